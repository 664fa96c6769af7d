import { getTranslations } from 'next-intl/server';

import { regionOptions } from '@/components/certification/region-options';
import { ApplyForm } from '@/components/provider-desk/apply-form';
import { ApplyGate } from '@/components/provider-desk/apply-gate';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { settlementAsset } from '@/lib/features/framework/queries';
import { readOwnCase } from '@/lib/features/providers/read-own-case';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../../require-signed-in';

export async function generateMetadata() {
  const t = await getTranslations('providers.desk.apply');
  return { title: t('title') };
}

export default async function ApplyPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireSignedIn('/provider/apply');
  const [t, own, money] = await Promise.all([
    getTranslations('providers.desk.apply'),
    readOwnCase(actor),
    settlementAsset(),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ href: '/provider', text: t('breadcrumb') }]}
      />
      <ApplyGate open={own.stage === 'start'}>
        {own.classes.length === 0 ? (
          <EmptyState title={t('noClasses')}>{t('noClassesText')}</EmptyState>
        ) : (
          <ApplyForm
            state={{
              wallet: actor.address,
              classes: own.classes,
              regions: regionOptions(),
              stakePerHour: own.stake.stakePerHour,
              money: { symbol: money.symbol, decimals: money.decimals },
            }}
          />
        )}
      </ApplyGate>
    </>
  );
}
