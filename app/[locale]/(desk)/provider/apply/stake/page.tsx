import { getTranslations } from 'next-intl/server';

import { StakeForm } from '@/components/application/stake-form';
import { StakeTable } from '@/components/application/stake-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { settlementAsset } from '@/lib/features/framework/queries';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

const POINTS = ['stakePoint1', 'stakePoint2', 'stakePoint3', 'stakePoint4'] as const;

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('stake') };
}

export default async function StakePage(props: PageProps) {
  const { draft, own, page, from } = await openDraft(props, '/stake');
  const [t, money] = await Promise.all([getTranslations('application'), settlementAsset()]);
  const status = draft.tasks.find(({ task }) => task === 'stake')?.status;
  return (
    <TaskPage title={t('page.stake')} lead={t('pageLead.stake')} from={from}>
      {draft.hardware.length === 0 ? (
        <EmptyState
          title={t('stakeNoHardware')}
          action={<ButtonLink href="/provider/apply/hardware">{t('addHardware')}</ButtonLink>}
        >
          {t('noHardware')}
        </EmptyState>
      ) : (
        <>
          {status === 'in-progress' && <Inset>{t('stakeChanged')}</Inset>}
          <StakeTable
            hardware={draft.hardware}
            classes={own.classes}
            required={draft.requiredStake}
            stakePerHour={own.stake.stakePerHour}
            money={money}
          />
          <ul className="max-w-prose list-disc ps-6">
            {POINTS.map((point) => (
              <li key={point} className="py-1">
                {t(point)}
              </li>
            ))}
          </ul>
          <StakeForm page={page('stake')} amount={draft.requiredStake} />
        </>
      )}
    </TaskPage>
  );
}
