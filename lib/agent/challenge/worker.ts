import { parentPort, workerData } from 'node:worker_threads';

import type { Hex } from 'viem';

import { matrixOf, multiply } from '../protocol/matrix';

/** Computes a product apart from the thread that measures and sends. */
const { seed, size } = workerData as { seed: Hex; size: number };
const a = matrixOf(seed, 'A', size);
const b = matrixOf(seed, 'B', size);
const start = performance.now();
const product = multiply(a, b, size);
const milliseconds = Math.max(1, Math.round(performance.now() - start));
parentPort?.postMessage({ product, milliseconds });
