import { getAddress, isAddress, maxUint256 } from 'viem';
import type { useTranslations } from 'next-intl';

import { contractNameOf, CONTRACT_NAMES, type Deployment } from '@/lib/chain/contracts';
import { functionOf } from '@/lib/chain/decode-call';
import type { JsonSafe } from '@/lib/chain/json-safe';
import { chainRoleOfId } from '@/lib/chain/roles';
import type { ValueUnit } from '@/lib/chain/value-units';
import { fromBytes32 } from '@/lib/core/ids';
import { periodDays } from '@/lib/features/providers/commitment-rules';
import { formatBps, formatDuration, formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatDate, formatNumber } from '@/lib/i18n/format';

export type CallWords = {
  t: ReturnType<typeof useTranslations<'calls'>>;
  locale: string;
  money: { symbol: string; decimals: number } | undefined;
  deployment: Deployment;
  /** Names by EIP-55 address: people, companies. The programme's own contracts need none. */
  names: Readonly<Record<string, string>>;
};

/** A value of the contracts as people write it. Lists are joined; what nobody can read is told by its size. */
export function valueInWords(unit: ValueUnit, value: JsonSafe, words: CallWords): string {
  const { t } = words;
  if (value === null) return '–';
  if (Array.isArray(value)) {
    if (value.length === 0) return t('value.none');
    return value.map((item) => valueInWords(unit, item, words)).join(', ');
  }
  if (typeof value === 'object') return itemInWords(value, words);
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  return textInWords(unit, value, words);
}

function textInWords(unit: ValueUnit, value: string, words: CallWords): string {
  const { t, locale, money } = words;
  switch (unit) {
    case 'address':
      return addressInWords(value, words);
    case 'hours':
      return unlimited(value, t) ?? t('value.hours', { hours: formatHours(BigInt(value), locale) });
    case 'money':
      return unlimited(value, t) ?? formatMoney(BigInt(value), money, locale);
    case 'share':
      return unlimited(value, t) ?? formatBps(BigInt(value), locale);
    case 'time':
      return timeInWords(value, words);
    case 'duration':
      return value === '0' ? t('value.noWait') : formatDuration(Number(value), locale);
    case 'period':
      return formatDate(periodDays(Number(value)).first, locale, 'date');
    case 'weight':
      return formatHours(BigInt(value), locale, 18);
    case 'name':
      return nameInWords(value);
    case 'role':
      return roleInWords(value, t);
    case 'direction':
      return t('value.direction', { direction: value === '0' ? 'mint' : 'redeem' });
    case 'providerStatus':
      return t('value.providerStatus', { status: value });
    case 'awardStatus':
      return t('value.awardStatus', { status: value });
    case 'breaker':
      return t('value.breaker', { state: value });
    case 'sourceKind':
      return t('value.sourceKind', { kind: value });
    case 'selector':
      return selectorInWords(value);
    case 'digest':
      return `${value.slice(0, 10)}…${value.slice(-6)}`;
    case 'bytes':
      return t('value.bytes', { count: Math.max(0, (value.length - 2) / 2) });
    case 'number':
      return formatNumber(value as `${number}`, locale);
    case 'flag':
    case 'items':
    case 'text':
      return value;
  }
}

/** Whom an address is, with the address itself: names can be alike. */
export function addressInWords(value: string, { t, deployment, names }: CallWords): string {
  if (!isAddress(value, { strict: false })) return value;
  const contract = contractNameOf(value, deployment);
  if (contract) return t(`contract.${contract}`);
  const address = getAddress(value);
  const name = names[address];
  // Six and six, as in `Address`: look-alike addresses are made to match fewer. The details show it whole.
  const short = `${address.slice(0, 8)}…${address.slice(-6)}`;
  return name ? `${name} (${short})` : short;
}

/** A role by what people call it. Ids that Roles.sol does not know keep their number. */
export function roleInWords(id: string, t: CallWords['t']): string {
  if (id === PUBLIC_ROLE) return t('publicRole');
  const name = BigInt(id) <= 255n ? chainRoleOfId(BigInt(id)) : undefined;
  return name ? t(`role.${name}`) : t('otherRole', { id });
}

/** AccessManager.PUBLIC_ROLE: everybody holds it. */
export const PUBLIC_ROLE = '18446744073709551615';

function unlimited(value: string, t: CallWords['t']): string | undefined {
  return BigInt(value) === maxUint256 ? t('value.noLimit') : undefined;
}

/** A time that no calendar holds is as good as never ending. */
function timeInWords(value: string, { t, locale }: CallWords): string {
  if (value === '0') return t('value.never');
  const milliseconds = Number(value) * 1_000;
  return milliseconds > 8.64e15
    ? t('value.noLimit')
    : formatDate(milliseconds, locale, 'shortDateTime');
}

function nameInWords(value: string): string {
  const text = fromBytes32(value as `0x${string}`);
  return /^[\x21-\x7e]+$/.test(text) ? text : value;
}

/** `setPeg` for its selector, by whichever of our contracts has it; a selector alone does not say which. */
function selectorInWords(selector: string): string {
  for (const contract of CONTRACT_NAMES) {
    const item = functionOf(contract, selector as `0x${string}`);
    if (item) return item.name;
  }
  return selector;
}

/** A struct in a list: `8 × H100-SXM5-80` of an inventory, else its values. */
function itemInWords(item: Record<string, JsonSafe>, words: CallWords): string {
  const { classId, units } = item;
  if (typeof classId === 'string' && typeof units === 'string')
    return words.t('value.machines', { units, class: nameInWords(classId) });
  return Object.values(item)
    .map((value) => valueInWords('text', value, words))
    .join(' / ');
}
