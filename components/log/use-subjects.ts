import { useTranslations } from 'next-intl';
import { chainRoleOfId } from '@/lib/chain/roles';
import type { PublicNames } from '@/lib/features/transparency/schema';
import { viewSubject, type SubjectView } from './subject-view';

/** A function that turns subjects into words and links. */
export function useSubjects(names: PublicNames): (subject: string) => SubjectView {
  const t = useTranslations('audit.public.subjects');
  const words = {
    round: (id: string) => t('round', { id }),
    award: (id: string) => t('award', { id }),
    role: (id: string) => roleText(id, t),
    operation: t('operation'),
    application: t('application'),
    document: (hash: string) => t('document', { hash }),
    node: (key: string) => t('node', { key }),
    safe: (address: string) => t('safe', { address }),
    peg: t('peg'),
    reserve: t('reserve'),
    oracle: t('oracle'),
    log: t('log'),
    concentration: t('concentration'),
    carbon: t('carbon'),
    geography: t('geography'),
    access: t('access'),
  };
  return (subject) => viewSubject(subject, names, words);
}

/** A role as the programme calls it. */
export function roleText(
  id: string,
  t: ReturnType<typeof useTranslations<'audit.public.subjects'>>,
): string {
  const role = /^\d{1,20}$/.test(id) ? chainRoleOfId(BigInt(id)) : undefined;
  return role ? t(`roles.${role}`) : t('role', { id });
}
