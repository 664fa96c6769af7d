'use client';

import { ErrorView, type ErrorProps } from '@/components/shell/error-view';
import { PageWidth } from '@/components/ui/page-width';

export default function ErrorPage(props: ErrorProps) {
  return (
    <PageWidth className="py-10">
      <main>
        <ErrorView {...props} />
      </main>
    </PageWidth>
  );
}
