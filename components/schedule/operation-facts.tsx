import { useLocale, useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { CopyButton } from '@/components/ui/copy-button';
import { Hash } from '@/components/ui/hash';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { CancellerDto, OperationDto } from '@/lib/features/governance/schema';
import { formatDate } from '@/lib/i18n/format';

/** Who, when, why, who may stop it, and where it stands on chain. */
export function OperationFacts({
  operation,
  cancellers,
  link,
  names,
}: {
  operation: OperationDto;
  /** Empty once it has ended. */
  cancellers: CancellerDto[];
  /** The page's own address, whole. */
  link: string;
  /** Names by wallet. */
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { endedAt, endedTx, endedBy, cancelReason } = operation;
  const rows: (SummaryRow | false)[] = [
    {
      key: 'by',
      term: t('by'),
      value: <Address value={operation.caller} name={names[operation.caller]} />,
    },
    {
      key: 'scheduled',
      term: t('scheduled'),
      value: <TimeText value={operation.scheduledAt} style="dateTime" />,
    },
    {
      key: 'window',
      term: t('window'),
      value: t('windowText', {
        from: formatDate(operation.readyAt, locale, 'dateTime'),
        until: formatDate(operation.expiresAt, locale, 'dateTime'),
      }),
    },
    { key: 'reason', term: t('reason'), value: operation.reason ?? t('noReason') },
    { key: 'record', term: t('record'), value: <RecordOf operation={operation} /> },
    cancellers.length > 0 && {
      key: 'cancel',
      term: t('mayCancel'),
      value: <Cancellers {...{ operation, cancellers, names }} />,
    },
    { key: 'transaction', term: t('transaction'), value: <Hash value={operation.scheduledTx} /> },
    endedAt !== null &&
      endedTx !== null && {
        key: 'ended',
        term: t('endedOn'),
        value: (
          <>
            <TimeText value={endedAt} style="dateTime" /> <Hash value={endedTx} />
          </>
        ),
      },
    endedBy !== null && {
      key: 'endedBy',
      term: t('endedBy'),
      value: <Address value={endedBy} name={names[endedBy]} />,
    },
    cancelReason !== null && {
      key: 'cancelReason',
      term: t('cancelReason'),
      value: cancelReason,
    },
    {
      key: 'link',
      term: t('link'),
      value: (
        <span className="inline-flex max-w-full items-center gap-2">
          <span className="min-w-0 text-sm break-all">{link}</span>
          <CopyButton text={link} label={t('linkLabel')} />
        </span>
      ),
    },
  ];
  return <SummaryList rows={rows.filter((row): row is SummaryRow => row !== false)} />;
}

function RecordOf({ operation: { record, recordHash, entry } }: { operation: OperationDto }) {
  const t = useTranslations('schedule');
  return (
    <span className="flex flex-col items-start gap-1">
      <span>{t(`recordState.${record}`)}</span>
      {recordHash && <Hash value={recordHash} />}
      {entry !== null && <TextLink href={`/regulator/${entry}`}>{t('toRecord')}</TextLink>}
    </span>
  );
}

function Cancellers({
  operation,
  cancellers,
  names,
}: {
  operation: OperationDto;
  cancellers: CancellerDto[];
  names: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('schedule');
  return (
    <div className="flex flex-col gap-1">
      <ul className="flex flex-col gap-1">
        {cancellers.map(({ account, by }) => (
          <li key={`${account}-${by}`}>
            <Address value={account} name={names[account]} /> ({t(`cancelledBy.${by}`)})
          </li>
        ))}
      </ul>
      {operation.removesGuardian && <p className="text-muted">{t('guardianCannot')}</p>}
    </div>
  );
}
