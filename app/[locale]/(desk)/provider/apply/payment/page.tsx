import { getTranslations } from 'next-intl/server';

import { PaymentForm } from '@/components/application/payment-form';

import { openDraft, type PageProps } from '../open-draft';
import { TaskPage } from '../task-page';

export async function generateMetadata() {
  const t = await getTranslations('application.page');
  return { title: t('payment') };
}

export default async function PaymentPage(props: PageProps) {
  const { page, from, actor } = await openDraft(props, '/payment');
  const t = await getTranslations('application');
  return (
    <TaskPage title={t('page.payment')} lead={t('pageLead.payment')} from={from}>
      <PaymentForm page={page('payment')} wallet={actor.address} />
    </TaskPage>
  );
}
