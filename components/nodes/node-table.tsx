import { useLocale, useTranslations } from 'next-intl';

import { className } from '@/components/supply/classes';
import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { HourBar } from '@/components/ui/hour-bar';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { NodeDto } from '@/lib/features/nodes/schema';
import { formatNumber } from '@/lib/i18n/format';

import { RevokeNode } from './revoke-node';
import { SimulatedTag } from './simulated-tag';

/** The machines of a provider. `own`: the reader is the provider, and may give one up. */
export function NodeTable({ nodes, own }: { nodes: readonly NodeDto[]; own: boolean }) {
  const t = useTranslations('nodes.list');
  return (
    <Table
      caption={t('caption')}
      captionHidden
      rows={nodes}
      rowKey={(node) => node.nodeKey}
      empty={<EmptyState title={t('none')}>{t(own ? 'noneText' : 'noneTextOffice')}</EmptyState>}
      columns={[
        { key: 'name', header: t('name'), rowHeader: true, cell: (node) => <Name node={node} /> },
        { key: 'gpus', header: t('gpus'), cell: (node) => <Gpus node={node} /> },
        { key: 'load', header: t('load'), cell: (node) => <Load node={node} /> },
        {
          key: 'heard',
          header: t('heard'),
          cell: ({ lastSeenAt }) =>
            lastSeenAt ? <TimeText value={lastSeenAt} style="dateTime" /> : t('never'),
        },
        { key: 'state', header: t('state'), cell: (node) => <State node={node} /> },
        ...(own
          ? [
              {
                key: 'act',
                header: t('act'),
                cell: ({ revokedAt, provider, nodeKey, name }: NodeDto) =>
                  revokedAt ? null : <RevokeNode {...{ provider, nodeKey, name }} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Name({ node }: { node: NodeDto }) {
  const t = useTranslations('nodes.list');
  return (
    <div className="flex flex-col items-start gap-1">
      <span className="font-semibold">{node.name}</span>
      {node.simulated && <SimulatedTag />}
      <span className="font-normal text-muted">
        <Address value={node.nodeKey} />
      </span>
      {node.site !== '' && (
        <span className="font-normal text-muted">{t('site', { site: node.site })}</span>
      )}
    </div>
  );
}

function Gpus({ node }: { node: NodeDto }) {
  const t = useTranslations('nodes.list');
  const locale = useLocale();
  if (!node.reportedAt) return <span className="text-muted">{t('noReport')}</span>;
  return (
    <div className="flex flex-col gap-1">
      {node.units.map(({ classId, units }) => (
        <span key={classId}>
          {formatNumber(units, locale)} × {className(classId)}
        </span>
      ))}
      {node.problem && (
        <span className="max-w-64 wrap-anywhere text-bad">
          {t('problem', { problem: node.problem })}
        </span>
      )}
    </div>
  );
}

function Load({ node }: { node: NodeDto }) {
  const t = useTranslations('nodes.list');
  const locale = useLocale();
  const { utilisation, temperature, power } = node;
  if (utilisation === null) return <span className="text-muted">{t('unknownLoad')}</span>;
  const details = [
    power === null ? undefined : t('watts', { watts: formatNumber(power, locale) }),
    temperature === null ? undefined : t('celsius', { celsius: temperature }),
  ].filter((text) => text !== undefined);
  return (
    <div className="min-w-36">
      <HourBar
        share={utilisation / 100}
        label={t('load')}
        valueText={`${utilisation} %`}
        note={details.join(' · ')}
      />
    </div>
  );
}

function State({ node }: { node: NodeDto }) {
  const t = useTranslations('nodes.list');
  if (node.revokedAt) return <Tag tone="neutral">{t('revoked')}</Tag>;
  return node.online ? <Tag tone="good">{t('online')}</Tag> : <Tag tone="bad">{t('offline')}</Tag>;
}
