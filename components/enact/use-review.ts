'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';

import { regionName } from '@/components/supply/regions';
import { useProgramme } from '@/components/web3/use-programme';
import type { TransactionReview } from '@/components/web3/transaction-request';
import type { EnactedKind, RecordedDecision } from '@/lib/enactment/steps';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

type Values = Record<string, string | number>;

/**
 * The one sentence that a person reads before the wallet asks, made from the recorded decision itself, so that what is
 * read is what the record says. Pages add the figures before and after.
 */
export function useReview(): (
  decision: RecordedDecision,
  more?: Pick<TransactionReview, 'changes' | 'warnings'>,
) => TransactionReview {
  const t = useTranslations('acts');
  const locale = useLocale();
  const { settlement } = useProgramme();

  return useCallback(
    (decision, more = {}) => {
      const money = (amount: string) => formatMoney(BigInt(amount), settlement, locale);
      const hours = (amount: string) => formatHours(BigInt(amount), locale);
      const sentence = t(
        `${decision.kind as EnactedKind}.review`,
        valuesOf(decision, { money, hours, locale }),
      );
      return { sentence, ...more };
    },
    [t, locale, settlement],
  );
}

type Words = {
  money: (amount: string) => string;
  hours: (amount: string) => string;
  locale: string;
};

/** What the sentences of `acts.<kind>.review` name. */
function valuesOf(decision: RecordedDecision, { money, hours, locale }: Words): Values {
  switch (decision.kind) {
    case 'provider.applied':
      return { region: regionName(decision.body.region) };
    case 'provider.registered':
      return {
        provider: short(decision.body.provider),
        region: regionName(decision.body.region),
      };
    case 'provider.application-declined':
    case 'provider.suspended':
    case 'provider.restored':
    case 'provider.revoked':
      return { provider: short(decision.body.provider) };
    case 'provider.certified':
      return {
        provider: short(decision.body.provider),
        tier: decision.body.tier,
        units: decision.body.inventory.reduce((sum, item) => sum + item.units, 0),
        expiresAt: formatDate(decision.body.expiresAt, locale),
      };
    case 'stake.set':
      return { amount: money(decision.body.amount) };
    case 'class.set':
      // Every digit: a weight of 0.062 must not read as 0.06.
      return {
        classId: decision.body.classId,
        weight: formatHours(BigInt(decision.body.weight), locale, 18),
      };
    case 'peg.proposed':
      return { price: money(decision.body.price) };
    case 'thresholds.proposed':
      return {
        floor: formatBps(decision.body.floorBps, locale),
        healthy: formatBps(decision.body.healthyBps, locale),
      };
    case 'price-source.added':
      return { source: decision.body.sourceId, account: short(decision.body.account) };
    case 'price-source.removed':
      return { source: decision.body.sourceId };
    case 'guards.set':
      return {
        sources: decision.body.minSources,
        deviation: formatBps(decision.body.maxDeviationBps, locale),
      };
    case 'reserve.funded':
      return { amount: money(decision.body.amount) };
    case 'reserve.withdrawal-proposed':
      return { amount: money(decision.body.amount), to: short(decision.body.to) };
    case 'reserve.hours-issued':
      return { hours: hours(decision.body.amount) };
    case 'direction.halted':
    case 'direction.reopen-proposed':
      return { direction: decision.body.direction };
    case 'round.opened':
      return { title: decision.body.title, hours: hours(decision.body.budget) };
    case 'round.closed':
      return { roundId: decision.body.roundId };
    case 'grant.awarded':
      return { hours: hours(decision.body.amount), to: short(decision.body.beneficiary) };
    case 'tranche.released':
    case 'award.cut':
    case 'award.clawed-back':
      return { awardId: decision.body.awardId };
    case 'operation.cancelled':
      return {};
  }
}

function short(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}
