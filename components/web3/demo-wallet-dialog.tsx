'use client';

import { useTranslations } from 'next-intl';
import { formatEther } from 'viem';

import { Address } from '@/components/ui/address';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { contractNameOf } from '@/lib/chain/contracts';
import { demoWalletStore, type DemoRequest } from '@/lib/chain/demo-wallet-store';
import { toJsonSafe } from '@/lib/chain/json-safe';
import { describeCall } from '@/lib/chain/operations';
import { DEMO_ACCOUNTS } from '@/lib/local/demo-accounts';

import { CodeBlock } from './code-block';
import { useDemoWallet } from './use-demo-wallet';
import { useProgramme } from './use-programme';

/** The demo wallet's own window: what a real wallet would show, with the warning that this one is not real. */
export function DemoWalletDialog() {
  const t = useTranslations('tx.demo');
  const { request, autoConfirm } = useDemoWallet();
  if (!request) return null;
  const answer = (confirmed: boolean) => () => demoWalletStore.answer(request.id, confirmed);

  return (
    <Dialog
      // One dialog for each request, so that the focus returns to its beginning.
      key={request.id}
      open
      alert
      locked
      onClose={answer(false)}
      title={t('title')}
      actions={
        <>
          <Button onClick={answer(true)}>{t('confirm')}</Button>
          <Button tone="secondary" onClick={answer(false)}>
            {t('reject')}
          </Button>
        </>
      }
    >
      <NotificationBanner tone="warn" title={t('warning')} />
      <p>{t(asks[request.kind])}</p>
      <Asked request={request} />
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 accent-(--accent)"
          checked={autoConfirm}
          onChange={(event) => demoWalletStore.setAutoConfirm(event.target.checked)}
        />
        {t('auto')}
      </label>
    </Dialog>
  );
}

const asks = {
  message: 'asksMessage',
  'typed-data': 'asksData',
  transaction: 'asksTransaction',
} as const;

function Asked({ request }: { request: DemoRequest }) {
  const t = useTranslations('tx.demo');
  const person = DEMO_ACCOUNTS.find(({ address }) => address === request.account);
  const as: SummaryRow = {
    key: 'as',
    term: t('as'),
    value: <Address value={request.account} name={person?.displayName} />,
  };
  switch (request.kind) {
    case 'message':
      return (
        <>
          <SummaryList rows={[as]} />
          <CodeBlock label={t('message')} text={request.message} />
        </>
      );
    case 'typed-data':
      return (
        <>
          <SummaryList
            rows={[
              as,
              { key: 'purpose', term: t('purpose'), value: String(request.typedData.primaryType) },
            ]}
          />
          <CodeBlock label={t('data')} text={json(request.typedData.message)} />
        </>
      );
    case 'transaction':
      return <AskedTransaction as={as} {...request} />;
  }
}

function AskedTransaction({
  as,
  to,
  data,
  value,
}: { as: SummaryRow } & Extract<DemoRequest, { kind: 'transaction' }>) {
  const t = useTranslations('tx.demo');
  const { deployment } = useProgramme();
  const described = to && describeCall(deployment, { target: to, data });
  const rows: SummaryRow[] = [as];
  if (to)
    rows.push({
      key: 'contract',
      term: t('contract'),
      value: <Address value={to} name={contractNameOf(to, deployment)} />,
    });
  if (described) rows.push({ key: 'act', term: t('act'), value: <code>{described.name}</code> });
  if (value > 0n) rows.push({ key: 'value', term: t('value'), value: formatEther(value) });
  return (
    <>
      <SummaryList rows={rows} />
      <CodeBlock label={t('data')} text={described ? json(described.args) : data} />
    </>
  );
}

function json(value: unknown): string {
  return JSON.stringify(toJsonSafe(value), null, 2);
}
