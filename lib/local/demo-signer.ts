import { mnemonicToAccount, type HDAccount } from 'viem/accounts';

import { DEMO_MNEMONIC, type DemoAccount } from './demo-accounts';

/** The signing account of a demonstration account. Takes some milliseconds of key derivation: keep the result. */
export function demoSigner({ index }: Pick<DemoAccount, 'index'>): HDAccount {
  return mnemonicToAccount(DEMO_MNEMONIC, { addressIndex: index });
}
