import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import { fromBytes32 } from '@/lib/core/ids';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { PublicNames, StoryEvent } from '@/lib/features/transparency/schema';
import { countUnits, storyValues, type StoryValue } from '@/lib/features/transparency/stories';
import { periodDays } from '@/lib/features/providers/commitment-rules';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { className } from '@/components/supply/classes';
import { regionName } from '@/components/supply/regions';
import { shortHex } from './short-hex';
import { roleText, useSubjects } from './use-subjects';

/** An event of the contracts in one sentence, with a link to the page of what it is about. */
export function StoryText({
  story,
  names,
  asset,
  linked = true,
}: {
  story: Pick<StoryEvent, 'name' | 'args' | 'subject'>;
  names: PublicNames;
  asset: SettlementAsset;
  linked?: boolean;
}) {
  const t = useTranslations('audit.public.events');
  const subjects = useTranslations('audit.public.subjects');
  const locale = useLocale();
  const subject = useSubjects(names)(story.subject);

  const write = ({ measure, value }: StoryValue): string | number => {
    if (measure === 'units') return countUnits(value);
    if (typeof value !== 'string') return '–';
    switch (measure) {
      case 'money':
        return formatMoney(BigInt(value), asset, locale);
      case 'hours':
        return formatHours(BigInt(value), locale);
      case 'weight':
        return formatHours(BigInt(value), locale, 3);
      case 'bps':
        return formatBps(BigInt(value), locale);
      case 'date':
        return formatDate(Number(value) * 1_000, locale, 'date');
      case 'period':
        return formatDate(periodDays(Number(value)).first, locale, 'date');
      case 'number':
        return formatNumber(BigInt(value), locale);
      case 'account':
        return names[value]?.name ?? shortHex(value);
      case 'name':
        return nameOf(value);
      case 'direction':
        return value === '0' ? 'mint' : 'redeem';
      case 'role':
        return roleText(value, subjects);
      case 'text':
        return value;
    }
  };

  const values = Object.entries(storyValues(story.name, story.args)).map(([key, value]) => [
    key,
    write(value),
  ]);
  const link = (chunks: ReactNode) =>
    linked && subject.href ? <TextLink href={subject.href}>{chunks}</TextLink> : chunks;
  return t.rich(story.name, { ...Object.fromEntries(values), subject: subject.text, link });
}

/** A region or a class, which the chain keeps in 32 bytes. */
function nameOf(value: string): string {
  const name = /^0x[0-9a-f]{64}$/.test(value) ? fromBytes32(value as `0x${string}`) : value;
  const region = regionName(name);
  return region === name ? className(name) : region;
}
