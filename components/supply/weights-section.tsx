import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { HardwareClassDto } from '@/lib/features/hardware/schema';
import { WeightsTable } from './weights-table';

/** Why hours of different hardware can be added up. */
export function WeightsSection({ classes }: { classes: HardwareClassDto[] }) {
  const t = useTranslations('supply.public.weights');
  const formula = useTranslations('providers.hardware');
  return (
    <Section id="weights" title={t('title')} lead={t('lead')}>
      <p className="max-w-prose">{formula('formulaText')}</p>
      <p
        className="overflow-x-auto border-s-4 border-line py-2 ps-4 text-lg"
        tabIndex={0}
        role="group"
        aria-label={formula('weightTitle')}
      >
        <span className="sr-only">{formula('formulaSpoken')}</span>
        <span aria-hidden="true" className="whitespace-nowrap">
          {formula('formula')}
        </span>
      </p>
      <WeightsTable classes={classes} />
      <p className="text-sm text-muted">{t('literature')}</p>
    </Section>
  );
}
