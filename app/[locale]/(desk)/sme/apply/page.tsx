import { getTranslations } from 'next-intl/server';

import { GrantApplicationForm } from '@/components/sme/grant-application-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { asOf } from '@/lib/features/framework/queries';
import { listRounds, ownSme } from '@/lib/features/grants/queries';
import { CATALOG } from '@/lib/features/hardware/catalog';
import { listRegions } from '@/lib/features/supply/geography-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../../require-signed-in';

export async function generateMetadata() {
  const t = await getTranslations('grants.sme');
  return { title: t('applyTitle') };
}

export default async function ApplyPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireSignedIn('/sme/apply');
  const [t, rounds, position, organisation] = await Promise.all([
    getTranslations('grants.sme'),
    listRounds(),
    asOf(),
    ownSme(actor),
  ]);
  const open = rounds.filter(
    (round) => !round.closed && round.opensAt <= position.time && position.time <= round.closesAt,
  );
  return (
    <>
      <PageHeader
        title={t('applyTitle')}
        lead={t('applyLead')}
        breadcrumbs={[{ href: '/sme', text: t('title') }]}
      />
      {open.length === 0 ? (
        <EmptyState title={t('noRound')}>{t('noRoundText')}</EmptyState>
      ) : (
        <GrantApplicationForm
          rounds={open.map((round) => ({
            value: round.roundId.toString(),
            label: round.title,
            hint: round.description,
          }))}
          regions={(await listRegions()).map(({ code, name }) => ({ value: code, label: name }))}
          classes={CATALOG.map((row) => ({ value: row.classId, label: row.product }))}
          organisation={organisation}
        />
      )}
    </>
  );
}
