import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { ChallengeDto } from '@/lib/features/nodes/schema';
import { formatNumber } from '@/lib/i18n/format';

import { SimulatedTag } from './simulated-tag';

const TONES: Record<ChallengeDto['state'], Tone> = {
  WAITING: 'info',
  COMPUTING: 'info',
  CHECKING: 'info',
  PASSED: 'good',
  FAILED: 'bad',
  EXPIRED: 'warn',
};

/** What machines computed on request, on which device, and how fast by our clock and by theirs. */
export function ChallengeTable({ challenges }: { challenges: readonly ChallengeDto[] }) {
  const t = useTranslations('nodes.challenge');
  const failures = useTranslations('nodes.challenge.failure');
  const locale = useLocale();
  const rate = (mflops: number | null) =>
    mflops === null ? '–' : formatNumber(Math.round(mflops / 10) / 100, locale);
  return (
    <Table
      caption={t('caption')}
      captionHidden
      rows={challenges}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          key: 'machine',
          header: t('machine'),
          rowHeader: true,
          cell: ({ nodeName, simulated }) => (
            <div className="flex flex-col items-start gap-1">
              <span>{nodeName}</span>
              {simulated && <SimulatedTag />}
            </div>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          cell: ({ state, failure }) => (
            <div className="flex flex-col items-start gap-1">
              <Tag tone={TONES[state]}>{t(state)}</Tag>
              {failure && failures.has(failure as 'malformed') && failures(failure as 'malformed')}
            </div>
          ),
        },
        { key: 'device', header: t('device'), cell: ({ device }) => (device ? t(device) : '–') },
        {
          key: 'size',
          header: t('size'),
          numeric: true,
          cell: ({ size }) => formatNumber(size, locale),
        },
        {
          key: 'rate',
          header: t('rate'),
          unit: t('gflops'),
          numeric: true,
          cell: ({ measuredMflops }) => rate(measuredMflops),
        },
        {
          key: 'nodeRate',
          header: t('nodeRate'),
          unit: t('gflops'),
          numeric: true,
          cell: ({ nodeMflops }) => rate(nodeMflops),
        },
        {
          key: 'issued',
          header: t('issued'),
          cell: ({ issuedAt }) => <TimeText value={issuedAt} style="dateTime" />,
        },
      ]}
    />
  );
}
