import { useTranslations } from 'next-intl';

import { Section } from '@/components/ui/section';
import { TaskList, type Task as Row } from '@/components/ui/task-list';
import type { Task, TaskStatus } from '@/lib/features/application/schema';

const GROUPS = {
  company: ['organisation', 'owners', 'declarations'],
  supply: ['sites', 'hardware'],
  running: ['operations', 'payment', 'stake'],
} as const satisfies Record<string, readonly Task[]>;

/** The tasks of an application and how far each is; the last is to send it. */
export function DraftTasks({ tasks }: { tasks: readonly { task: Task; status: TaskStatus }[] }) {
  const t = useTranslations('application');
  const isReady = tasks.every(({ status }) => status === 'complete');
  const row = (key: Task): Row => {
    const status = tasks.find(({ task }) => task === key)?.status ?? 'not-started';
    return {
      key,
      title: t(`task.${key}`),
      href: `/provider/apply/${key}`,
      status: t(`status.${status}`),
      ...(status === 'not-started' ? { tone: 'neutral' as const } : {}),
      ...(status === 'in-progress' ? { tone: 'info' as const } : {}),
    };
  };
  return (
    <>
      {Object.entries(GROUPS).map(([group, keys]) => (
        <Section key={group} id={group} title={t(`group.${group as keyof typeof GROUPS}`)}>
          <TaskList tasks={keys.map(row)} />
        </Section>
      ))}
      <Section id="send" title={t('group.send')}>
        <TaskList
          tasks={[
            {
              key: 'check',
              title: t('task.check'),
              ...(isReady ? { href: '/provider/apply/check' } : { hint: t('taskHint.check') }),
              status: t(isReady ? 'status.not-started' : 'status.later'),
              ...(isReady ? { tone: 'info' as const } : {}),
            },
          ]}
        />
      </Section>
    </>
  );
}
