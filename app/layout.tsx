import type { ReactNode } from 'react';
import './globals.css';

// The document itself is written in [locale]/layout.tsx, which knows its language; this layout
// exists so that an address outside every locale still reaches not-found.tsx.
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
