'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { NotificationBanner } from '@/components/ui/notification-banner';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import { checkReserve, type ReserveCheck, type ReserveStatement } from './check-reserve';
import { ProofTable } from './proof-table';

/**
 * Compares the page with the chain in this browser, when the button is pressed. A kept page can be of a block that the node has
 * forgotten; a newer one is on its way then (`RenewOld`), and what was asked for is done on it.
 */
export function ReserveProof({
  statement,
  asset,
}: {
  statement: ReserveStatement;
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.verify');
  const [done, setDone] = useState<{ of: ReserveStatement; check: ReserveCheck | 'unreachable' }>();
  const [pending, start] = useTransition();

  const verify = () =>
    start(async () => {
      const check = await checkReserve(statement).catch(() => 'unreachable' as const);
      setDone({ of: statement, check });
    });
  const verifyNewer = useEffectEvent(() => {
    if (done?.check === 'unreachable' && done.of.block.hash !== statement.block.hash) verify();
  });
  useEffect(() => verifyNewer(), [statement.block.hash, done]);

  return (
    <div className="flex js-only flex-col items-start gap-5">
      <Button onClick={verify} pending={pending} pendingLabel={t('working')}>
        {t('button')}
      </Button>
      <div aria-live="polite" className="w-full">
        {done?.check === 'unreachable' && (
          <NotificationBanner title={t('unreachable')} tone="warn">
            {t('unreachableText')}
          </NotificationBanner>
        )}
        {done && done.check !== 'unreachable' && (
          <Findings check={done.check} statement={done.of} asset={asset} />
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
