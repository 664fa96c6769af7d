import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import type { CallView, DecodedCall, UndecodedCall } from '@/lib/chain/decode-call';

import { callInWords, unitOfLeaf } from './call-words';
import { addressInWords, valueInWords, type CallWords } from './value-words';

/** The call itself: contract, function, every argument in words and as the chain holds it, and the calls inside it. */
export function CallDetails({ call, words }: { call: CallView; words: CallWords }) {
  return call.kind === 'undecoded' ? (
    <Undecoded call={call} words={words} />
  ) : (
    <Decoded call={call} words={words} />
  );
}

function Decoded({ call, words }: { call: DecodedCall; words: CallWords }) {
  const { t } = words;
  return (
    <div className="flex flex-col gap-5">
      <SummaryList
        rows={[
          {
            key: 'contract',
            term: t('details.contract'),
            value: <Address value={call.target} name={t(`contract.${call.contract}`)} />,
          },
          {
            key: 'function',
            term: t('details.function'),
            value: <code className="text-sm wrap-anywhere">{call.signature}</code>,
          },
          {
            key: 'data',
            term: t('details.data'),
            value: <code className="text-sm break-all">{call.data}</code>,
          },
        ]}
      />
      {call.isUnusual && <Inset>{t('unusual')}</Inset>}
      <Table
        caption={t('details.arguments')}
        rows={call.leaves}
        rowKey={({ path }) => path}
        empty={<EmptyState title={t('details.noArguments')} />}
        columns={[
          {
            key: 'argument',
            header: t('details.argument'),
            rowHeader: true,
            cell: ({ path }) => <code className="text-sm font-normal wrap-anywhere">{path}</code>,
          },
          {
            key: 'words',
            header: t('details.words'),
            cell: (leaf) => valueInWords(unitOfLeaf(call, leaf), leaf.value, words),
          },
          {
            key: 'raw',
            header: t('details.raw'),
            cell: ({ value }) => (
              <code className="text-sm break-all">
                {typeof value === 'string' ? value : JSON.stringify(value)}
              </code>
            ),
          },
        ]}
      />
      {call.inner.map((inner, index) => (
        <div key={index} className="flex flex-col gap-3 border-s-4 border-line ps-4">
          <p className="font-semibold">
            {t('details.inner')}: {callInWords(inner, words)}
          </p>
          <CallDetails call={inner} words={words} />
        </div>
      ))}
    </div>
  );
}

/** Says plainly what is not known, and shows all that there is. */
function Undecoded({ call, words }: { call: UndecodedCall; words: CallWords }) {
  const { t } = words;
  return (
    <div className="flex flex-col gap-5">
      <NotificationBanner title={t('undecoded.title')} tone="bad">
        <p>{t(`undecoded.reason.${call.reason}`)}</p>
        <p className="mt-2">{t('undecoded.advice')}</p>
      </NotificationBanner>
      <SummaryList
        rows={[
          {
            key: 'target',
            term: t('undecoded.target'),
            value: (
              <Address
                value={call.target}
                {...(call.contract ? { name: addressInWords(call.target, words) } : {})}
                full
              />
            ),
          },
          {
            key: 'selector',
            term: t('undecoded.selector'),
            value: <code className="text-sm">{call.selector ?? t('undecoded.noSelector')}</code>,
          },
          {
            key: 'data',
            term: t('undecoded.data'),
            value: <code className="text-sm break-all">{call.data}</code>,
          },
        ]}
      />
    </div>
  );
}
