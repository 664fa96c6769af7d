import { useTranslations } from 'next-intl';

import type { AnswerGroup } from '@/components/ui/check-answers';
import { Address } from '@/components/ui/address';
import { printedIban } from '@/lib/core/iban';
import type { ApplicationAnswers } from '@/lib/features/application/schema';
import { formatNumber } from '@/lib/i18n/format';

import type { Changeable, Said } from './answers';

/** Company, owners and declarations. */
export function useCompanyRows({ organisation, answers }: Said, change: Changeable): AnswerGroup[] {
  const t = useTranslations('application');
  const common = useTranslations('common');
  const { owners, declarations } = answers;
  const declared = (said: 'NO' | 'YES', text: string | null) =>
    said === 'NO' ? t('field.no') : `${t('field.yes')}: ${text ?? ''}`;
  return [
    {
      key: 'organisation',
      title: t('task.organisation'),
      rows: change(
        [
          { key: 'name', term: t('field.name'), value: organisation.name },
          {
            key: 'number',
            term: t('field.registrationNumber'),
            value: organisation.registrationNumber,
          },
          {
            key: 'website',
            term: t('field.website'),
            value: organisation.website ?? common('none'),
          },
          {
            key: 'contact',
            term: t('field.contact'),
            value: <Lines lines={[answers.contactName, answers.contactEmail]} />,
          },
        ],
        'organisation',
      ),
    },
    {
      key: 'owners',
      title: t('task.owners'),
      rows: change(
        [
          {
            key: 'owners',
            term: t('task.owners'),
            value: !owners ? (
              t('notAsked')
            ) : owners.length === 0 ? (
              t('noOwners')
            ) : (
              <Lines
                lines={owners.map(({ name, share }) => t('owner', { name, share: `${share} %` }))}
              />
            ),
          },
        ],
        'owners',
      ),
    },
    {
      key: 'declarations',
      title: t('task.declarations'),
      rows: change(
        declarations
          ? [
              {
                key: 'sanctions',
                term: t('field.sanctions'),
                value: declared(declarations.sanctions, declarations.sanctionsText),
              },
              {
                key: 'conflict',
                term: t('field.conflict'),
                value: declared(declarations.conflict, declarations.conflictText),
              },
            ]
          : [{ key: 'none', term: t('field.declared'), value: t('notAsked') }],
        'declarations',
      ),
    },
  ];
}

/** Operations and payment. */
export function useRunningRows(
  { operations, payment }: ApplicationAnswers,
  change: Changeable,
  locale: string,
): AnswerGroup[] {
  const t = useTranslations('application');
  const { contactName, phone, email, uptime, uptimeMethod, engine } = operations;
  return [
    {
      key: 'operations',
      title: t('task.operations'),
      rows: change(
        [
          {
            key: 'operator',
            term: t('field.operator'),
            value: contactName ? (
              <Lines lines={[contactName, phone ?? '', email ?? '']} />
            ) : (
              t('notAsked')
            ),
          },
          {
            key: 'uptime',
            term: t('field.uptime'),
            value: uptime ? (
              <Lines
                lines={[
                  `${formatNumber(uptime as `${number}`, locale, { maximumFractionDigits: 3 })} %`,
                  uptimeMethod ?? '',
                ]}
              />
            ) : (
              t('notAsked')
            ),
          },
          { key: 'engine', term: t('field.engine'), value: t(`engine.${engine}`) },
        ],
        'operations',
      ),
    },
    {
      key: 'payment',
      title: t('task.payment'),
      rows: change(
        [
          {
            key: 'method',
            term: t('field.method'),
            value: !payment ? (
              t('notAsked')
            ) : payment.method === 'WALLET' ? (
              <>
                {t('methodOf.WALLET')} <Address value={payment.wallet} full />
              </>
            ) : (
              <Lines
                lines={[t('methodOf.IBAN'), printedIban(payment.iban), payment.accountHolder]}
              />
            ),
          },
        ],
        'payment',
      ),
    },
  ];
}

export function Lines({ lines }: { lines: string[] }) {
  return lines
    .filter((line) => line !== '')
    .map((line) => (
      <span key={line} className="block">
        {line}
      </span>
    ));
}
