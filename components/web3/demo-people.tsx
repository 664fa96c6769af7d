'use client';

import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { SIGN_IN_ROLES, demoAccountsOf, type DemoAccount } from '@/lib/local/demo-accounts';

/** How many of a role are shown at once; the others unfold. */
const SHOWN = 2;

/** The invented people, by role: one click plays one of them. */
export function DemoPeople({
  pending,
  onChoose,
}: {
  /** Key of the person who is being signed in. */
  pending?: string;
  onChoose: (person: DemoAccount) => void;
}) {
  const t = useTranslations('account.signIn');
  return (
    <ul className="grid grid-cols-1 border-t border-line lg:grid-cols-2 lg:gap-x-10">
      {SIGN_IN_ROLES.map((role) => {
        const people = demoAccountsOf(role);
        const button = (person: DemoAccount) => (
          <PersonButton
            key={person.key}
            person={person}
            pending={pending === person.key}
            onChoose={onChoose}
          />
        );
        return (
          <li key={role} className="flex flex-col gap-2 border-b border-line py-4">
            <h3 className="text-lg">{t(`demoRoles.${role}.title`)}</h3>
            <p className="text-muted">{t(`demoRoles.${role}.text`)}</p>
            <div className="flex flex-wrap gap-2">{people.slice(0, SHOWN).map(button)}</div>
            {people.length > SHOWN && (
              <Details summary={t('more', { count: people.length - SHOWN })}>
                <div className="flex flex-wrap gap-2">{people.slice(SHOWN).map(button)}</div>
              </Details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function PersonButton({
  person,
  pending,
  onChoose,
}: {
  person: DemoAccount;
  pending: boolean;
  onChoose: (person: DemoAccount) => void;
}) {
  const t = useTranslations('account.signIn');
  return (
    <Button
      tone="secondary"
      pending={pending}
      onClick={() => onChoose(person)}
      aria-label={t('as', { name: person.displayName })}
    >
      {person.displayName}
    </Button>
  );
}
