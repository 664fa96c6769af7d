'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { FieldState } from '@/components/enact/decision-form';
import { InventoryEditor } from '@/components/hardware/inventory-editor';
import { InventorySum } from '@/components/hardware/inventory-sum';
import { typedLines, type TypedLine } from '@/components/hardware/typed-inventory';
import { Combobox } from '@/components/ui/combobox';
import { NumberField } from '@/components/ui/number-field';
import { Radios } from '@/components/ui/radios';
import { TextField } from '@/components/ui/text-field';
import { ENGINES } from '@/lib/features/providers/schema';

import type { ApplyState } from './apply-state';
import { hardwareOf, type Answers, type QuestionStep } from './application-steps';

type Props = {
  answers: Answers;
  field: (name: string) => FieldState;
  state: ApplyState;
};

/** The questions of one step. */
export function ApplicationFields({ step, ...rest }: Props & { step: QuestionStep }) {
  switch (step) {
    case 'organisation':
      return <Organisation {...rest} />;
    case 'site':
      return <Site {...rest} />;
    case 'operations':
      return <Operations {...rest} />;
    case 'hardware':
      return <Hardware {...rest} />;
  }
}

function Organisation({ answers, field }: Props) {
  const t = useTranslations('providers.desk.field');
  return (
    <>
      <TextField
        {...field('name')}
        label={t('name')}
        autoComplete="organization"
        defaultValue={answers.name}
      />
      <TextField
        {...field('registrationNumber')}
        label={t('registrationNumber')}
        hint={t('registrationNumberHint')}
        defaultValue={answers.registrationNumber}
      />
      <TextField
        {...field('website')}
        label={t('website')}
        optional
        type="url"
        autoComplete="url"
        defaultValue={answers.website}
      />
      <TextField
        {...field('contactName')}
        label={t('contactName')}
        autoComplete="name"
        defaultValue={answers.contactName}
      />
      <TextField
        {...field('contactEmail')}
        label={t('contactEmail')}
        type="email"
        autoComplete="email"
        defaultValue={answers.contactEmail}
      />
    </>
  );
}

function Site({ answers, field, state }: Props) {
  const t = useTranslations('providers.desk.field');
  return (
    <>
      <Combobox
        {...field('region')}
        label={t('region')}
        hint={t('regionHint')}
        options={state.regions}
        defaultValue={answers.region}
      />
      <TextField
        {...field('siteAddress')}
        label={t('siteAddress')}
        hint={t('siteAddressHint')}
        width="full"
        autoComplete="street-address"
        defaultValue={answers.siteAddress}
      />
      <NumberField
        {...field('inServiceSince')}
        label={t('inServiceSince')}
        hint={t('inServiceSinceHint')}
        decimals={false}
        width="xs"
        defaultValue={answers.inServiceSince}
      />
      <NumberField
        {...field('pue')}
        label={t('pue')}
        hint={t('pueHint')}
        width="xs"
        defaultValue={answers.pue}
      />
      <NumberField
        {...field('renewableShare')}
        label={t('renewableShare')}
        hint={t('renewableShareHint')}
        suffix="%"
        decimals={false}
        width="xs"
        defaultValue={answers.renewableShare}
      />
    </>
  );
}

function Operations({ answers, field }: Props) {
  const t = useTranslations('providers.desk');
  return (
    <>
      <Radios
        {...field('engine')}
        legend={t('field.engine')}
        defaultValue={answers.engine}
        items={ENGINES.map((engine) => ({ value: engine, label: t(`engine.${engine}`) }))}
      />
      <TextField
        {...field('interconnect')}
        label={t('field.interconnect')}
        hint={t('field.interconnectHint')}
        defaultValue={answers.interconnect}
      />
    </>
  );
}

function Hardware({ answers, field, state }: Props) {
  const t = useTranslations('providers.desk.field');
  const [lines, setLines] = useState<TypedLine[]>(() => typedLines(hardwareOf(answers)));
  return (
    <>
      <InventoryEditor
        name="hardware"
        legend={t('hardware')}
        hint={t('hardwareHint')}
        field={field}
        classes={state.classes}
        initial={lines}
        onChange={setLines}
      />
      <InventorySum
        lines={lines}
        classes={state.classes}
        stakePerHour={state.stakePerHour}
        money={state.money}
      />
    </>
  );
}
