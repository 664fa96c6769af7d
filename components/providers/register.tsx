import { useTranslations } from 'next-intl';
import { AsOfLine } from '@/components/framework/as-of-line';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { AsOf } from '@/lib/features/framework/schema';
import type { ProviderDto, ProviderFilter } from '@/lib/features/providers/schema';
import { choicesOf } from './register-choices';
import { RegisterFilter } from './register-filter';
import { RegisterTable } from './register-table';

/** The register, or the part of it that a filter leaves. */
export function Register({
  all,
  found,
  filter,
  at,
}: {
  all: readonly ProviderDto[];
  found: readonly ProviderDto[];
  filter: ProviderFilter;
  at: AsOf;
}) {
  const t = useTranslations('providers.public');
  if (all.length === 0)
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
      <RegisterFilter filter={filter} choices={choicesOf(all, filter)} />
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
                count: found.length,
                certified: found.filter((provider) => provider.status === 'CERTIFIED').length,
              })}
            </p>
            <RegisterTable providers={found} filter={filter} />
          </>
        )}
        <AsOfLine blockNumber={at.blockNumber} time={at.time} />
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
