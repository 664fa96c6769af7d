import { useTranslations } from 'next-intl';

import { Answers } from '@/components/application/answers';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { ProviderApplicationDto } from '@/lib/features/providers/schema';

/** What a provider says of itself, with its documents, and where it stands in the log. */
export function ApplicationAnswers({ application }: { application: ProviderApplicationDto }) {
  const t = useTranslations('application.field');
  return (
    <div className="flex flex-col gap-8">
      <Answers said={application} level={3} />
      <SummaryList
        rows={[
          { key: 'filed', term: t('filed'), value: <TimeText value={application.submittedAt} /> },
          { key: 'record', term: t('record'), value: <Hash value={application.recordHash} /> },
        ]}
      />
    </div>
  );
}
