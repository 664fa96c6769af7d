import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

// The zones alone, without types: the files below do not exist.
const eslint = new ESLint({
  overrideConfig: [
    ...[tseslint.configs.disableTypeChecked].flat(),
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** Rules broken by a file at `path` that consists of `source`. */
async function broken(path: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: path });
  const ids = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
  return [...new Set(ids)].filter((id) => id !== '@typescript-eslint/no-unused-vars');
}

const importing = (module: string) => `import { thing } from '${module}';\n`;

const FORBIDDEN: [from: string, module: string][] = [
  ['app/[locale]/(public)/page.tsx', '@/lib/features/peg/rules'],
  ['app/[locale]/(public)/page.tsx', '@/lib/features/peg/commands/propose-peg'],
  ['app/[locale]/(public)/page.tsx', '@/lib/db/client'],
  ['app/[locale]/(public)/page.tsx', '@/lib/indexer/sync'],
  ['app/[locale]/(public)/page.tsx', '@/lib/local/chain'],
  ['components/peg/form.tsx', '@/lib/features/peg/queries'],
  ['components/providers/form.tsx', '@/lib/features/providers/commitment-queries'],
  ['components/peg/form.tsx', '@/lib/features/peg/commands/propose-peg'],
  ['components/peg/form.tsx', '@/lib/db/client'],
  ['components/peg/form.tsx', '@/lib/env'],
  ['components/peg/form.tsx', '@/lib/chain/server/clients'],
  ['components/peg/form.tsx', '@/lib/audit/append'],
  ['components/peg/form.tsx', '@/lib/local/secrets'],
  ['components/peg/form.tsx', '@/app/layout'],
  ['components/ui/button.tsx', '@/lib/features/peg/schema'],
  ['components/ui/button.tsx', '@/components/as-of-line'],
  ['lib/core/money.ts', '@/lib/env'],
  ['lib/auth/other.ts', '@/components/as-of-line'],
  ['lib/auth/other.ts', '@/lib/local/chain'],
  ['lib/features/peg/rules.ts', '@/lib/db/client'],
  ['lib/features/peg/rules.ts', '@/lib/features/peg/queries'],
  ['lib/features/peg/schema.ts', '@/lib/audit/append'],
  ['lib/features/peg/actions.ts', '@/lib/db/migrate'],
  ['lib/features/peg/queries.ts', '@/lib/indexer/sync'],
  ['lib/features/peg/commands/do-it.ts', '@/lib/features/reserve/calls'],
  ['lib/features/peg/rules.ts', '@/lib/features/grants/rules'],
  ['lib/indexer/other.ts', '@/lib/features/peg/commands/propose-peg'],
  ['lib/jobs/other.ts', '@/lib/features/peg/queries'],
  ['components/peg/form.tsx', '@/lib/mail/queue-mail'],
  ['app/[locale]/(public)/page.tsx', '@/lib/mail/queue-mail'],
  ['lib/mail/other.ts', '@/lib/jobs/tasks'],
  ['lib/letters/other.ts', '@/lib/features/certification/commands/suspend-provider'],
  ['lib/audit/merkle.ts', '@/lib/db/client'],
  ['lib/audit/verify/other.ts', '@/lib/db/client'],
  ['e2e/peg/peg.spec.ts', '@/lib/features/peg/rules'],
  ['lib/agent/other.ts', '@/lib/db/client'],
  ['lib/agent/other.ts', '@/lib/features/peg/rules'],
  ['lib/agent/other.ts', '@/lib/env'],
  ['lib/jobs/other.ts', '@/lib/agent/journal'],
  ['lib/jobs/other.ts', '@/lib/agent/discover/nvidia-xml'],
];

test.each(FORBIDDEN)('%s may not import %s', async (from, module) => {
  expect(await broken(from, importing(module))).toEqual(['import-x/no-restricted-paths']);
});

const ALLOWED: [from: string, module: string][] = [
  ['components/peg/form.tsx', '@/lib/features/peg/rules'],
  ['lib/features/peg/actions.ts', '@/lib/db/client'],
  ['lib/indexer/testing/other.ts', '@/lib/local/chain'],
  ['app/[locale]/(public)/page.tsx', '@/lib/features/peg/queries'],
  ['app/[locale]/(public)/page.tsx', '@/components/as-of-line'],
  ['app/api/v1/peg/route.ts', '@/lib/features/peg/commands/propose-peg'],
  ['components/peg/form.tsx', '@/lib/features/peg/schema'],
  ['components/peg/form.tsx', '@/lib/features/peg/calls'],

  ['components/web3/wallet.tsx', '@/lib/local/demo-accounts'],
  ['lib/features/peg/commands/do-it.ts', '@/lib/features/reserve/schema'],
  ['lib/features/peg/queries.ts', '@/lib/features/reserve/queries'],
  ['lib/features/supply/queries.ts', '@/lib/features/providers/commitment-queries'],
  ['lib/features/peg/commands/do-it.test.ts', '@/lib/local/testing/database'],
  ['lib/jobs/other.ts', '@/lib/features/peg/commands/propose-peg'],
  ['lib/indexer/other.ts', '@/lib/features/peg/rules'],
  ['app/[locale]/mailbox/page.tsx', '@/lib/mail/queries'],
  ['components/mailbox/table.tsx', '@/lib/mail/schema'],
  ['lib/features/peg/commands/do-it.ts', '@/lib/mail/queue-mail'],
  ['lib/jobs/other.ts', '@/lib/mail/send-due-mail'],
  ['e2e/peg/peg.spec.ts', '@/lib/db/client'],
  ['lib/agent/other.ts', '@/lib/core/errors'],
  ['lib/agent/other.ts', '@/lib/features/peg/schema'],
  ['lib/jobs/other.ts', '@/lib/agent/protocol/wire'],
];

test.each(ALLOWED)('%s may import %s', async (from, module) => {
  expect(await broken(from, importing(module))).toEqual([]);
});

test.each([
  ['lib/features/peg/rules.ts', importing('next/cache')],
  ['lib/features/peg/commands/do-it.ts', importing('react')],
  ['lib/core/money.ts', importing('node:fs')],
  ['lib/mail/other.ts', importing('next/headers')],
])('packages: %s may not hold %s', async (from, source) => {
  expect(await broken(from, source)).toEqual(['no-restricted-imports']);
});

test.each([
  ['lib/auth/other.ts', 'export const a = process.env.A;\n', 'no-restricted-properties'],
  ['lib/auth/other.ts', "console.log('a');\n", 'no-console'],
  ['lib/auth/other.ts', "export * from './options';\n", 'no-restricted-syntax'],
  ['lib/auth/index.ts', "export { a } from './options';\n", 'no-restricted-syntax'],
  ['lib/auth/other.ts', 'export const a: any = 1;\n', '@typescript-eslint/no-explicit-any'],
])('habits: %s may not hold %s', async (from, source, rule) => {
  expect(await broken(from, source)).toEqual([rule]);
});
