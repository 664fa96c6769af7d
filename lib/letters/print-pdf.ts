import 'server-only';

import { chromium, type Browser } from 'playwright-core';

import { CHROMIUM_FLAGS } from './chromium-flags';

/** Enough for the longest letter on a busy machine, and an end for one that hangs. */
const PRINT_MS = 45_000;
const LAUNCH_MS = 45_000;

export type Print = (html: string) => Promise<Uint8Array>;

/**
 * Starts a browser, lends it as a printer and ends it, whatever happens. What it prints is A4, tagged, with an outline from
 * the headings. The page has no network and no scripts: all it shows must stand in the HTML itself.
 */
export async function withPrinter<T>(
  executablePath: string,
  work: (print: Print) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({
    executablePath,
    timeout: LAUNCH_MS,
    // Chromium's sandbox refuses to run as root; there is nothing foreign in the page to be kept in.
    chromiumSandbox: process.getuid?.() !== 0,
    args: CHROMIUM_FLAGS,
    // The worker ends in its own order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return await work((html) => withDeadline(print(browser, html)));
  } finally {
    await browser.close();
  }
}

async function print(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    // Chromium writes it into the file as its creator.
    userAgent: 'Gridhall',
  });
  try {
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    await page.setContent(html, { timeout: PRINT_MS, waitUntil: 'load' });
    return await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
  } finally {
    await context.close();
  }
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`printing took over ${PRINT_MS / 1_000} s`)),
      PRINT_MS,
    );
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
    // When the deadline won, closing the browser makes this one fail, and nobody waits for it any more.
    work.catch(() => undefined);
  }
}
