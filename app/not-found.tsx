import { Failure } from '@/components/shell/failure';
import { PageWidth } from '@/components/ui/page-width';
import messages from '@/lib/i18n/messages/en/shell.json';

// For addresses outside every locale, such as a missing file. It is part of the build, so it reads
// no environment, and it has no locale to take its words from.
export default function NotFound() {
  const text = messages.notFound;
  return (
    <html lang="en">
      <body className="bg-ground font-sans text-base text-ink">
        <PageWidth className="py-12">
          <main>
            <Failure
              title={text.title}
              what={text.what}
              money={text.money}
              now={text.now}
              actions={
                <a href="/" className="link">
                  {text.home}
                </a>
              }
            />
          </main>
        </PageWidth>
      </body>
    </html>
  );
}
