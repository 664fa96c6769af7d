import { useTranslations } from 'next-intl';

import type { FieldState } from '@/components/enact/decision-form';
import { Fieldset } from '@/components/ui/fieldset';
import { FormStack } from '@/components/ui/form-stack';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';

/** What a certifier confirms of the site; energy and carbon are reckoned from it, and it becomes public. */
export function SiteFields({
  field,
  site,
}: {
  field: (name: string) => FieldState;
  site: { pue: string; gridZone: string; renewableShare: string };
}) {
  const t = useTranslations('certification.site');
  return (
    <Fieldset legend={t('legend')} hint={t('hint')} id="certify-site">
      <FormStack>
        <NumberField
          {...field('site.pue')}
          label={t('pue')}
          hint={t('pueHint')}
          defaultValue={site.pue}
        />
        <TextField
          {...field('site.gridZone')}
          label={t('gridZone')}
          hint={t('gridZoneHint')}
          defaultValue={site.gridZone}
          width="sm"
        />
        <NumberField
          {...field('site.renewableShare')}
          label={t('renewableShare')}
          hint={t('renewableShareHint')}
          suffix="%"
          decimals={false}
          defaultValue={site.renewableShare}
        />
      </FormStack>
    </Fieldset>
  );
}
