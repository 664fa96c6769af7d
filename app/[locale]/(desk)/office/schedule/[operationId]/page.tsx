import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { CancelForm } from '@/components/schedule/cancel-form';
import { describeOperation } from '@/components/schedule/describe';
import { ExecuteButton } from '@/components/schedule/execute-button';
import { RefreshAt } from '@/components/refresh-at';
import { OperationFacts } from '@/components/schedule/operation-facts';
import { StateTag } from '@/components/schedule/state-tag';
import { Address } from '@/components/ui/address';
import { Countdown } from '@/components/ui/countdown';
import { Details } from '@/components/ui/details';
import { Inset } from '@/components/ui/inset';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { can } from '@/lib/auth/authorise';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { getOperation, officialNames } from '@/lib/features/governance/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatDate } from '@/lib/i18n/format';

import { foundOr404 } from '../../../found-or-404';
import { requireOfficial } from '../../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('schedule');
  return { title: t('title') };
}

export default async function OperationPage({
  params,
}: {
  params: Promise<{ locale: string; operationId: string }>;
}) {
  const locale = await enterLocale(params);
  const { operationId } = await params;
  const actor = await requireOfficial(`/office/schedule/${operationId}`);
  const [t, roles, asset, position, operation, people] = await Promise.all([
    getTranslations('schedule'),
    getTranslations('account.roles'),
    settlementAsset(),
    asOf(),
    foundOr404(getOperation(operationId)),
    officialNames(actor),
  ]);
  const money = { symbol: asset.symbol, decimals: asset.decimals };
  const sentence = describeOperation(operation, { t, roles, locale, money });
  const isCaller = operation.caller === actor.address;

  return (
    <>
      <PageHeader
        title={sentence}
        caption={t('title')}
        status={<StateTag state={operation.state} />}
        breadcrumbs={[{ href: '/office/schedule', text: t('backToList') }]}
      />
      {operation.functionName === null && (
        <NotificationBanner title={t('sentence.unknown')} tone="bad">
          {t('undecoded')}
        </NotificationBanner>
      )}
      <OperationFacts operation={operation} people={people} />
      {operation.state === 'WAITING' && (
        <Section id="waiting" title={t('runsIn')}>
          <Countdown
            from={operation.scheduledAt.toISOString()}
            until={operation.readyAt.toISOString()}
            passed={t('ready')}
          />
          <RefreshAt time={operation.readyAt.toISOString()} />
        </Section>
      )}
      {operation.state === 'READY' && (
        <Section
          id="run"
          title={t('ready')}
          lead={t('expires', { date: formatDate(operation.expiresAt, locale) })}
        >
          {isCaller ? (
            <ExecuteButton
              operation={{ target: operation.target, data: operation.data }}
              sentence={sentence}
            />
          ) : (
            <Inset>{t('onlyCaller', { address: operation.caller })}</Inset>
          )}
        </Section>
      )}
      {operation.isOpen && can(actor, 'operation.cancel', { account: operation.caller }) && (
        <Section id="cancel-act" title={t('cancelTitle')} lead={t('cancelLead')}>
          <CancelForm operationId={operation.operationId} />
        </Section>
      )}
      <Details summary={t('details')}>
        <SummaryList
          rows={[
            {
              key: 'target',
              term: t('target'),
              value: <Address value={operation.target} name={operation.contract} />,
            },
            { key: 'function', term: t('function'), value: operation.functionName ?? '–' },
            {
              key: 'arguments',
              term: t('arguments'),
              value: (
                <pre className="text-sm whitespace-pre-wrap">
                  {JSON.stringify(operation.args, null, 2)}
                </pre>
              ),
            },
            {
              key: 'data',
              term: t('data'),
              value: <code className="text-sm break-all">{operation.data}</code>,
            },
          ]}
        />
      </Details>
      <AsOfLine position={position} />
    </>
  );
}
