'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Icon } from './icon';

/** Copies `text`. `label` names what is copied, for example "address 0x12…". */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations('ui');
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <button
      type="button"
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      aria-label={t('copy', { label })}
      data-print="hide"
      className="inline-grid js-only size-6 shrink-0 place-items-center align-middle text-muted hover:text-accent"
    >
      <Icon name={copied ? 'check' : 'copy'} className={copied ? 'text-good' : ''} />
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </button>
  );
}
