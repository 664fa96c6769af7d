import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { CallDetails } from '@/components/calls/call-details';
import { callInWords } from '@/components/calls/call-words';
import { addressInWords } from '@/components/calls/value-words';
import { SimulationSection } from '@/components/peg/simulator/simulation-section';
import { RefreshAt } from '@/components/refresh-at';
import { CancelForm } from '@/components/schedule/cancel-form';
import { ExecuteButton } from '@/components/schedule/execute-button';
import { OperationFacts } from '@/components/schedule/operation-facts';
import { OperationTable, permalink } from '@/components/schedule/operation-table';
import { Simulation } from '@/components/schedule/simulation';
import { StateTag } from '@/components/schedule/state-tag';
import { Countdown } from '@/components/ui/countdown';
import { Details } from '@/components/ui/details';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { can } from '@/lib/auth/authorise';
import { decodeCall } from '@/lib/chain/decode-call';
import { env } from '@/lib/env';
import { asOf } from '@/lib/features/framework/queries';
import { cancellersOf } from '@/lib/features/governance/canceller-queries';
import { getOperation, otherSchedules } from '@/lib/features/governance/queries';
import { simulationOf } from '@/lib/features/peg/simulation-queries';
import { seenSafe } from '@/lib/features/quorum/queries';
import { absoluteUrl } from '@/lib/i18n/absolute-url';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatDate } from '@/lib/i18n/format';

import { foundOr404 } from '../../../found-or-404';
import { knownWords, withNames } from '../../../known-words';
import { requireOfficial } from '../../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('schedule');
  return { title: t('title') };
}

export default async function OperationPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string; operationId: string }>;
  searchParams: Promise<{ nonce?: string | string[] }>;
}) {
  const locale = await enterLocale(params);
  const { operationId } = await params;
  const { nonce } = await searchParams;
  const actor = await requireOfficial(`/office/schedule/${operationId}`);
  const [t, calls, position, operation, words] = await Promise.all([
    getTranslations('schedule'),
    getTranslations('calls'),
    asOf(),
    foundOr404(getOperation(operationId, numberOf(nonce))),
    knownWords(actor),
  ]);
  const [others, cancellers, simulation, safe] = await Promise.all([
    otherSchedules(operation),
    operation.isOpen ? cancellersOf(operation) : [],
    simulationOf(actor, operation.recordHash),
    seenSafe(actor, operation.caller),
  ]);
  const known = safe ? withNames(words, { [safe]: t('aSafe') }) : words;
  const told = { ...known, t: calls, locale };
  const call = decodeCall(known.deployment, operation);
  const sentence = callInWords(call, told);
  const mayCancel =
    operation.isOpen &&
    can(actor, 'operation.cancel', { account: operation.caller }) &&
    cancellers.some(({ account }) => account === actor.address);

  const bySafe = safe && (
    <Inset>
      {t('bySafe')} <TextLink href={`/office/quorum/${safe}#scheduled`}>{t('toSafe')}</TextLink>
    </Inset>
  );

  return (
    <>
      <PageHeader
        title={sentence}
        caption={t('title')}
        status={<StateTag state={operation.state} />}
        breadcrumbs={[{ href: '/office/schedule', text: t('backToList') }]}
      />
      {call.kind === 'undecoded' && <CallDetails call={call} words={told} />}
      <OperationFacts
        operation={operation}
        cancellers={cancellers}
        link={absoluteUrl(env().NEXTAUTH_URL, permalink(operation), locale)}
        names={known.names}
      />
      {operation.isOpen && (
        <Simulation
          operationId={operation.operationId}
          nonce={operation.nonce}
          names={known.names}
        />
      )}
      {simulation && known.money && <SimulationSection record={simulation} money={known.money} />}
      {operation.state === 'WAITING' && (
        <Section id="waiting" title={t('runsIn')}>
          <Countdown
            from={operation.scheduledAt.toISOString()}
            until={operation.readyAt.toISOString()}
            passed={t('ready')}
          />
          {bySafe}
          <RefreshAt time={operation.readyAt.toISOString()} />
        </Section>
      )}
      {operation.state === 'READY' && (
        <Section
          id="run"
          title={t('ready')}
          lead={t('expires', { date: formatDate(operation.expiresAt, locale, 'dateTime') })}
        >
          {can(actor, 'operation.execute', { account: operation.caller }) ? (
            <ExecuteButton
              operation={{ target: operation.target, data: operation.data }}
              sentence={sentence}
            />
          ) : (
            (bySafe ?? (
              <Inset>{t('onlyCaller', { account: addressInWords(operation.caller, told) })}</Inset>
            ))
          )}
          <RefreshAt time={operation.expiresAt.toISOString()} />
        </Section>
      )}
      {mayCancel && (
        <Section id="cancel-act" title={t('cancelTitle')} lead={t('cancelLead')}>
          <CancelForm operationId={operation.operationId} />
        </Section>
      )}
      {call.kind === 'decoded' && (
        <Section id="call" title={t('details')}>
          <Details summary={calls('details.arguments')} open={call.isUnusual}>
            <CallDetails call={call} words={told} />
          </Details>
        </Section>
      )}
      {others.length > 0 && (
        <Section id="times" title={t('times')}>
          <OperationTable caption={t('times')} operations={others} known={known} empty={null} />
        </Section>
      )}
      <AsOfLine position={position} />
    </>
  );
}

function numberOf(nonce: string | string[] | undefined): number | undefined {
  return typeof nonce === 'string' && /^\d{1,9}$/.test(nonce) ? Number(nonce) : undefined;
}
