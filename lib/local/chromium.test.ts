import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const found = vi.hoisted(() => ({ path: undefined as string | undefined }));
vi.mock('@/lib/letters/find-chromium', () => ({ findChromium: () => found.path }));

import { installChromiumBehind } from './chromium';

let logs: string;
beforeEach(() => void (logs = mkdtempSync(join(tmpdir(), 'gridhall-logs-'))));
afterEach(() => rmSync(logs, { recursive: true, force: true }));

it('installs nothing where there is a browser already', () => {
  found.path = '/usr/bin/chromium';
  expect(installChromiumBehind(logs)).toBe(false);
  expect(readdirSync(logs)).toEqual([]);
});

it('installs nothing for somebody who may not', () => {
  found.path = undefined;
  vi.spyOn(process, 'getuid').mockReturnValue(1_000);
  expect(installChromiumBehind(logs)).toBe(false);
  expect(readdirSync(logs)).toEqual([]);
});
