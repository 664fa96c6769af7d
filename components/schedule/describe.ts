import type { useTranslations } from 'next-intl';

import { roleOfId } from '@/lib/chain/roles';
import type { OperationDto } from '@/lib/features/governance/schema';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';

type Text = ReturnType<typeof useTranslations<'schedule'>>;
type Roles = ReturnType<typeof useTranslations<'account.roles'>>;
type Words = { t: Text; roles: Roles; locale: string; money: { symbol: string; decimals: number } };
type Args = Record<string, unknown>;

/** What a scheduled call does, in one sentence. Says so when the call is none that the portal can decode. */
export function describeOperation(
  operation: OperationDto,
  { t, roles, locale, money }: Words,
): string {
  const { functionName, contract } = operation;
  if (functionName === null) return t('sentence.unknown');
  const args = asObject(operation.args);
  const coins = (value: unknown) => formatMoney(BigInt(textOf(value)), money, locale);
  const role = (value: unknown) => {
    const name = roleOfId(Number(textOf(value)));
    return name ? roles(name) : textOf(value);
  };

  switch (functionName) {
    case 'setPeg':
      return t('sentence.setPeg', { price: coins(asObject(args.terms ?? args.newTerms).price) });
    case 'setThresholds': {
      const lines = asObject(args.thresholds ?? args.newThresholds);
      return t('sentence.setThresholds', {
        floor: formatBps(BigInt(textOf(lines.floorBps)), locale),
        healthy: formatBps(BigInt(textOf(lines.healthyBps)), locale),
      });
    }
    case 'withdrawSurplus':
      return t('sentence.withdrawSurplus', { amount: coins(args.amount), to: textOf(args.to) });
    case 'reopen':
      return t('sentence.reopen', {
        direction: textOf(args.direction) === '0' ? 'mint' : 'redeem',
      });
    case 'setStakePerHour':
      return t('sentence.setStakePerHour', { amount: coins(args.amount) });
    case 'setMinterAllowance':
      return t('sentence.setMinterAllowance', {
        minter: textOf(args.minter),
        hours: formatHours(BigInt(textOf(args.allowance)), locale),
      });
    case 'grantRole':
      return t('sentence.grantRole', { role: role(args.roleId), account: textOf(args.account) });
    case 'revokeRole':
      return t('sentence.revokeRole', { role: role(args.roleId), account: textOf(args.account) });
    case 'unpause':
      return t('sentence.unpause');
    default:
      return t('sentence.other', { function: functionName, contract });
  }
}

function asObject(value: unknown): Args {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Args)
    : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '0';
}
