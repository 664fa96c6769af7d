'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { FieldState } from '@/components/enact/decision-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Fieldset } from '@/components/ui/fieldset';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import type { OpenClass } from '@/lib/features/hardware/schema';

import { emptyLine, type TypedLine } from './typed-inventory';

/** Lines that one certification may have; the registry's own limit. */
const MAX_LINES = 16;

/**
 * Classes and units, as many lines as needed. The fields are named `<name>[0].classId` and `<name>[0].units`; a class
 * that stands in one line is not offered in the others.
 */
export function InventoryEditor({
  name,
  legend,
  hint,
  field,
  classes,
  initial,
  onChange,
}: {
  name: string;
  legend: string;
  hint?: string;
  field: (name: string) => FieldState;
  classes: readonly OpenClass[];
  initial: readonly TypedLine[];
  onChange: (lines: TypedLine[]) => void;
}) {
  const t = useTranslations('providers.hardware.editor');
  const [lines, setLines] = useState<TypedLine[]>(() =>
    initial.length > 0 ? [...initial] : [emptyLine()],
  );
  const change = (next: TypedLine[]) => {
    setLines(next);
    onChange(next);
  };
  const put = (index: number, part: Partial<TypedLine>) =>
    change(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const group = field(name);

  return (
    <Fieldset id={`${group.id}-group`} legend={legend} hint={hint} error={group.error}>
      <ol id={group.id} tabIndex={-1} className="flex flex-col border-t border-line">
        {lines.map((line, index) => (
          <li
            key={line.key}
            className="grid grid-cols-1 items-end gap-4 border-b border-line py-4 sm:grid-cols-[minmax(0,22rem)_8rem_auto] sm:justify-start sm:gap-x-8"
          >
            <Select
              {...field(`${name}[${index}].classId`)}
              label={t('class', { line: index + 1 })}
              placeholder={t('choose')}
              value={line.classId}
              onChange={(event) => put(index, { classId: event.target.value })}
              options={classes.map(({ classId, product }) => ({
                value: classId,
                label: product,
                disabled: lines.some((other) => other !== line && other.classId === classId),
              }))}
            />
            <NumberField
              {...field(`${name}[${index}].units`)}
              label={t('units')}
              decimals={false}
              width="xs"
              value={line.units}
              onChange={(event) => put(index, { units: event.target.value })}
            />
            <Button
              tone="quiet"
              className="justify-self-start"
              disabled={lines.length === 1}
              onClick={() => change(lines.filter((other) => other !== line))}
            >
              {t('remove')}
              <span className="sr-only"> {t('removeLine', { line: index + 1 })}</span>
            </Button>
          </li>
        ))}
      </ol>
      <ButtonRow>
        <Button
          tone="secondary"
          disabled={lines.length >= Math.min(MAX_LINES, classes.length)}
          onClick={() => change([...lines, emptyLine()])}
        >
          {t('add')}
        </Button>
      </ButtonRow>
    </Fieldset>
  );
}
