import { useLocale, useTranslations } from 'next-intl';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { formatMoney } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

export function StakeFacts({ provider, asset }: { provider: ProviderDto; asset: SettlementAsset }) {
  const t = useTranslations('providers.public.stake');
  const locale = useLocale();
  return (
    <SummaryList
      rows={[
        { key: 'amount', term: t('amount'), value: formatMoney(provider.stake, asset, locale) },
        {
          key: 'obligations',
          term: t('obligations'),
          value: formatNumber(provider.obligations, locale),
        },
        ...(provider.exitableAt
          ? [
              {
                key: 'exitable',
                term: t('exitable'),
                value: <TimeText value={provider.exitableAt} relative />,
              },
            ]
          : []),
      ]}
    />
  );
}
