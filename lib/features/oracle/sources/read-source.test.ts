import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

import { sha256, stringToBytes } from 'viem';
import { afterEach, describe, expect, it } from 'vitest';

import { parsePriceSources, type PriceSource } from './config';
import type { Evidence } from './evidence';
import { judge } from './judge';
import { readSource } from './read-source';

/** A real server on the loopback, one for each test; its own address is where the list lies. */
let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((up) => server?.listen(0, '127.0.0.1', up));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (body: unknown): RequestListener => {
  return (_request, response) =>
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

const LIST = {
  id: 'list-a',
  title: 'List A',
  pricePath: '$.price',
  currency: 'CHF',
  unit: 'H100-hour',
  timeoutMs: 400,
  backoffMs: 5,
  minPrice: '0.50',
  maxPrice: '20',
};

function source(url: string, change: object = {}): PriceSource {
  const settlement = { symbol: 'dCHF', currency: 'CHF' };
  const text = JSON.stringify({ settlement, sources: [{ ...LIST, url, ...change }] });
  return parsePriceSources(text, { allowHttp: true }).sources[0] as PriceSource;
}

const read = (one: PriceSource) => readSource(one, { decimals: 6 });

/** What became of a source, in a word. */
async function problemOf(listener: RequestListener, change: object = {}): Promise<string> {
  const url = await serve(listener);
  return read(source(url, change)).then(
    () => 'none',
    (error: { code: string }) => error.code,
  );
}

describe('a list that answers', () => {
  it('gives its price, when it was so, and evidence that anybody can compute again', async () => {
    const body =
      '{"as_of":"2026-11-22T11:00:00+01:00","offers":[{"gpu":"H100","cents":"1800.50"}]}';
    const url = await serve(json(body));
    const reading = await read(
      source(`${url}/list?v=1`, {
        pricePath: "$.offers[?@.gpu=='H100'].cents",
        observedAtPath: '$.as_of',
        unit: '8xH100-hour',
        minorDigits: 2,
      }),
    );
    expect(reading.price).toBe(2_250_625n);
    expect(reading.observedAt).toEqual(new Date('2026-11-22T10:00:00Z'));
    const evidence = JSON.parse(reading.evidence.text) as Evidence;
    expect(evidence).toMatchObject({
      source: 'list-a',
      url: `${url}/list?v=1`,
      status: 200,
      bodyHash: sha256(stringToBytes(body)),
      value: '1800.50',
      price: '2250625',
      conversion: null,
    });
    expect(reading.evidence.hash).toBe(sha256(stringToBytes(reading.evidence.text)));
  });

  it('is dated by its answer where it says nothing itself', async () => {
    const date = 'Sun, 22 Nov 2026 10:00:00 GMT';
    const url = await serve((_request, response) => {
      response.setHeader('date', date);
      response.end('{"price":2.25}');
    });
    expect((await read(source(url))).observedAt).toEqual(new Date(date));
  });

  it('may come packed; the hash is of what was packed', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('{"price":2.25}'));
    });
    const { evidence } = await read(source(url));
    expect(JSON.parse(evidence.text)).toMatchObject({
      bodyHash: sha256(stringToBytes('{"price":2.25}')),
    });
  });

  it('is read at a fixed rate or at one that is read as well, and the evidence says which', async () => {
    const url = await serve((request, response) =>
      response.end(request.url === '/rate' ? '{"CHF":0.9}' : '{"price":2.5}'),
    );
    const fixed = { kind: 'fixed', rate: '0.88', basis: 'Council of 1 November 2026' };
    const observed = {
      kind: 'observed',
      url: `${url}/rate`,
      path: '$.CHF',
      min: '0.7',
      max: '1.1',
    };
    const inDollars = (conversion: object) => read(source(url, { currency: 'USD', conversion }));
    const [atFixed, atObserved] = [await inDollars(fixed), await inDollars(observed)];
    expect([atFixed.price, atObserved.price]).toEqual([2_200_000n, 2_250_000n]);
    expect(JSON.parse(atFixed.evidence.text)).toMatchObject({ conversion: fixed });
    expect(JSON.parse(atObserved.evidence.text)).toMatchObject({
      conversion: { kind: 'observed', rate: '0.9', bodyHash: sha256(stringToBytes('{"CHF":0.9}')) },
    });
    await expect(inDollars({ ...observed, max: '0.8' })).rejects.toThrow('outsideBand');
  });
});

describe('asking', () => {
  it('goes on after two faults of the server, and gives up after three', async () => {
    let faults = 2;
    let asked = 0;
    const listener: RequestListener = (_request, response) => {
      asked += 1;
      response.statusCode = faults-- > 0 ? 500 : 200;
      response.end('{"price":2.25}');
    };
    expect(await problemOf(listener)).toBe('none');
    expect(asked).toBe(3);
    server?.close();
    faults = 3;
    expect(await problemOf(listener)).toBe('status');
  });

  it('does not ask again where that helps nothing', async () => {
    let asked = 0;
    expect(
      await problemOf((_request, response) => {
        asked += 1;
        response.statusCode = 404;
        response.end('{"price":2.25}');
      }),
    ).toBe('status');
    expect(asked).toBe(1);
  });

  it('waits for a slow answer no longer than said, body included', async () => {
    const hang: RequestListener = () => undefined;
    expect(await problemOf(hang, { attempts: 1 })).toBe('timeout');
    const drip: RequestListener = (_request, response) => {
      response.write('{"price":');
    };
    expect(await problemOf(drip, { attempts: 1, timeoutMs: 150 })).toBe('timeout');
  });

  it('knows that nobody is there', async () => {
    const url = await serve(json({}));
    server?.close();
    server?.closeAllConnections();
    await expect(read(source(url, { attempts: 2 }))).rejects.toMatchObject({
      code: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });

  it('follows a redirect on the same host and none to another', async () => {
    const elsewhere =
      (to: string): RequestListener =>
      (request, response) => {
        if (request.url === '/moved') return void response.end('{"price":2.25}');
        response.writeHead(302, { location: to });
        response.end();
      };
    expect(await problemOf(elsewhere('/moved'))).toBe('none');
    server?.close();
    expect(await problemOf(elsewhere('http://localhost:1/moved'))).toBe('redirect');
    server?.close();
    expect(await problemOf(elsewhere('/round-and-round'))).toBe('redirect');
  });

  it('stops reading a body that is too large, also when it unpacks to one', async () => {
    const huge = JSON.stringify({ price: 2.25, padding: 'x'.repeat(500_000) });
    expect(await problemOf(json(huge))).toBe('tooLarge');
    server?.close();
    expect(
      await problemOf((_request, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync(huge));
      }),
    ).toBe('tooLarge');
  });

  it('sends its headers to the list and not to whoever names the rate', async () => {
    const seen: Record<string, unknown> = {};
    const url = await serve((request, response) => {
      seen[request.url ?? ''] = request.headers['x-key'];
      response.end('{"price":2.5,"rate":1}');
    });
    const conversion = {
      kind: 'observed',
      url: `${url}/rate`,
      path: '$.rate',
      min: '0.5',
      max: '2',
    };
    const { evidence } = await read(
      source(`${url}/list`, { headers: { 'x-key': 'hush' }, currency: 'USD', conversion }),
    );
    expect(seen).toEqual({ '/list': 'hush', '/rate': undefined });
    expect(evidence.text).not.toContain('hush');
  });
});

describe('a list that cannot be believed', () => {
  it.each([
    ['no JSON', '<html>2.25</html>', 'notJson'],
    ['NaN', '{"price":NaN}', 'notJson'],
    ['NaN as text', '{"price":"NaN"}', 'notANumber'],
    ['no price', '{"prices":2.25}', 'missing'],
    ['an object for a price', '{"price":{"chf":2.25}}', 'notANumber'],
    ['true', '{"price":true}', 'notANumber'],
    ['a negative price', '{"price":-2.25}', 'notPositive'],
    ['nothing', '{"price":0}', 'notPositive'],
    ['a comma', '{"price":"2,25"}', 'notANumber'],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0x22]).toString('latin1'), 'notJson'],
  ])('%s', async (_name, body, code) => {
    const listener: RequestListener = (_request, response) =>
      response.end(Buffer.from(body, 'latin1'));
    expect(await problemOf(listener)).toBe(code);
  });

  it('takes a number in quotation marks', async () => {
    expect(await problemOf(json('{"price":"2.25"}'))).toBe('none');
  });

  it('is refused when it names another currency, or none', async () => {
    const change = { currencyPath: '$.currency' };
    expect(await problemOf(json({ price: 2.25, currency: 'CHF' }), change)).toBe('none');
    server?.close();
    expect(await problemOf(json({ price: 2.25, currency: 'USD' }), change)).toBe('wrongCurrency');
    server?.close();
    expect(await problemOf(json({ price: 2.25 }), change)).toBe('missing');
  });
});

describe('judging', () => {
  const NOW = new Date('2026-11-22T10:00:00Z');
  const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);
  const verdict = (change: Partial<Parameters<typeof judge>[0]> = {}) => {
    try {
      return judge({
        source: source('http://127.0.0.1:1'),
        price: 2_250_000n,
        observedAt: ago(10),
        last: { price: 2_200_000n, observedAt: ago(600) },
        guards: { maxAge: 3_600, minPrice: 1_000_000n, maxPrice: 9_000_000n },
        decimals: 6,
        now: NOW,
        ...change,
      });
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('lets a new price within all bounds pass, and the first one of a source', () => {
    expect(verdict()).toBe('news');
    expect(verdict({ last: undefined })).toBe('news');
  });

  it('tells what the chain holds already from what is wrong', () => {
    expect(verdict({ observedAt: ago(600) })).toBe('known');
    expect(verdict({ observedAt: ago(700) })).toBe('known');
  });

  it('refuses the future beyond a minute, and what would be too old in its block', () => {
    expect(verdict({ observedAt: ago(-60) })).toBe('news');
    expect(verdict({ observedAt: ago(-61) })).toBe('future');
    expect(verdict({ observedAt: ago(3_600), last: undefined })).toBe('tooOld');
  });

  it('refuses what lies outside the band of the source, the guards of the contract, or too far from the last', () => {
    expect(verdict({ price: 499_999n })).toBe('outsideBand');
    expect(verdict({ price: 20_000_001n })).toBe('outsideBand');
    expect(verdict({ price: 900_000n, last: undefined })).toBe('outsideGuards');
    expect(verdict({ price: 2_640_219n })).toBe('news');
    expect(verdict({ price: 2_640_221n })).toBe('movedTooFar');
    expect(verdict({ price: 1_700_000n })).toBe('movedTooFar');
  });
});
