import { existsSync, readdirSync } from 'node:fs';

import nextPlugin from '@next/eslint-plugin-next';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.{ts,tsx}', '**/testing/**'];
/** Programs with a terminal before them, and the one module that reads the environment. */
const PROGRAMS = [
  'lib/local/**',
  'lib/indexer/main.ts',
  'lib/jobs/main.ts',
  'lib/agent/main.ts',
  '**/*.mjs',
];

/**
 * Who may import whom (the table of DESIGN.md, section 5), as what is forbidden. `from` and `except` are folders or globs
 * below the root; an exception needs globs when `from` is one.
 */
const zone = (target, from, message, except) => ({
  target,
  from,
  message,
  ...(except && { except }),
});

const features = existsSync('lib/features')
  ? readdirSync('lib/features', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  : [];

const PROCESSES = ['lib/indexer/**', 'lib/jobs/**'];
/** The demonstration's cast is plain data, and its wallet lives in the browser. */
const CAST = ['**/lib/local/demo-accounts.ts', '**/lib/local/demo-signer.ts'];

/** What the programme sends and hands out: commands wish for it in their transaction, the worker makes it. */
const POST = 'lib/{mail,letters}/**';

const zones = [
  // app: routes compose, they decide nothing.
  zone('app/**', 'lib/features/*/rules.ts', 'A route decides nothing: ask a query.'),
  zone('app/**', PROCESSES, 'A page never runs in the indexer or the worker.'),
  zone('app/**', 'lib/local/**', 'Pages know nothing of a laptop.', CAST),
  zone('app/**/!(route).{ts,tsx}', POST, 'A page asks the queries of mail and letters.', [
    '**/queries.ts',
    '**/schema.ts',
  ]),
  zone('app/**', 'prisma/**', 'Seeds are for tests.'),
  zone(
    'app/**/!(route).{ts,tsx}',
    'lib/features/*/commands/**',
    'Only actions and route handlers run commands.',
  ),
  zone('app/**/{page,layout}.tsx', 'lib/db/**', 'A page asks a query, never the database.'),

  // components: what a browser may hold. Rules are among it: they are pure, and a form's preview must reckon as they do.
  zone('components/**', 'lib/features/*/commands/**', 'A component calls an action.'),
  zone('components/**', 'lib/features/*/{queries,*-queries}.ts', 'A component is given its data.'),
  zone('components/**', ['lib/db/**', 'lib/env.{ts,mts}'], 'A component never reaches the server.'),
  zone('components/**', 'lib/chain/server/**', 'Signers and node keys stay on the server.'),
  zone('components/**', 'lib/audit/**', 'Of the log, a component may only verify.', [
    '**/lib/audit/verify/**',
  ]),
  zone('components/**', POST, 'A component is given what to show.', ['**/schema.ts']),
  zone('components/**', PROCESSES, 'A component never runs in the indexer or the worker.'),
  zone('components/**', 'lib/local/**', 'Components know nothing of a laptop.', CAST),
  zone('components/**', ['app/**', 'prisma/**'], 'Routes import components, not the reverse.'),
  zone(
    'components/ui/**',
    ['components/!(ui)/**', 'components/*.tsx', 'lib/features/**'],
    'A design-system piece holds no domain.',
  ),

  // lib: nothing below the pages knows them.
  zone('lib/**', ['app/**', 'components/**'], 'Nothing in lib knows the pages.'),
  zone('lib/!(local)/**', 'lib/local/**', 'Nothing but tests depends on a laptop.', CAST),
  zone('lib/core/**', ['lib/!(core)/**', 'lib/*.{ts,mts}'], 'core imports nothing of ours.'),
  zone(
    'lib/agent/**',
    ['lib/!(agent|core)/**', 'lib/*.{ts,mts}', 'prisma/**'],
    'The agent runs on a provider’s machine: it knows core and schemas, and nothing of the portal.',
    ['**/lib/features/*/schema.ts'],
  ),
  zone(
    ['app/**', 'components/**', 'lib/!(agent|local)/**'],
    'lib/agent/!(protocol)/**',
    'Of the agent, the portal knows the protocol only.',
  ),
  zone(
    ['app/**', 'components/**', 'lib/!(agent|local)/**'],
    'lib/agent/*.ts',
    'Of the agent, the portal knows the protocol only.',
  ),
  zone(
    'lib/features/*/{rules,schema,calls}.ts',
    ['lib/db/**', 'lib/audit/**', 'lib/env.{ts,mts}', ...PROCESSES],
    'Rules, schemas and calls are pure.',
    ['**/lib/audit/records/**'],
  ),
  zone(
    'lib/features/*/{rules,schema,calls}.ts',
    'lib/features/*/{queries.ts,actions.ts,commands/**}',
    'Rules, schemas and calls are pure.',
  ),
  zone(
    'lib/features/*/actions.ts',
    'lib/db/**',
    'An action is parse, permission and one command, to which it hands the database.',
    ['**/lib/db/client.ts'],
  ),
  zone(
    ['lib/features/*/queries.ts', 'lib/features/*/commands/**'],
    PROCESSES,
    'Commands and queries know no process.',
  ),
  zone(
    'lib/indexer/**',
    'lib/features/*/{commands/**,queries.ts,actions.ts}',
    'The indexer mirrors, it decides nothing.',
  ),
  zone(
    POST,
    [...PROCESSES, 'lib/features/*/{commands/**,actions.ts,queries.ts}'],
    'Mail and letters are wished for by commands and made by the worker; they run neither.',
  ),
  zone('lib/jobs/**', 'lib/features/*/{queries,actions}.ts', 'The worker runs commands and rules.'),
  zone(
    'lib/audit/merkle.ts',
    ['lib/db/**', 'lib/env.{ts,mts}', 'lib/chain/server/**'],
    'The tree is pure: the browser runs it too.',
  ),
  zone(
    'lib/audit/verify/**',
    ['lib/db/**', 'lib/env.{ts,mts}', 'lib/chain/server/**'],
    'Verification runs in the browser too.',
  ),

  // A feature sees of another its schema and its queries.
  ...features.map((name) =>
    zone(
      `lib/features/${name}/**`,
      `lib/features/!(${name})/**`,
      'Of another feature only what it says (schema, api), its states and queries: compose in app.',
      ['**/schema.ts', '**/states.ts', '**/{queries,*-queries}.ts', '**/api.ts'],
    ),
  ),

  zone(
    'e2e/**',
    ['app/**', 'components/**', 'lib/!(db|local|core|audit)/**'],
    'A browser test sees what a visitor sees, the rows, and what a verifier verifies.',
  ),
];

const noPages = [
  { regex: '^next($|/)', message: 'Only pages, actions and auth know Next.' },
  { regex: '^react($|/|-dom)', message: 'No React below the pages.' },
];

export default defineConfig(
  globalIgnores([
    '.next/**',
    '.data/**',
    'contracts/{out,cache,broadcast}/**',
    'lib/chain/generated/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'playwright-report/**',
    'test-results/**',
    'coverage/**',
  ]),
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { noInlineConfig: true },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
          alias: { '@': [import.meta.dirname] },
        }),
      ],
    },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/no-self-import': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from where it is.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'lib/env.ts is the only reader of the environment.',
        },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/index.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No barrel files: name the file for what it does.' },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, nextPlugin.configs['core-web-vitals']],
    // Public pages and desks are two shells, and the API is no page: their links load anew on purpose.
    rules: { '@next/next/no-html-link-for-pages': 'off' },
  },
  {
    files: [
      'lib/features/*/{rules,schema,calls}.ts',
      'lib/features/peg/simulate/**',
      'lib/core/**',
      'lib/audit/merkle.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...noPages,
            {
              regex: '^(node:|server-only$|pg$|@prisma/)',
              message: 'Pure: nothing of the server.',
            },
          ],
        },
      ],
    },
  },
  {
    files: [
      'lib/features/*/queries.ts',
      'lib/features/*/commands/**',
      'lib/indexer/**',
      'lib/jobs/**',
      'lib/db/**',
      POST,
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: noPages }] },
  },
  {
    files: [
      ...PROGRAMS,
      'lib/env.{ts,mts}',
      '*.config.{ts,mjs}',
      'instrumentation.ts',
      ...TESTS,
      'e2e/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: [...PROGRAMS, 'e2e/**'], rules: { 'no-console': 'off' } },
  // A test may reach for whatever it has to set up or to look at.
  {
    files: TESTS,
    rules: { 'import-x/no-restricted-paths': 'off', 'no-restricted-imports': 'off' },
  },
);
