import { expect, it } from 'vitest';

import { respondCsv, toCsv } from './csv';
import { noQuery } from './respond';

it('disarms every cell that a spreadsheet would run', () => {
  const rows = ['=1+1', '+1', '-1', '@SUM(A1)', 'Léman Calcul, SA'].map((cell) => [cell]);
  expect(toCsv({ columns: ['name'], rows })).toBe(
    "\uFEFFname\r\n'=1+1\r\n'+1\r\n'-1\r\n'@SUM(A1)\r\n\"Léman Calcul, SA\"\r\n",
  );
});

it('answers with a file, and refuses in JSON', async () => {
  const get = respondCsv({
    query: noQuery,
    filename: 'supply.csv',
    handle: async () => ({ columns: ['region'], rows: [['CH-ZG']] }),
  });
  const good = await get(new Request('http://localhost/api/v1/supply.csv'));
  expect(good.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(good.headers.get('content-disposition')).toBe('attachment; filename="supply.csv"');
  expect(good.headers.get('x-trace-id')).toBeTruthy();
  const refused = await get(new Request('http://localhost/api/v1/supply.csv?colour=blue'));
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: { code: 'BAD_INPUT' } });
});

it('sends every page of a long table, one after the other, and refuses what fails before the first', async () => {
  const get = (rows: () => AsyncGenerator<(string | number)[][]>) =>
    respondCsv({
      query: noQuery,
      filename: 'supply.csv',
      handle: async () => ({ columns: ['region'], rows: rows() }),
    })(new Request('http://localhost/api/v1/supply.csv'));
  const good = await get(async function* () {
    yield [['CH-ZG'], ['CH-ZH']];
    yield [['=1+1']];
  });
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await good.arrayBuffer())).toBe(
    "\uFEFFregion\r\nCH-ZG\r\nCH-ZH\r\n'=1+1\r\n",
  );
  const none = await get(async function* () {});
  expect(await none.text()).toBe('region\r\n');
  const refused = await get(async function* () {
    throw new Error('the database is away');
    yield [];
  });
  expect(refused.status).toBe(500);
});
