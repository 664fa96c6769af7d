import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { beforeAll, describe, expect, it } from 'vitest';

import { ensureChromium } from '@/lib/local/chromium';

import { findChromium } from './find-chromium';
import { letterFonts } from './fonts';
import { letterDocument } from './letter-document';
import { letterText } from './letter-text';
import { withPrinter } from './print-pdf';
import { readPdf } from './testing/read-pdf';
import { sampleLetter } from './testing/sample-letter';

let executable: string;
beforeAll(async () => {
  await ensureChromium();
  executable = findChromium()!;
}, 300_000);

describe('a printed letter', () => {
  it('is a tagged PDF with language, title, headings and table headers, with its text and no script', async () => {
    const html = letterDocument({
      data: sampleLetter(),
      t: letterText('en'),
      locale: 'en',
      fonts: letterFonts(),
    });
    const { objects, text } = readPdf(await withPrinter(executable, (print) => print(html)));
    expect(objects.startsWith('%PDF-1.')).toBe(true);
    expect(objects).toContain('/StructTreeRoot');
    expect(objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(objects).toMatch(/\/Lang \(en\)/);
    expect(objects).toContain('/Title');
    expect(objects).toContain('/Outlines');
    for (const tag of ['H1', 'H2', 'Table', 'Caption', 'TR', 'TH', 'TD', 'P', 'Link'])
      expect(objects, tag).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(objects).not.toMatch(/\/JavaScript|\/JS\b|\/OpenAction|\/EmbeddedFile|\/Launch/);
    expect(objects).toMatch(/\/FontName \/[A-Z]{6}\+NotoSans/);
    const words = text.replace(/\s+/g, '');
    for (const part of [
      'TheCityofZugcertifiesLorzenComputeAGattier2,until18May2027.',
      'NVIDIAH100SXM580GB',
      `0x${'3f9a'.repeat(16)}`,
      'Itisnolegaladvice.',
    ])
      expect(words).toContain(part);
  });

  it('fetches nothing, whatever stands in it', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const html = `<!doctype html><title>x</title><link rel="stylesheet" href="${base}/a.css">
      <style>@import url(${base}/b.css); body { background: url(${base}/c.png) }</style>
      <img src="${base}/d.png"><iframe src="${base}/e"></iframe><script src="${base}/f.js"></script>
      <script>document.title = 'ran'; fetch('${base}/g')</script><p>text</p>`;
    try {
      const { objects } = readPdf(await withPrinter(executable, (print) => print(html)));
      expect(asked).toEqual([]);
      expect(objects).not.toContain('(ran)');
    } finally {
      server.close();
    }
  });

  it('leaves no browser behind when the work fails', async () => {
    const before = browsers();
    const failing = withPrinter(executable, async () => {
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(browsers()).toEqual(before);
  });
});

/** Children of this process that are a Chromium. */
function browsers(): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const [, parent] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      return (
        Number(parent) === process.pid &&
        /^Name:\s*chrom/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
      );
    } catch {
      return false;
    }
  });
}
