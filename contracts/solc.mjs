#!/usr/bin/env node
// forge wants a native solc and would download one. This answers forge's two questions from the pinned npm
// compiler instead, so that building needs nothing but node_modules. Run by forge (see foundry.toml).
import { readFileSync } from 'node:fs';
import solc from 'solc';

if (process.argv.includes('--version')) {
  // forge parses native version lines only; the commit is the same, the platform suffix is not.
  const version = solc.version().replace('.Emscripten.clang', '.Linux.g++');
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${version}\n`);
} else {
  process.stdout.write(solc.compile(readFileSync(0, 'utf8')));
}
