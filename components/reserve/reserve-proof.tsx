'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { NotificationBanner } from '@/components/ui/notification-banner';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import { checkReserve, type ReserveCheck, type ReserveStatement } from './check-reserve';
import { ProofTable } from './proof-table';

/** Compares the page with the chain in this browser, when the button is pressed. */
export function ReserveProof({
  statement,
  asset,
}: {
  statement: ReserveStatement;
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.verify');
  const [check, setCheck] = useState<ReserveCheck | 'unreachable'>();
  const [pending, start] = useTransition();

  const verify = () =>
    start(async () => {
      setCheck(await checkReserve(statement).catch(() => 'unreachable' as const));
    });

  return (
    <div className="flex js-only flex-col items-start gap-5">
      <Button onClick={verify} pending={pending} pendingLabel={t('working')}>
        {t('button')}
      </Button>
      <div aria-live="polite" className="w-full">
        {check === 'unreachable' && (
          <NotificationBanner title={t('unreachable')} tone="warn">
            {t('unreachableText')}
          </NotificationBanner>
        )}
        {check && check !== 'unreachable' && (
          <Findings check={check} statement={statement} asset={asset} />
        )}
      </div>
    </div>
  );
}

function Findings({
  check,
  statement,
  asset,
}: {
  check: ReserveCheck;
  statement: ReserveStatement;
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.verify');
  const good =
    check.block.agrees && check.breaker.agrees && check.figures.every((figure) => figure.agrees);
  return (
    <div className="flex flex-col gap-5">
      <NotificationBanner title={t(good ? 'good' : 'bad')} tone={good ? 'good' : 'bad'}>
        {good ? t('goodText', { block: statement.block.number }) : t('badText')}
      </NotificationBanner>
      <ProofTable check={check} block={statement.block.number} asset={asset} />
    </div>
  );
}
