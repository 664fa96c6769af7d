import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { toHex } from 'viem';

import { demoAccount } from './demo-accounts';
import { demoSigner } from './demo-signer';

export type DemoSecrets = {
  NEXTAUTH_SECRET: string;
  GRIDHALL_LOG_KEY: string;
  GRIDHALL_ANCHOR_KEY: string;
};

/**
 * The demonstration's secrets. Those that are really secret are made once and kept in the data folder, so that sessions
 * and the log's signature outlive a restart; the anchor's key is one of the well-known mnemonic.
 */
export function demoSecrets(dataDir: string): DemoSecrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made = {
      NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
      GRIDHALL_LOG_KEY: toHex(randomBytes(32)),
    };
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Omit<DemoSecrets, 'GRIDHALL_ANCHOR_KEY'>;
  const { privateKey } = demoSigner(demoAccount('anchor')).getHdKey();
  if (!privateKey) throw new Error('The anchor account has no key.');
  return { ...kept, GRIDHALL_ANCHOR_KEY: toHex(privateKey) };
}
