import type { ReactNode } from 'react';
import { Link } from '@/lib/i18n/navigation';
import { Tag, type Tone } from './tag';

export type Task = {
  key: string;
  title: ReactNode;
  /** Without it the task cannot be started yet; say why in the hint. */
  href?: string;
  hint?: ReactNode;
  status: ReactNode;
  /** Leave out for what is done: plain text recedes, and the eye finds what is left. */
  tone?: Tone;
};

/** The parts of a longer piece of work, each with its state, in the order they are best done. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="border-t border-line">
      {tasks.map((task) => (
        <li
          key={task.key}
          className="relative flex flex-col gap-1 border-b border-line py-3 hover:has-[a]:bg-sunken sm:flex-row sm:items-start sm:justify-between sm:gap-6"
        >
          <div className="min-w-0">
            {task.href ? (
              <Link
                href={task.href}
                aria-describedby={`task-${task.key}`}
                className="font-semibold link after:absolute after:inset-0"
              >
                {task.title}
              </Link>
            ) : (
              <span className="font-semibold text-muted">{task.title}</span>
            )}
            {task.hint && <div className="max-w-prose text-sm text-muted">{task.hint}</div>}
          </div>
          <div id={`task-${task.key}`} className="shrink-0">
            {task.tone ? <Tag tone={task.tone}>{task.status}</Tag> : task.status}
          </div>
        </li>
      ))}
    </ul>
  );
}
