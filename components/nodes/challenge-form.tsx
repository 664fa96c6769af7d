'use client';

import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Select } from '@/components/ui/select';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { issueChallenge } from '@/lib/features/nodes/actions';
import { CHALLENGE_SIZES } from '@/lib/features/nodes/schema';

import { useAct } from './use-act';

/** A certifier asks one machine to compute. */
export function ChallengeForm({ nodes }: { nodes: readonly { nodeKey: string; name: string }[] }) {
  const t = useTranslations('nodes.challenge');
  const sentence = useErrorSentence();
  const { run, pending, error, done } = useAct(issueChallenge);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        run({ nodeKey: String(form.get('nodeKey')), size: String(form.get('size')) });
      }}
    >
      <FormStack>
        {error && <NotificationBanner tone="bad" title={sentence(error)} live />}
        {done && !error && <NotificationBanner tone="good" title={t('issued2')} live />}
        <Select
          name="nodeKey"
          id="challenge-node"
          label={t('machine')}
          options={nodes.map(({ nodeKey, name }) => ({ value: nodeKey, label: name }))}
        />
        <Select
          name="size"
          id="challenge-size"
          label={t('sizeLabel')}
          hint={t('sizeHint')}
          defaultValue="1024"
          options={CHALLENGE_SIZES.map((size) => ({
            value: String(size),
            label: t('sizeOption', { size: String(size) }),
          }))}
        />
        <div>
          <Button type="submit" tone="secondary" pending={pending}>
            {t('submit')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
