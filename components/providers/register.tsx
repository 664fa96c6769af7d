import { useLocale, useTranslations } from 'next-intl';
import { AsOfLine } from '@/components/framework/as-of-line';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { AsOf } from '@/lib/features/framework/schema';
import type { UptimeDto } from '@/lib/features/nodes/schema';
import type { ProviderDto, ProviderFilter } from '@/lib/features/providers/schema';
import { formatNumber } from '@/lib/i18n/format';
import { providersHref } from './filter';
import { choicesOf, type RegisterChoices } from './register-choices';
import { RegisterFilter } from './register-filter';
import { RegisterTable } from './register-table';

/** Nobody reads the difference between 20,000 and 20,001, and to count them takes as long as to read them. */
const COUNTED = 1_000;

/** The register, or the part of it that a filter leaves. */
export function Register({
  occurring,
  found,
  uptimes,
  counts,
  filter,
  after,
  next,
  at,
}: {
  occurring: RegisterChoices;
  /** One page of what fits. */
  found: readonly ProviderDto[];
  /** By address. */
  uptimes: Readonly<Record<string, UptimeDto>>;
  /** Up to `COUNTED` each. */
  counts: { all: number; certified: number };
  filter: ProviderFilter;
  /** Where this page and the next one begin. */
  after?: string;
  next?: string;
  at: AsOf;
}) {
  const t = useTranslations('providers.public');
  const locale = useLocale();
  const amount = (count: number) =>
    count < COUNTED
      ? formatNumber(count, locale)
      : t('table.many', { count: formatNumber(COUNTED, locale) });
  if (occurring.statuses.length === 0)
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={
          <a href="/sign-in" className="link">
            {t('emptyAction')}
          </a>
        }
      >
        {t('emptyText')}
      </EmptyState>
    );
  return (
    <>
      <RegisterFilter filter={filter} choices={choicesOf(occurring, filter)} />
      <Section id="register" title={t('table.title')}>
        {found.length === 0 ? (
          <EmptyState
            title={t('filter.nothingTitle')}
            action={<TextLink href="/providers">{t('filter.all')}</TextLink>}
          >
            {t('filter.nothingText')}
          </EmptyState>
        ) : (
          <>
            <p>
              {t('table.count', {
                count: counts.all,
                countText: amount(counts.all),
                certified: amount(counts.certified),
              })}
            </p>
            <RegisterTable
              providers={found}
              uptimes={uptimes}
              filter={filter}
              whole={!after && !next}
            />
            <Pagination
              {...(after && { previous: { href: providersHref(filter), text: t('table.first') } })}
              {...(next && {
                next: { href: providersHref(filter, next), text: t('table.next') },
              })}
            />
          </>
        )}
        <AsOfLine blockNumber={at.blockNumber} time={at.time} silentSince={at.silentSince} />
      </Section>
      <Section id="tiers" title={t('tiers.title')}>
        <ol className="max-w-prose">
          {(['1', '2', '3', '4'] as const).map((tier) => (
            <li key={tier} className="flex gap-4 border-t border-line py-2">
              <span className="shrink-0 font-semibold">{t('tiers.line', { tier })}</span>
              <span>{t(`tiers.${tier}`)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
