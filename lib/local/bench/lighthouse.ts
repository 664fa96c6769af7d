import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

export type PageFigures = {
  /** Largest contentful paint, milliseconds, as Lighthouse reckons it for the device's network and processor. */
  lcpMs: number;
  /** Cumulative layout shift. */
  cls: number;
  /** JavaScript over the network, compressed, in units of 1,000 bytes. */
  scriptKb: number;
};

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** One load of a page in a fresh browser. */
export async function measurePage(url: string, device: 'desktop' | 'phone'): Promise<PageFigures> {
  const browser = await launch({
    chromePath: existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : chromium.executablePath(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const result = await lighthouse(
      url,
      { port: browser.port, onlyCategories: ['performance'], logLevel: 'silent' },
      device === 'desktop' ? desktopConfig : undefined,
    );
    const audits = result?.lhr.audits;
    const number = (name: string) => {
      const value = audits?.[name]?.numericValue;
      if (value === undefined) throw new Error(`Lighthouse did not measure ${name} of ${url}.`);
      return value;
    };
    return {
      lcpMs: number('largest-contentful-paint'),
      cls: number('cumulative-layout-shift'),
      scriptKb: scriptBytes(audits?.['network-requests']?.details) / 1_000,
    };
  } finally {
    browser.kill();
  }
}

type Request = { resourceType?: string; transferSize?: number };

function scriptBytes(details: unknown): number {
  const { items = [] } = (details ?? {}) as { items?: Request[] };
  return items
    .filter(({ resourceType }) => resourceType === 'Script')
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
}
