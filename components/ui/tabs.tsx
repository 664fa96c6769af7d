'use client';

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { ReactAriaLocale } from './react-aria-locale';
import { useScripted } from './use-scripted';

export type TabItem = { key: string; title: ReactNode; content: ReactNode };

/**
 * Views of one thing, of which a person needs one at a time. What must be compared is not in tabs. All stay in the page, so
 * that what was typed into one is still there after a look at another.
 *
 * The tabs say that they are disabled until scripts run: a press before that would be lost without a word.
 */
export function Tabs({ label, items }: { label: string; items: TabItem[] }) {
  const scripted = useScripted();
  return (
    <ReactAriaLocale>
      <AriaTabs isDisabled={!scripted}>
        <TabList aria-label={label} className="flex gap-6 overflow-x-auto border-b border-line">
          {items.map((item) => (
            <Tab
              key={item.key}
              id={item.key}
              className="-mb-px min-h-11 cursor-pointer border-b-4 border-transparent py-2 whitespace-nowrap text-accent -outline-offset-2 hover:border-line-strong data-focus-visible:outline-3 data-focus-visible:outline-accent data-selected:border-accent data-selected:font-semibold data-selected:text-ink"
            >
              {item.title}
            </Tab>
          ))}
        </TabList>
        {items.map((item) => (
          <TabPanel
            key={item.key}
            id={item.key}
            shouldForceMount
            className="pt-5 outline-offset-4 data-focus-visible:outline-3 data-focus-visible:outline-accent data-inert:hidden"
          >
            {item.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </ReactAriaLocale>
  );
}
