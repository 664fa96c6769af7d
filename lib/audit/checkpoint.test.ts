import fc from 'fast-check';
import { bytesToHex, type Hex } from 'viem';
import { describe, expect, test } from 'vitest';

import { publicLogKey, signCheckpoint } from './checkpoint';
import { checkpointBody, parseNote, parseNoteKey } from './note';
import { verifyCheckpointNote } from './verify/verify';

const SEED: Hex = `0x${'42'.repeat(32)}`;
const ORIGIN = 'gridhall.local/log';
const CHECKPOINT = { origin: ORIGIN, size: 20_852_163n, root: `0x${'5a'.repeat(32)}` as Hex };
const NOTE = signCheckpoint(CHECKPOINT, SEED);
const KEY = publicLogKey(ORIGIN, SEED);

describe('the note', () => {
  test('is the checkpoint, a blank line and one signature line', () => {
    const [origin, size, root, blank, signature, end] = NOTE.split('\n');
    expect([origin, size, root, blank, end]).toEqual([
      ORIGIN,
      '20852163',
      'WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlo=',
      '',
      '',
    ]);
    expect(signature).toMatch(/^— gridhall\.local\/log [A-Za-z0-9+/]{90,91}={0,2}$/);
  });

  test('is the same each time it is signed', () => {
    expect(signCheckpoint(CHECKPOINT, SEED)).toBe(NOTE);
  });

  test('verifies under the published key and gives the checkpoint back', async () => {
    expect(await verifyCheckpointNote(NOTE, KEY)).toEqual(CHECKPOINT);
  });

  test('verifies with the signature of a witness beside it', async () => {
    const witness = signCheckpoint(
      { ...CHECKPOINT, origin: 'witness.example' },
      `0x${'07'.repeat(32)}`,
    );
    expect(await verifyCheckpointNote(NOTE + witness.split('\n\n')[1], KEY)).toEqual(CHECKPOINT);
  });

  test('does not verify when any one character of it was changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: NOTE.length - 1 }),
        fc.constantFrom(...'aZ09+/= \n'),
        async (at, other) => {
          fc.pre(NOTE[at] !== other);
          const changed = NOTE.slice(0, at) + other + NOTE.slice(at + 1);
          return (await verifyCheckpointNote(changed, KEY)) === undefined;
        },
      ),
      { numRuns: 500 },
    );
  });

  test('does not verify under another key, nor under the same key of another name', async () => {
    expect(
      await verifyCheckpointNote(NOTE, publicLogKey(ORIGIN, `0x${'43'.repeat(32)}`)),
    ).toBeUndefined();
    expect(
      await verifyCheckpointNote(NOTE, publicLogKey('other.example/log', SEED)),
    ).toBeUndefined();
    expect(await verifyCheckpointNote(NOTE, 'no key')).toBeUndefined();
  });
});

describe('signed-note of C2SP', () => {
  // From the documentation of golang.org/x/mod/sumdb/note.
  const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';

  test('key ids are those of the Go implementation', () => {
    expect(parseNoteKey(GO_KEY)?.name).toBe('PeterNeumann');
    expect(parseNoteKey(GO_KEY.replace('c74f20a3', 'c74f20a4'))).toBeUndefined();
  });

  test("a signature of the Go implementation verifies under the platform's Ed25519", async () => {
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const encoded =
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
    const bytes = Uint8Array.from(Buffer.from(encoded, 'base64'));
    const key = parseNoteKey(GO_KEY)!;
    expect(bytesToHex(bytes.slice(0, 4))).toBe('0xc74f20a3');
    const publicKey = await crypto.subtle.importKey(
      'raw',
      Uint8Array.from(key.publicKey),
      'Ed25519',
      false,
      ['verify'],
    );
    expect(
      await crypto.subtle.verify('Ed25519', publicKey, bytes.slice(4), Buffer.from(text)),
    ).toBe(true);
  });

  test('a log key has the form that verifiers take', () => {
    expect(KEY).toMatch(/^gridhall\.local\/log\+[0-9a-f]{8}\+AS[A-Za-z0-9+/]+=*$/);
    expect(parseNoteKey(KEY)?.name).toBe(ORIGIN);
  });
});

describe('a text that is no checkpoint note', () => {
  const [head, tail] = NOTE.split('\n\n') as [string, string];
  test.each([
    ['empty', ''],
    ['without signature', `${head}\n\n`],
    ['without blank line', `${head}\n${tail}`],
    ['without the last newline', NOTE.slice(0, -1)],
    ['with a padded size', NOTE.replace('20852163', '020852163')],
    ['with a signed size', NOTE.replace('20852163', '+20852163')],
    ['with a short root', NOTE.replace('WlpaWlpa', 'WlpaWlo=')],
    ['with a root spelled loosely', NOTE.replace('Wlo=', 'Wlp=')],
    ['with a line that is no signature', `${NOTE}-- me x\n`],
  ])('%s is refused', (_, note) => {
    expect(parseNote(note)).toBeUndefined();
  });

  test('an origin that could be read as two things is never signed', () => {
    expect(() => checkpointBody({ ...CHECKPOINT, origin: 'a\nb' })).toThrow(TypeError);
    expect(() => checkpointBody({ ...CHECKPOINT, origin: '' })).toThrow(TypeError);
    expect(() => checkpointBody({ ...CHECKPOINT, origin: 'a+b' })).toThrow(TypeError);
  });
});
