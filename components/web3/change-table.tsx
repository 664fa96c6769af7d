'use client';

import { useTranslations } from 'next-intl';

import type { TransactionReview } from './transaction-request';

/** Before and after, line by line. A real table, also on a phone, where three columns still fit. */
export function ChangeTable({ changes }: { changes: NonNullable<TransactionReview['changes']> }) {
  const t = useTranslations('tx');
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t('what')}</caption>
      <thead>
        <tr className="border-b-2 border-ink">
          <th scope="col" className="py-2 pe-3 text-start font-semibold">
            {t('field')}
          </th>
          <th scope="col" className="py-2 pe-3 text-end font-semibold">
            {t('before')}
          </th>
          <th scope="col" className="py-2 text-end font-semibold">
            {t('after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ label, before, after }) => (
          <tr key={label} className="border-b border-line align-top">
            <th scope="row" className="py-2 pe-3 text-start font-normal">
              {label}
            </th>
            <td className="py-2 pe-3 text-end wrap-anywhere text-muted">{before}</td>
            <td className="py-2 text-end font-semibold wrap-anywhere">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
