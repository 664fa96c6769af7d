'use client';

import { useLocale, useTranslations } from 'next-intl';

import { ButtonLink } from '@/components/ui/button-link';
import { NotificationBanner } from '@/components/ui/notification-banner';
import type { LineObjection, PegObjection } from '@/lib/features/peg/rules';
import {
  LINE_FIELDS,
  proposalHref,
  TERM_FIELDS,
  type SimulatorText,
} from '@/lib/features/peg/simulate/address';

import { usePegObjection } from '../use-peg-objection';

type Money = { symbol: string; decimals: number };

/** Whether the contract would take what is tried out, why not, and the way to propose it. */
export function Verdict({
  text,
  changedTerms,
  changedLines,
  objections,
  lineObjections,
  stale,
  money,
  mayPropose,
}: {
  text: SimulatorText;
  changedTerms: boolean;
  changedLines: boolean;
  objections: readonly PegObjection[];
  lineObjections: readonly LineObjection[];
  /** No reference price holds now: the contract refuses a change of the peg as long as that lasts. */
  stale: boolean;
  money: Money;
  mayPropose: boolean;
}) {
  const t = useTranslations('peg.simulator');
  const peg = useTranslations('peg');
  const locale = useLocale();
  const sentence = usePegObjection({ money, locale });
  const refused = [
    ...(changedTerms ? objections.map((one) => ({ key: one.key, text: sentence(one) })) : []),
    ...(changedLines
      ? lineObjections.map(({ key }) => ({ key, text: peg(`lineObjection.${key}`) }))
      : []),
  ];
  const nothing = !changedTerms && !changedLines;
  const title = nothing
    ? t('verdict.nothing')
    : refused.length > 0
      ? t('verdict.refused')
      : t('verdict.accepted');
  return (
    <NotificationBanner
      title={title}
      tone={nothing ? 'info' : refused.length > 0 || (stale && changedTerms) ? 'warn' : 'good'}
      live
      action={
        mayPropose && !nothing && refused.length === 0 ? (
          <>
            {changedTerms && (
              <ButtonLink tone="secondary" href={`${proposalHref(text, TERM_FIELDS)}#propose`}>
                {t('proposeTerms')}
              </ButtonLink>
            )}
            {changedLines && (
              <ButtonLink tone="secondary" href={`${proposalHref(text, LINE_FIELDS)}#lines`}>
                {t('proposeLines')}
              </ButtonLink>
            )}
          </>
        ) : undefined
      }
    >
      {stale && changedTerms && <p className="mb-2">{t('verdict.stale')}</p>}
      {nothing ? (
        <p>{t('verdict.nothingText')}</p>
      ) : refused.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {refused.map((one) => (
            <li key={one.key}>{one.text}</li>
          ))}
        </ul>
      ) : (
        <p>{t(changedTerms && changedLines ? 'verdict.twoActs' : 'verdict.acceptedText')}</p>
      )}
    </NotificationBanner>
  );
}
