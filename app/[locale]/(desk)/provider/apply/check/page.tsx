import { getTranslations } from 'next-intl/server';

import { Answers } from '@/components/application/answers';
import { PlainForm } from '@/components/application/plain-form';
import { StakeTable } from '@/components/application/stake-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { settlementAsset } from '@/lib/features/framework/queries';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('check') };
}

export default async function CheckPage(props: PageProps) {
  const { draft, own } = await openDraft(props, '/check');
  const [t, money] = await Promise.all([getTranslations('application'), settlementAsset()]);
  const { composed } = draft;
  if (!composed)
    return (
      <TaskPage title={t('page.check')}>
        <EmptyState
          title={t('incomplete')}
          action={<ButtonLink href="/provider/apply">{t('backToTasks')}</ButtonLink>}
        >
          {t('incompleteText')}
        </EmptyState>
      </TaskPage>
    );
  const { name, registrationNumber, region, website, ...answers } = composed;
  return (
    <TaskPage title={t('page.check')} lead={t('pageLead.check')}>
      <Answers
        said={{ organisation: { name, registrationNumber, region, website }, answers }}
        changeable
      />
      <StakeTable
        hardware={draft.hardware}
        classes={own.classes}
        required={draft.requiredStake}
        stakePerHour={own.stake.stakePerHour}
        money={money}
      />
      <Inset>{t('declaration')}</Inset>
      <p className="max-w-prose text-muted">{t('privacy')}</p>
      <PlainForm act="submit" values={{ version: String(draft.version) }} label={t('submit')} />
    </TaskPage>
  );
}
