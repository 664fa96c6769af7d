import { useTranslations } from 'next-intl';
import { Address } from '@/components/ui/address';
import type { LogEntryText } from '@/lib/features/transparency/log-entry';

/** In what capacity somebody acted, and the account; never a person's name. */
export function ActorText({ actor, full }: { actor: LogEntryText['actor']; full?: boolean }) {
  const t = useTranslations('audit.public.actors');
  const role = actor.role as 'certifier';
  return (
    <span className="flex flex-col">
      <span>{t.has(role) ? t(role) : actor.role}</span>
      <Address value={actor.address} full={full} />
    </span>
  );
}
