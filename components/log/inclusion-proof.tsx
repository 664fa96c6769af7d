'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import type { Address } from 'viem';

import { Button } from '@/components/ui/button';
import { Hash } from '@/components/ui/hash';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Tag } from '@/components/ui/tag';

import { checkInclusion, type InclusionCheck } from './check-inclusion';

/** The proof that an entry stands in the log, computed in this browser when the button is pressed. */
export function InclusionProof({
  entry,
  index,
  anchorContract,
}: {
  entry: string;
  index: string;
  anchorContract: Address;
}) {
  const t = useTranslations('audit.proof');
  const [check, setCheck] = useState<InclusionCheck | 'unreachable'>();
  const [pending, start] = useTransition();

  const verify = () =>
    start(async () => {
      setCheck(
        await checkInclusion({ entry, index, anchorContract }).catch(() => 'unreachable' as const),
      );
    });

  return (
    <div className="flex flex-col items-start gap-5">
      <p className="max-w-prose">{t('lead')}</p>
      <Button onClick={verify} pending={pending} pendingLabel={t('working')}>
        {t('verify')}
      </Button>
      <div aria-live="polite" className="w-full">
        {check === 'unreachable' && (
          <NotificationBanner title={t('unreachableTitle')} tone="warn">
            {t('unreachable')}
          </NotificationBanner>
        )}
        {check && check !== 'unreachable' && <Findings check={check} />}
      </div>
    </div>
  );
}

function Findings({ check }: { check: InclusionCheck }) {
  const t = useTranslations('audit.proof');
  const { anchor } = check;
  const steps = [
    {
      key: 'included',
      passed: check.included,
      text: t(check.included ? 'included' : 'notIncluded', { path: check.path, size: check.size }),
    },
    ...(anchor
      ? [
          {
            key: 'chain',
            passed: anchor.onChain,
            text: t(anchor.onChain ? 'onChain' : 'notOnChain', {
              size: anchor.size,
              block: anchor.block,
            }),
          },
          {
            key: 'consistent',
            passed: anchor.consistent,
            text: t(anchor.consistent ? 'consistent' : 'notConsistent', { size: anchor.size }),
          },
        ]
      : []),
  ];
  const good = steps.every((step) => step.passed);
  return (
    <NotificationBanner title={t(good ? 'good' : 'bad')} tone={good ? 'good' : 'bad'}>
      <ol className="flex flex-col gap-2">
        {steps.map((step) => (
          <li key={step.key} className="flex flex-wrap items-baseline gap-x-3">
            <Tag tone={step.passed ? 'good' : 'bad'}>{t(step.passed ? 'passed' : 'failed')}</Tag>
            <span>{step.text}</span>
          </li>
        ))}
      </ol>
      <p className="mt-3">
        {t('root')} <Hash value={check.root} />
      </p>
      {!anchor && <p className="mt-2">{t('noAnchor')}</p>}
    </NotificationBanner>
  );
}
