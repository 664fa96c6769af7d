import { useLocale, useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { SummaryList } from '@/components/ui/summary-list';
import { roleOfId } from '@/lib/chain/roles';
import type { SafeDto } from '@/lib/features/quorum/schema';
import { formatDuration, formatHours, formatMoney } from '@/lib/i18n/amounts';

/** Who owns a Safe, how many of them must sign, and what it may do: as the chain has it now. */
export function SafeFacts({
  safe,
  money,
  you,
}: {
  safe: SafeDto;
  money: { symbol: string; decimals: number };
  /** The wallet that reads. */
  you: string;
}) {
  const t = useTranslations('quorum.facts');
  const roles = useTranslations('account.roles');
  const locale = useLocale();
  const roleName = (id: number) => {
    const role = roleOfId(id);
    return role ? roles(role) : String(id);
  };
  const nameOf = (owner: string) =>
    owner === you ? `${safe.people[owner] ?? ''} (${t('you')})`.trim() : safe.people[owner];
  return (
    <SummaryList
      rows={[
        { key: 'address', term: t('address'), value: <Address value={safe.address} full /> },
        {
          key: 'owners',
          term: t('owners'),
          value: (
            <ul>
              {safe.owners.map((owner) => (
                <li key={owner}>
                  <Address value={owner} name={nameOf(owner)} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'threshold',
          term: t('threshold'),
          value: t('thresholdText', { threshold: safe.threshold, owners: safe.owners.length }),
        },
        {
          key: 'roles',
          term: t('roles'),
          value: (
            <ul>
              {safe.roles.map(({ roleId, delay }) => (
                <li key={roleId}>
                  {delay > 0
                    ? t('roleText', {
                        role: roleName(roleId),
                        delay: formatDuration(delay, locale),
                      })
                    : t('roleAtOnce', { role: roleName(roleId) })}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'holds',
          term: t('holds'),
          value: t('holdsText', {
            money: formatMoney(safe.money, money, locale),
            hours: formatHours(safe.hours, locale),
          }),
        },
        {
          key: 'modules',
          term: t('modules'),
          value:
            safe.modules.length === 0 ? (
              t('noModules')
            ) : (
              <>
                <strong>{t('someModules')}</strong>
                <ul>
                  {safe.modules.map((module) => (
                    <li key={module}>
                      <Address value={module} />
                    </li>
                  ))}
                </ul>
              </>
            ),
        },
        { key: 'version', term: t('version'), value: safe.version },
        { key: 'next', term: t('next'), value: safe.nonce.toString() },
      ]}
    />
  );
}
