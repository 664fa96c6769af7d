'use client';

import { ErrorView, type ErrorProps } from '@/components/shell/error-view';

// Inside the public frame, so that its navigation stays when a page fails.
export default function PublicError(props: ErrorProps) {
  return <ErrorView {...props} />;
}
