import { useTranslations } from 'next-intl';

import { Section } from '@/components/ui/section';
import { TaskList, type Task } from '@/components/ui/task-list';
import { TextLink } from '@/components/ui/text-link';
import type { Turn } from '@/lib/features/providers/rules';
import type { ProviderApplicationDto } from '@/lib/features/providers/schema';

/** Steps of an application in the order in which they come; a turn names the one that is waited for. */
const STEPS = ['filed', 'sent', 'stake', 'decision', 'certificate'] as const;
const waitedFor: Record<Turn, (typeof STEPS)[number]> = {
  'provider-sends': 'sent',
  'provider-answers': 'decision',
  'provider-stakes': 'stake',
  'certifier-decides': 'decision',
  'second-reader-reads': 'decision',
  'certifier-enacts': 'certificate',
};

/** Whose turn it is, and the way to the receipt of what was filed. */
export function ApplicationStatus({
  title,
  turn,
  application,
}: {
  title?: string;
  turn: Turn | undefined;
  /** Leads to its receipt. */
  application?: ProviderApplicationDto | undefined;
}) {
  const t = useTranslations('providers.desk.own');
  const receipt = useTranslations('application.receipt');
  const at = turn ? STEPS.indexOf(waitedFor[turn]) : STEPS.length;
  const tasks = STEPS.map((step, index): Task => {
    const isYours = step === 'sent' || step === 'stake' || turn === 'provider-answers';
    if (index < at)
      return { key: step, title: t(`step.${step}`), status: t('done'), href: undefined };
    return {
      key: step,
      title: t(`step.${step}`),
      hint: index === at && step !== 'filed' ? t(`stepHint.${step}`) : undefined,
      href: index === at && step === 'stake' ? '/provider#stake' : undefined,
      status: t(index > at ? 'later' : isYours ? 'yourTurn' : 'cityTurn'),
      ...(index === at ? { tone: isYours ? ('warn' as const) : ('info' as const) } : {}),
    };
  });
  return (
    <>
      <Section id="status" title={title ?? t('statusTitle')}>
        <TaskList tasks={tasks} />
      </Section>
      {application && (
        <p className="mt-4">
          <TextLink href={`/provider/applications/${application.id}`}>{receipt('link')}</TextLink>
        </p>
      )}
    </>
  );
}
