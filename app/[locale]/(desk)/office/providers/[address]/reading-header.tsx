import { getTranslations } from 'next-intl/server';

import { PageHeader } from '@/components/ui/page-header';

/** The head of a page of a reading: what is done on it, and the way back to the provider and to all of them. */
export async function ReadingHeader({
  title,
  lead,
  back,
  name,
}: {
  title: string;
  lead: string;
  /** The provider's own page. */
  back: string;
  name: string;
}) {
  const desk = await getTranslations('providers.desk');
  return (
    <PageHeader
      title={title}
      lead={lead}
      breadcrumbs={[
        { href: '/office/providers', text: desk('title') },
        { href: back, text: name },
      ]}
    />
  );
}
