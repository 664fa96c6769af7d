import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { HexText } from './hex-text';

/** An account on the chain. The name, when there is one, stands before the address, never instead. */
export function Address({
  value,
  name,
  href,
  full,
}: {
  value: string;
  name?: ReactNode;
  href?: string;
  full?: boolean;
}) {
  const t = useTranslations('ui');
  return (
    <span>
      {name && <span className="me-2">{name}</span>}
      {/* Six and six: look-alike addresses are made to match the four and four that wallets show. */}
      <HexText value={value} label={t('address')} href={href} head={8} tail={6} full={full} />
    </span>
  );
}
