import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AsOfLine } from '@/components/framework/as-of-line';
import { ClassFacts } from '@/components/hardware/class-facts';
import { WeightSteps } from '@/components/hardware/weight-steps';
import { ClassFigures } from '@/components/supply/class-figures';
import { className } from '@/components/supply/classes';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { AppError } from '@/lib/core/errors';
import { asOf } from '@/lib/features/framework/queries';
import { getHardwareClass } from '@/lib/features/hardware/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 60;

type Props = { params: Promise<{ locale: string; classId: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  await enterLocale(params);
  return { title: className((await params).classId) };
}

export default async function ClassPage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('supply.public');
  const { classId } = await params;
  const found = await getHardwareClass(classId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  const at = await asOf();
  return (
    <>
      <PageHeader
        title={found.row?.product ?? classId}
        caption={found.row ? classId : undefined}
        lead={t('class.lead')}
        breadcrumbs={[
          { href: '/', text: t('overview') },
          { href: '/supply', text: t('metaTitle') },
        ]}
      />
      <Section id="weight" title={t('class.weightTitle')}>
        <ClassFigures hardware={found} />
        <AsOfLine blockNumber={at.blockNumber} time={at.time} silentSince={at.silentSince} />
      </Section>
      {found.row && (
        <>
          <Section id="steps" title={t('class.stepsTitle')}>
            <WeightSteps figures={found.row} />
          </Section>
          <Section id="facts" title={t('class.factsTitle')} lead={t('class.factsLead')}>
            <ClassFacts row={found.row} />
          </Section>
        </>
      )}
    </>
  );
}
