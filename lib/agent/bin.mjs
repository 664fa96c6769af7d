#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// tsx finds the name `@` in the checkout's own settings, from whichever folder the agent is started.
process.env.TSX_TSCONFIG_PATH ??= join(
  dirname(fileURLToPath(import.meta.url)),
  '../../tsconfig.json',
);
await import('tsx');
await import('./main.ts');
