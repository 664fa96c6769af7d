import { driftedContractTypes, generateContractTypes } from './generate/contract-types';
import { generateMigration } from './generate/migration';
import { generatePrismaClient } from './generate/prisma-client';
import { runMain } from './main';

const USAGE = 'Use: npm run generate [-- --check | -- migration <name> [--from-empty]]';

await runMain(async () => {
  const [first, ...rest] = process.argv.slice(2);
  if (first === undefined) return generateAll();
  if (first === '--check') return check();
  const name = rest.find((argument) => !argument.startsWith('--'));
  if (first !== 'migration' || name === undefined) throw new Error(USAGE);
  const path = await generateMigration({ name, fromEmpty: rest.includes('--from-empty') });
  console.log(path === undefined ? 'The migrations already build prisma/schema.' : `Wrote ${path}`);
});

async function generateAll(): Promise<void> {
  await generatePrismaClient({ force: true });
  console.log('Wrote lib/db/generated');
  const written = await generateContractTypes();
  for (const path of written) console.log(`Wrote ${path}`);
  if (written.length === 0) console.log('lib/chain/generated is what the contracts say.');
}

async function check(): Promise<void> {
  const drifted = [...(await driftedContractTypes()).keys()];
  if (drifted.length > 0)
    throw new Error(`${drifted.join(', ')} is not what the contracts say: run npm run generate.`);
  console.log('lib/chain/generated is what the contracts say.');
}
