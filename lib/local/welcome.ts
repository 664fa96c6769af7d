import { demoAccountsOf, SIGN_IN_ROLES, type DemoRole } from './demo-accounts';
import type { Stack } from './stack';

const TITLES: Record<(typeof SIGN_IN_ROLES)[number], string> = {
  certifier: 'Certifier',
  'peg-manager': 'Peg manager',
  treasurer: 'Treasurer',
  'grants-officer': 'Grants officer',
  adjudicator: 'Adjudicator',
  regulator: 'Regulator',
  admin: 'Administrator',
  'co-signer': 'Co-signer of the board',
  provider: 'Provider',
  sme: 'Company with a grant',
  'visitor-provider': 'Not yet a provider',
  'visitor-sme': 'Not yet a company here',
};

/** What the terminal shows when everything runs: where to go, and whom to sign in as. */
export function welcome({ url, env, dataDir }: Pick<Stack, 'url' | 'env' | 'dataDir'>): string {
  const lines = ['', `Gridhall runs at ${url}`, ''];
  if (env.GRIDHALL_DEMO === '1') {
    lines.push(`Sign in at ${url}/sign-in and choose a demonstration account:`, '');
    lines.push(...SIGN_IN_ROLES.map((role) => `  ${TITLES[role].padEnd(24)}${nameOf(role)}`), '');
    lines.push(`Mail box   ${url}/mailbox`);
  }
  lines.push(`Database   ${env.DATABASE_URL}`, `EVM node   ${env.RPC_URL}`);
  lines.push(
    `Logs       ${dataDir}/logs`,
    '',
    'Ctrl-C ends everything; npm run reset forgets it.',
    '',
  );
  return lines.join('\n');
}

function nameOf(role: DemoRole): string {
  return demoAccountsOf(role)[0]?.displayName ?? '';
}
