import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { ClassTable } from '@/components/hardware/class-table';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/auth/authorise';
import { asOf } from '@/lib/features/framework/queries';
import { listOpenRecords } from '@/lib/features/governance/queries';
import { listHardwareClasses } from '@/lib/features/hardware/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('providers.hardware');
  return { title: t('title') };
}

export default async function HardwarePage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireOfficial('/office/hardware');
  const [t, classes, records, position] = await Promise.all([
    getTranslations('providers.hardware'),
    listHardwareClasses(),
    listOpenRecords(actor, ['class.set']),
    asOf(),
  ]);
  const differing = classes.filter(({ state }) => state === 'weight-differs').length;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {differing > 0 && (
        <div className="mb-6">
          <NotificationBanner tone="warn" title={t('differing', { count: differing })}>
            {t('differingText')}
          </NotificationBanner>
        </div>
      )}
      <ClassTable classes={classes} />
      <AsOfLine position={position} />
      {can(actor, 'hardware.set') && <OpenDecisions records={records} />}
    </>
  );
}
