'use client';

import { useTranslations } from 'next-intl';

import { Checkboxes } from '@/components/ui/checkboxes';
import { Fieldset } from '@/components/ui/fieldset';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';

import { DraftForm, type DraftPage } from './draft-form';

/** Nobody can share a company with four others and each hold a quarter. */
const ROWS = [0, 1, 2, 3];

/** People who own a quarter or more. */
export function OwnersForm({ page }: { page: DraftPage }) {
  const t = useTranslations('application.field');
  const labels = {
    'owners.name': t('ownerName'),
    'owners.share': t('ownerShare'),
    nobody: t('owners'),
  };
  return (
    <DraftForm page={page} labels={labels}>
      {(field) => (
        <>
          {ROWS.map((row) => (
            <Fieldset key={row} legend={t('ownerRow', { number: row + 1 })}>
              <div className="flex flex-col gap-4 sm:flex-row sm:items-end sm:gap-6">
                <div className="sm:w-96">
                  <TextField
                    {...field(`owners[${row}].name`)}
                    label={labels['owners.name']}
                    optional={row > 0}
                  />
                </div>
                <NumberField
                  {...field(`owners[${row}].share`)}
                  label={labels['owners.share']}
                  suffix="%"
                  decimals={false}
                  width="xs"
                  optional={row > 0}
                />
              </div>
            </Fieldset>
          ))}
          <Nobody field={field('nobody')} label={t('nobody')} legend={t('owners')} />
        </>
      )}
    </DraftForm>
  );
}

function Nobody({
  field: { name, error, defaultValue },
  label,
  legend,
}: {
  field: { name: string; error: string | undefined; defaultValue: string | undefined };
  label: string;
  legend: string;
}) {
  return (
    <Checkboxes
      name={name}
      error={error}
      legend={<span className="sr-only">{legend}</span>}
      items={[{ value: 'yes', label }]}
      defaultValues={defaultValue ? [defaultValue] : []}
    />
  );
}
