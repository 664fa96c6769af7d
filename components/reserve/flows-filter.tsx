import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { FLOW_KINDS, type FlowKind } from '@/lib/features/reserve/schema';

/** A plain GET form to the page that it stands on. */
export function FlowsFilter({ kind }: { kind: FlowKind | undefined }) {
  const t = useTranslations('reserve.public.flows');
  return (
    <form
      method="get"
      aria-label={t('filterKind')}
      className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-4"
      data-print="hide"
    >
      <Select
        name="kind"
        label={t('filterKind')}
        defaultValue={kind ?? ''}
        placeholder={t('anyKind')}
        options={FLOW_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <Button type="submit" tone="secondary">
        {t('show')}
      </Button>
    </form>
  );
}
