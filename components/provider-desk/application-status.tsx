import { useTranslations } from 'next-intl';

import { Hash } from '@/components/ui/hash';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { TaskList, type Task } from '@/components/ui/task-list';
import { TimeText } from '@/components/ui/time-text';
import type { Turn } from '@/lib/features/providers/rules';
import type { ProviderApplicationDto } from '@/lib/features/providers/schema';

/** Steps of an application in the order in which they come; a turn names the one that is waited for. */
const STEPS = ['filed', 'sent', 'stake', 'decision', 'certificate'] as const;
const waitedFor: Record<Turn, (typeof STEPS)[number]> = {
  'provider-sends': 'sent',
  'provider-stakes': 'stake',
  'certifier-decides': 'decision',
  'certifier-enacts': 'certificate',
};

/** Whose turn it is, and the receipt of what was filed. */
export function ApplicationStatus({
  turn,
  application,
}: {
  turn: Turn | undefined;
  application: ProviderApplicationDto | undefined;
}) {
  const t = useTranslations('providers.desk.own');
  const at = turn ? STEPS.indexOf(waitedFor[turn]) : STEPS.length;
  const tasks = STEPS.map((step, index): Task => {
    const isYours = step === 'sent' || step === 'stake';
    if (index < at)
      return { key: step, title: t(`step.${step}`), status: t('done'), href: undefined };
    return {
      key: step,
      title: t(`step.${step}`),
      hint: index === at && step !== 'filed' ? t(`stepHint.${step}`) : undefined,
      href: index === at && step === 'stake' ? '#stake' : undefined,
      status: t(index > at ? 'later' : isYours ? 'yourTurn' : 'cityTurn'),
      ...(index === at ? { tone: isYours ? ('warn' as const) : ('info' as const) } : {}),
    };
  });
  return (
    <>
      <Section id="status" title={t('statusTitle')}>
        <TaskList tasks={tasks} />
      </Section>
      {application && (
        <Section id="receipt" title={t('receiptTitle')} lead={t('receiptLead')}>
          <SummaryList
            rows={[
              {
                key: 'filed',
                term: t('receiptFiled'),
                value: <TimeText value={application.submittedAt} relative />,
              },
              {
                key: 'record',
                term: t('receiptRecord'),
                value: <Hash value={application.recordHash} full />,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
