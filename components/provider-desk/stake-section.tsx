import { useTranslations } from 'next-intl';

import { Stake } from '@/components/certification/stake';
import { Inset } from '@/components/ui/inset';
import { Section } from '@/components/ui/section';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { hasEnded } from '@/lib/features/providers/states';

import { DepositForm } from './deposit-form';

/** The stake, and the way to add to it while the registry takes it. */
export function StakeSection({
  provider,
  stake,
  balance,
  money,
}: {
  provider: ProviderDto;
  stake: {
    stake: bigint;
    required: bigint;
    capacity: bigint;
    stakePerHour: bigint;
    basis: 'signed' | 'claimed';
  };
  /** What the wallet holds; undefined while no node answers. */
  balance: bigint | undefined;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('providers.desk');
  const isLeaving = provider.chainStatus === 'EXITING' || provider.chainStatus === 'EXITED';
  return (
    <Section id="stake" title={t('stakeTitle')} lead={t('stakeLead')}>
      <Stake {...stake} money={money} audience="provider" ended={hasEnded(provider.chainStatus)} />
      {isLeaving ? (
        <Inset>{t('deposit.closed')}</Inset>
      ) : balance === undefined ? (
        <Inset>{t('deposit.noNode')}</Inset>
      ) : (
        <DepositForm
          provider={provider.address}
          stake={stake.stake}
          short={stake.required > stake.stake ? stake.required - stake.stake : 0n}
          balance={balance}
          money={{ symbol: money.symbol, decimals: money.decimals }}
        />
      )}
    </Section>
  );
}
