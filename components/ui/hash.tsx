import { useTranslations } from 'next-intl';
import { HexText } from './hex-text';

/** A digest: of a transaction, a record, a tree. */
export function Hash({ value, href, full }: { value: string; href?: string; full?: boolean }) {
  const t = useTranslations('ui');
  return <HexText value={value} label={t('hash')} href={href} head={10} tail={8} full={full} />;
}
