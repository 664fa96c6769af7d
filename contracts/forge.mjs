#!/usr/bin/env node
// Runs the pinned forge and ends with forge's own exit code. The launcher that the npm package brings ends with 0
// whatever forge said, so a gate built on `npx forge` would never be red.
//
//   node contracts/forge.mjs test
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const architectures = { x64: 'amd64', arm64: 'arm64' };
const suffix = process.platform === 'win32' ? '.exe' : '';
const binary = `@foundry-rs/forge-${process.platform}-${architectures[process.arch]}/bin/forge${suffix}`;
const { status, signal, error } = spawnSync(
  createRequire(import.meta.url).resolve(binary),
  process.argv.slice(2),
  { stdio: 'inherit' },
);
if (error) throw error;
if (signal) console.error(`forge ended by ${signal}`);
process.exit(status ?? 1);
