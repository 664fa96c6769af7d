import { writeFile } from 'node:fs/promises';

import { readBenchArguments } from './bench/arguments';
import { findBenches } from './bench/find';
import { isMet, type Metric } from './bench/metric';
import { asJson, asLines } from './bench/report';
import { onceAsked } from './endings';
import { generatePrismaClient } from './generate/prisma-client';
import { describe, runMain } from './main';

/**
 * `npm run bench [-- [--json [FILE.json]] [area]]`: measures and compares with the targets. A figure holds for the machine it
 * was measured on; ratios within one run are what may be compared.
 *
 * With --json and a file, the file holds one JSON object, and what a person reads goes on as without it. With --json alone,
 * our stdout holds that object and nothing else; npm's own heading stands before it unless npm is told to be silent. Ends
 * with 1 when a target is missed or a measurement fails.
 */
await runMain(async () => {
  const { json, file, area } = readBenchArguments(process.argv.slice(2));
  // Whatever a measurement says on the way goes to stderr.
  console.log = console.error;
  onceAsked(() => process.exit(130));

  await generatePrismaClient();
  const benches = await findBenches(area);
  if (benches.length === 0) throw new Error(`There is no measurement that begins with ${area}.`);
  const metrics: Metric[] = [];
  for (const { name, bench } of benches) {
    console.error(`Measuring: ${name}`);
    try {
      metrics.push(...(await bench()));
    } catch (error) {
      // What the others measure is not lost with it.
      process.exitCode = 1;
      console.error(`${name} failed: ${describe(error)}`);
    }
  }
  process.stdout.write(json && !file ? asJson(metrics) : asLines(metrics));
  if (file) await writeFile(file, asJson(metrics));
  if (!metrics.every(isMet)) process.exitCode = 1;
});
