'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { InventoryEditor } from '@/components/hardware/inventory-editor';
import { InventorySum } from '@/components/hardware/inventory-sum';
import { sumOf, typedLines, type TypedLine } from '@/components/hardware/typed-inventory';
import { Combobox } from '@/components/ui/combobox';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { NumberField } from '@/components/ui/number-field';
import { decideCertification } from '@/lib/features/certification/actions';
import { requiredStake } from '@/lib/features/providers/rules';
import { readersNeeded, TERM_DAYS } from '@/lib/features/certification/rules';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

import type { CertifyState } from './certify-state';
import { SignedFields } from './signed-fields';
import { SiteFields } from './site-fields';

/** The certifier's decision: terms and inventory, what they are worth, and what the wallet will sign. */
export function CertifyForm({ state }: { state: CertifyState }) {
  const t = useTranslations('providers.desk');
  const cases = useTranslations('certification');
  const locale = useLocale();
  const review = useReview();
  const { classes, money, stakePerHour } = state;
  const { tier } = state;
  const [lines, setLines] = useState<TypedLine[]>(() => typedLines(state.inventory));
  const { capacity } = sumOf(lines, classes);
  const required = requiredStake(capacity, stakePerHour);
  const decision = useDecision({
    decide: decideCertification,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'provider.certified'
            ? [
                {
                  label: t('column.tier'),
                  before: state.before ? String(state.before.tier) : '–',
                  after: String(recorded.body.tier),
                },
                {
                  label: t('countsNow'),
                  before: formatHours(state.before?.capacity ?? 0n, locale),
                  after: formatHours(capacity, locale),
                },
                {
                  label: t('column.expires'),
                  before: state.before?.expiresAt
                    ? formatDate(state.before.expiresAt, locale)
                    : '–',
                  after: formatDate(recorded.body.expiresAt, locale),
                },
              ]
            : [],
      }),
  });
  const longest = TERM_DAYS[tier];

  return (
    <>
      <DecisionForm
        id="certify"
        decision={decision}
        submitLabel={
          readersNeeded(tier) === 2
            ? cases('decide.submitFirst')
            : t(state.before ? 'certifySubmitRenew' : 'certifySubmit')
        }
      >
        {(field) => (
          <>
            <input type="hidden" name="provider" value={state.provider} />
            <input type="hidden" name="caseId" value={state.caseId} />
            <input type="hidden" name="version" value={state.version} />
            <p className="max-w-prose">
              <span className="font-semibold">{t(`tier.${tier}`)}.</span>{' '}
              {readersNeeded(tier) === 2 && cases('decide.secondNote')}
            </p>
            <Combobox
              {...field('region')}
              label={t('field.region')}
              hint={t('field.regionHint')}
              options={state.regions}
              defaultValue={state.region}
            />
            <NumberField
              {...field('termDays')}
              label={t('field.term')}
              hint={t('field.termHint', { days: longest })}
              suffix={t('unit.days')}
              decimals={false}
              defaultValue={String(longest)}
            />
            <InventoryEditor
              name="inventory"
              legend={t('field.inventory')}
              hint={t('field.inventoryHint')}
              field={field}
              classes={classes}
              initial={lines}
              onChange={setLines}
            />
            <InventorySum lines={lines} classes={classes} stakePerHour={stakePerHour} money={money}>
              {required > state.stake && (
                <NotificationBanner
                  tone="warn"
                  title={t('stakeShort', {
                    amount: formatMoney(required - state.stake, money, locale),
                  })}
                >
                  {t('stakeShortText.certifier')}
                </NotificationBanner>
              )}
            </InventorySum>
            <SiteFields field={field} site={state.site} />
            <ReasonField {...field('reason')} />
          </>
        )}
      </DecisionForm>
      {decision.recorded?.kind === 'provider.certified' && (
        <SignedFields
          body={decision.recorded.body}
          recordHash={decision.recorded.recordHash}
          regions={state.regions}
          classes={classes}
        />
      )}
    </>
  );
}
