'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useConfig } from 'wagmi';
import { getBlockNumber } from 'wagmi/actions';

import { FigureTable } from '@/components/calls/figure-table';
import { Details } from '@/components/ui/details';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Section } from '@/components/ui/section';
import { Loading, TableSkeleton } from '@/components/ui/skeleton';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { useProgramme } from '@/components/web3/use-programme';
import { SimulationRefused, simulationQuery } from '@/lib/features/governance/client';
import type { SimulationDto } from '@/lib/features/governance/schema';
import { formatDate, formatNumber } from '@/lib/i18n/format';

/** How often the page asks for a new block. */
const LOOK_MS = 4_000;

/**
 * What the act would do now, tried out on the newest block and again on each that follows. `names`: people and companies by
 * address.
 */
export function Simulation({
  operationId,
  nonce,
  names,
}: {
  operationId: string;
  nonce: number;
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('schedule.simulation');
  const sentence = useErrorSentence();
  const config = useConfig();
  const { chainId } = useProgramme().deployment;
  const block = useQuery({
    queryKey: ['block', chainId],
    queryFn: () => getBlockNumber(config, { chainId, cacheTime: 0 }),
    refetchInterval: LOOK_MS,
  });
  const { data, error, isPending } = useQuery({
    ...simulationQuery({ operationId, nonce }, block.data ?? 0n),
    enabled: block.data !== undefined,
  });
  const problem = error ?? block.error;
  return (
    <Section id="simulation" title={t('title')} lead={t('lead')}>
      {problem && (
        <NotificationBanner title={t('failed')} tone="warn">
          {sentence({
            key: problem instanceof SimulationRefused ? problem.key : 'UNAVAILABLE',
            params: {},
          })}
        </NotificationBanner>
      )}
      {isPending && !problem && (
        <Loading label={t('loading')}>
          <TableSkeleton />
        </Loading>
      )}
      {data && <Outcome simulation={data} names={names} />}
    </Section>
  );
}

function Outcome({
  simulation,
  names,
}: {
  simulation: SimulationDto;
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('schedule.simulation');
  const calls = useTranslations('calls');
  const locale = useLocale();
  const sentence = useErrorSentence();
  const { deployment, settlement } = useProgramme();
  const words = { t: calls, locale, money: settlement, deployment, names };
  const { block, at, isAhead, refusal, changed, standing, method } = simulation;
  return (
    <div className="flex flex-col gap-5" data-block={block.number}>
      {refusal ? (
        <NotificationBanner title={t(isAhead ? 'wouldFail' : 'fails')} tone="bad">
          {sentence(refusal)}
        </NotificationBanner>
      ) : (
        <p className="font-semibold">{t(isAhead ? 'wouldRun' : 'runs')}</p>
      )}
      {!refusal && (
        <FigureTable caption={t('caption')} figures={changed} words={words} empty={t('nothing')} />
      )}
      {standing.length > 0 && (
        <Details summary={t('standing')}>
          <FigureTable
            caption={t('standing')}
            figures={standing}
            words={words}
            empty={t('nothing')}
          />
        </Details>
      )}
      <p className="text-sm text-muted">
        {t('asOf', {
          block: formatNumber(BigInt(block.number), locale),
          time: formatDate(block.time, locale, 'time'),
        })}{' '}
        {t(isAhead ? 'ahead' : 'now', { at: formatDate(at, locale, 'shortDateTime') })}{' '}
        {t(`method.${method}`)}
      </p>
    </div>
  );
}
