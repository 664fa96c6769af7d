import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { HardwareForm } from '@/components/application/hardware-form';

import { openDraft, type ItemProps } from '../../open-draft';
import { TaskPage } from '../../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('line') };
}

/** `new` is a line that gets its name among the pages of the draft here. */
export default async function LinePage(props: ItemProps) {
  const { id } = await props.params;
  const { draft, own, page, from } = await openDraft(props, `/hardware/${id}`);
  if (id !== 'new' && !draft.lines.some((line) => line.id === id)) notFound();
  if (draft.sites.length === 0) redirect('/provider/apply/hardware');
  const t = await getTranslations('application');
  return (
    <TaskPage
      title={t('page.line')}
      lead={t('pageLead.line')}
      from={from}
      back={{ href: '/provider/apply/hardware', key: 'backToHardware' }}
    >
      <HardwareForm
        page={page(`hardware:${id === 'new' ? crypto.randomUUID() : id}`)}
        sites={draft.sites.map((site) => ({
          value: site.id,
          label: site.name ?? t('unnamedSite'),
        }))}
        classes={own.classes.map(({ classId, product }) => ({ value: classId, label: product }))}
      />
    </TaskPage>
  );
}
