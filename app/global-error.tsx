'use client';

import { Failure } from '@/components/shell/failure';
import { Button } from '@/components/ui/button';
import { PageWidth } from '@/components/ui/page-width';
import messages from '@/lib/i18n/messages/en/errors.json';
import './globals.css';

// The last resort: it stands in for the layouts, so it has neither a language nor their messages
// and speaks English.
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const text = messages.page;
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <html lang="en">
      <head>
        <title>{text.title}</title>
      </head>
      <body className="bg-ground font-sans text-base text-ink">
        <PageWidth className="py-12">
          <main>
            <Failure
              title={text.title}
              what={text.what}
              money={text.money}
              now={text.now}
              trace={digest ? `${text.trace}: ${digest}` : text.noTrace}
              actions={<Button onClick={retry}>{text.retry}</Button>}
            />
          </main>
        </PageWidth>
      </body>
    </html>
  );
}
