import { useTranslations } from 'next-intl';

import { Inset } from '@/components/ui/inset';
import { CodeBlock } from '@/components/web3/code-block';

/** How a machine gets the agent, in three steps. */
export function Install({ portal, provider }: { portal: string; provider: string }) {
  const t = useTranslations('nodes.install');
  return (
    <div className="flex max-w-prose flex-col gap-5">
      <CodeBlock
        label={`1. ${t('one')}`}
        text={`npx gridhall-agent init --portal ${portal} --provider ${provider}`}
      />
      <p className="font-semibold">2. {t('two')}</p>
      <CodeBlock label={`3. ${t('three')}`} text="npx gridhall-agent run" />
      <Inset>{t('note')}</Inset>
    </div>
  );
}
