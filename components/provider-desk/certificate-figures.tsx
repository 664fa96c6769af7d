import { useLocale, useTranslations } from 'next-intl';

import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { formatHours } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** What the certificate is worth now. */
export function CertificateFigures({ provider }: { provider: ProviderDto }) {
  const t = useTranslations('providers.desk.own');
  const status = useTranslations('providers.desk.ownStatus');
  const locale = useLocale();
  return (
    <Section id="worth" title={t('worthTitle')}>
      <Figures columns={3}>
        <Figure
          label={t('perDay')}
          value={formatHours(provider.capacity * 24n, locale, 0)}
          unit={t('h100Hours')}
          meaning={status(provider.status)}
        />
        <Figure
          label={t('capacity')}
          value={formatHours(provider.capacity, locale)}
          unit={t('h100e')}
          meaning={t('ofSigned', { signed: formatHours(provider.signedCapacity, locale) })}
        />
        <Figure
          label={t('units')}
          value={formatNumber(provider.units, locale)}
          unit={t('gpus')}
          meaning={t('classes', { count: provider.inventory.length })}
        />
      </Figures>
    </Section>
  );
}
