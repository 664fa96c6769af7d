import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { PlainForm } from '@/components/application/plain-form';
import { TextLink } from '@/components/ui/text-link';

import { openDraft, type ItemProps } from '../../../open-draft';
import { TaskPage } from '../../../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application');
  return { title: t('remove') };
}

export default async function RemoveLinePage(props: ItemProps) {
  const { id } = await props.params;
  const { draft } = await openDraft(props, `/hardware/${id}/remove`);
  if (!draft.lines.some((line) => line.id === id)) notFound();
  const t = await getTranslations('application');
  return (
    <TaskPage
      title={t('page.removeLine')}
      lead={t('removeLineText')}
      back={{ href: '/provider/apply/hardware', key: 'backToHardware' }}
    >
      <PlainForm
        act="remove"
        tone="destructive"
        values={{ entry: `hardware:${id}` }}
        label={t('removeConfirm')}
      >
        <TextLink href="/provider/apply/hardware">{t('keepIt')}</TextLink>
      </PlainForm>
    </TaskPage>
  );
}
