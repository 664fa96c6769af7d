import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { AsOfLine } from '@/components/as-of-line';
import { OpenDecisions } from '@/components/enact/open-decisions';
import { ClassFacts } from '@/components/hardware/class-facts';
import { ClassOnChain } from '@/components/hardware/class-on-chain';
import { ClassStateTag } from '@/components/hardware/class-state-tag';
import { SetClassForm } from '@/components/hardware/set-class-form';
import { WeightSteps } from '@/components/hardware/weight-steps';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { subject } from '@/lib/core/ids';
import { classById } from '@/lib/features/hardware/catalog';
import { asOf } from '@/lib/features/framework/queries';
import { listOpenRecords } from '@/lib/features/governance/queries';
import { listHardwareClasses } from '@/lib/features/hardware/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../../require-official';

type Props = { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: Props) {
  const { classId } = await params;
  const t = await getTranslations('providers.hardware');
  return { title: `${classById(classId)?.product ?? classId} – ${t('title')}` };
}

export default async function HardwareClassPage({ params }: Props) {
  const { classId } = await params;
  await enterLocale(params);
  const actor = await requireOfficial(`/office/hardware/${classId}`);
  const [t, classes, records, position] = await Promise.all([
    getTranslations('providers.hardware'),
    listHardwareClasses(),
    listOpenRecords(actor, ['class.set']),
    asOf(),
  ]);
  const found = classes.find((row) => row.classId === classId);
  if (!found) notFound();
  const { row, computed, weight } = found;
  const maySet = can(actor, 'hardware.set');

  return (
    <>
      <PageHeader
        title={row?.product ?? classId}
        caption={classId}
        lead={t('classLead')}
        status={<ClassStateTag state={found.state} />}
        breadcrumbs={[{ href: '/office/hardware', text: t('title') }]}
      />
      <ClassOnChain row={found} />
      <AsOfLine position={position} />
      {maySet && (
        <OpenDecisions
          records={records.filter((record) => record.subject === subject.hardwareClass(classId))}
        />
      )}
      {row && (
        <>
          <Section id="weight" title={t('weightTitle')}>
            <WeightSteps figures={row} />
          </Section>
          <Section id="figures" title={t('figuresTitle')} lead={t('figuresLead')}>
            <ClassFacts row={row} />
          </Section>
        </>
      )}
      <Section id="set" title={t('setTitle')} lead={t('setLead')}>
        {!maySet && <Inset>{t('setRefused')}</Inset>}
        {maySet && (computed === null || !row) && <Inset>{t('setUnknown')}</Inset>}
        {maySet && computed !== null && (
          <SetClassForm classId={classId} computed={computed} weight={weight} />
        )}
      </Section>
    </>
  );
}
