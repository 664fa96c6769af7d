import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Select } from '@/components/ui/select';
import { CONTRACT_NAMES } from '@/lib/chain/contracts';
import { OPERATION_STATES, RECORDED, type OperationFilter } from '@/lib/features/governance/schema';

/** The filters stand in the address, so that a view can be kept and sent; works without scripts. */
export function OperationFilterForm({ filter }: { filter: OperationFilter }) {
  const t = useTranslations('schedule');
  const calls = useTranslations('calls');
  const all = { value: '', label: t('filter.all') };
  return (
    <form method="get" className="grid gap-5 sm:grid-cols-3" role="search">
      <Select
        name="state"
        label={t('filter.state')}
        defaultValue={filter.state ?? ''}
        options={[
          all,
          ...OPERATION_STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
        ]}
      />
      <Select
        name="contract"
        label={t('filter.contract')}
        defaultValue={filter.contract ?? ''}
        options={[
          all,
          ...CONTRACT_NAMES.map((name) => ({ value: name, label: calls(`contract.${name}`) })),
          { value: 'Unknown', label: t('filter.unknownContract') },
        ]}
      />
      <Select
        name="record"
        label={t('filter.record')}
        defaultValue={filter.record ?? ''}
        options={[all, ...RECORDED.map((value) => ({ value, label: t(`filter.${value}`) }))]}
      />
      <div className="flex flex-wrap gap-3 sm:col-span-full" data-print="hide">
        <Button type="submit">{t('filter.find')}</Button>
        <ButtonLink href="/office/schedule" tone="quiet">
          {t('filter.clear')}
        </ButtonLink>
      </div>
    </form>
  );
}
