'use client';

// Inside the desk's frame, so that the way to its other pages stays when one fails.
export { ErrorView as default } from '@/components/shell/error-view';
