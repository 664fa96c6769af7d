import { useTranslations } from 'next-intl';

import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import type { ProviderStatus } from '@/lib/features/providers/states';

import { certifierActs } from './acts';

/** Only what the registry accepts in this state. */
export function CaseActs({ provider, status }: { provider: string; status: ProviderStatus }) {
  const t = useTranslations('providers.desk.act');
  const acts = certifierActs(status);
  if (acts.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ButtonRow>
      {acts.map((act, index) => (
        <ButtonLink
          key={act}
          href={`/office/providers/${provider}/${act}`}
          tone={index === 0 ? 'primary' : 'secondary'}
        >
          {act === 'certify' && status === 'CERTIFIED' ? t('certify.renew') : t(`${act}.link`)}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}
