import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { toArrayText } from './values';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database?.drop());

/** What Postgres reads from the text, each element as text again. */
async function readBack(values: readonly unknown[], type: string): Promise<(string | null)[]> {
  const rows = await database.db.$queryRawUnsafe<{ element: string | null }[]>(
    `SELECT element::text FROM unnest($1::${type}[]) WITH ORDINALITY AS row (element, place) ORDER BY place`,
    toArrayText(values),
  );
  return rows.map(({ element }) => element);
}

describe('an array as text', () => {
  it('brings every text to Postgres as it is', async () => {
    const texts = [
      '',
      'NULL',
      'a,b',
      '{}',
      '"',
      '\\',
      '\\"',
      ' a ',
      'a\nb',
      'Zürich',
      '한국',
      '😀',
    ];
    expect(await readBack(texts, 'text')).toEqual(texts);
  });

  it('tells nothing from an empty text', async () => {
    expect(await readBack([null, '', undefined], 'text')).toEqual([null, '', null]);
    expect(await readBack([], 'text')).toEqual([]);
  });

  it('keeps numbers to their last digit', async () => {
    const largest = 2n ** 256n - 1n;
    expect(await readBack([largest, 0n], 'numeric')).toEqual([largest.toString(), '0']);
    expect(await readBack([2 ** 31 - 1, -1], 'int4')).toEqual(['2147483647', '-1']);
    expect(await readBack([true, false], 'bool')).toEqual(['true', 'false']);
  });

  it('keeps documents and times', async () => {
    const document = { reason: 'a "word", a \\ and a {brace}', list: ['1', null] };
    const [text] = await readBack([document], 'jsonb');
    expect(JSON.parse(text ?? '')).toEqual(document);
    const time = new Date('2026-11-22T10:00:00.123Z');
    const [read] = await readBack([time], 'timestamptz');
    expect(new Date(read ?? '').getTime()).toBe(time.getTime());
  });
});
