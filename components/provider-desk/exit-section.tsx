import { useLocale, useTranslations } from 'next-intl';

import { Section } from '@/components/ui/section';
import { mayAct } from '@/lib/features/providers/states';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { formatDuration } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

import { ExitActs } from './exit-acts';

/** Leaving the programme, with what it costs. Not there for who was never certified: nothing is to be left. */
export function ExitSection({
  provider,
  now,
  delaySeconds,
  money,
}: {
  provider: ProviderDto;
  now: Date;
  delaySeconds: number;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('providers.desk.exit');
  const locale = useLocale();
  const { chainStatus, exitableAt, obligations } = provider;
  const act = mayAct('requestExit', chainStatus)
    ? 'request'
    : mayAct('completeExit', chainStatus)
      ? 'complete'
      : undefined;
  if (!act && chainStatus !== 'EXITED') return null;
  const from = exitableAt ?? new Date(now.getTime() + delaySeconds * 1_000);
  const blocked =
    from > now
      ? t('notYet', { date: formatDate(from, locale, 'dateTime') })
      : obligations > 0
        ? t('obligations', { count: obligations })
        : undefined;
  return (
    <Section
      id="leave"
      title={t('title')}
      lead={
        chainStatus === 'EXITED'
          ? t('left')
          : t('lead', { delay: formatDuration(delaySeconds, locale) })
      }
    >
      <ExitActs
        act={act}
        stake={provider.stake}
        capacity={provider.capacity}
        exitableAt={from}
        blocked={act === 'complete' ? blocked : undefined}
        money={{ symbol: money.symbol, decimals: money.decimals }}
      />
    </Section>
  );
}
