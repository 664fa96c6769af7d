'use client';

import { useTranslations } from 'next-intl';

import { FormStack } from '@/components/ui/form-stack';
import { Radios } from '@/components/ui/radios';
import { TextField } from '@/components/ui/text-field';

import { DraftForm, type DraftPage } from './draft-form';

/** Where the money goes: the wallet that applies, unless another is named. */
export function PaymentForm({ page, wallet }: { page: DraftPage; wallet: string }) {
  const t = useTranslations('application.field');
  const labels = {
    method: t('method'),
    wallet: t('wallet'),
    iban: t('iban'),
    accountHolder: t('accountHolder'),
  };
  return (
    <DraftForm page={page} labels={labels}>
      {(field) => {
        const typedWallet = field('wallet');
        return (
          <Radios
            {...field('method')}
            legend={labels.method}
            items={[
              {
                value: 'WALLET',
                label: t('methodWALLET'),
                hint: t('methodWALLETHint'),
                reveal: (
                  <TextField
                    {...typedWallet}
                    defaultValue={typedWallet.defaultValue ?? wallet}
                    label={labels.wallet}
                    width="full"
                    spellCheck={false}
                    autoComplete="off"
                    className="font-mono"
                  />
                ),
              },
              {
                value: 'IBAN',
                label: t('methodIBAN'),
                hint: t('methodIBANHint'),
                reveal: (
                  <FormStack>
                    <TextField
                      {...field('iban')}
                      label={labels.iban}
                      spellCheck={false}
                      autoComplete="off"
                    />
                    <TextField {...field('accountHolder')} label={labels.accountHolder} />
                  </FormStack>
                ),
              },
            ]}
          />
        );
      }}
    </DraftForm>
  );
}
