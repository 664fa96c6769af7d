'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

import { useReaders } from '@/components/enact/use-readers';
import { Button } from '@/components/ui/button';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import type { RecordedDecision } from '@/lib/enactment/steps';

/** The first reader's signature under a decision that is recorded and was not signed then. Nothing is sent. */
export function SignOnly({ decision }: { decision: RecordedDecision<'provider.certified'> }) {
  const t = useTranslations('certification.second');
  const acts = useTranslations('acts');
  const sentence = useErrorSentence();
  const router = useRouter();
  const { state, collect } = useReaders();
  const sign = async () => {
    await collect(decision);
    router.refresh();
  };
  return (
    <div className="flex flex-col items-start gap-4">
      {state.failure && <NotificationBanner tone="bad" title={sentence(state.failure)} live />}
      {state.phase === 'rejected' && <p role="status">{acts('notSigned')}</p>}
      <Button onClick={() => void sign()} pending={state.phase === 'in-wallet'}>
        {t('signFirst')}
      </Button>
    </div>
  );
}
