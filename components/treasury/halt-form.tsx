'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { Radios } from '@/components/ui/radios';
import { haltDirection } from '@/lib/features/reserve/actions';

/** The regulator stops minting or redemption in the same block. */
export function HaltForm({
  mintHalted,
  redeemHalted,
}: {
  mintHalted: boolean;
  redeemHalted: boolean;
}) {
  const t = useTranslations('reserve.desk');
  const review = useReview();
  const decision = useDecision({ decide: haltDirection, review });
  return (
    <DecisionForm id="halt" decision={decision} submitLabel={t('haltSubmit')} tone="destructive">
      {(field) => (
        <>
          <Radios
            {...field('direction')}
            legend={t('haltDirection')}
            items={[
              {
                value: 'mint',
                label: t('haltMint'),
                hint: t('haltMintHint'),
                disabled: mintHalted,
              },
              {
                value: 'redeem',
                label: t('haltRedeem'),
                hint: t('haltRedeemHint'),
                disabled: redeemHalted,
              },
            ]}
          />
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
