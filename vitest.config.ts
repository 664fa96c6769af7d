import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@': path('.'),
      'server-only': path('./lib/local/testing/server-only.ts'),
    },
  },
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'app/**/*.test.{ts,tsx}',
      'prisma/**/*.test.ts',
    ],
    environment: 'node',
    globalSetup: 'lib/local/testing/global-setup.ts',
    // The tests speak to real servers; a slow machine must not make them fail.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
