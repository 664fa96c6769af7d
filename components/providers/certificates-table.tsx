import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { CertificateDto, CertificateState } from '@/lib/features/providers/schema';
import { certificateHref } from './certificate-href';
import { CertificateStateTag } from './certificate-state-tag';

/** Every certificate that a provider had. */
export function CertificatesTable({
  provider,
  certificates,
}: {
  provider: string;
  /** Newest first. */
  certificates: readonly (CertificateDto & { state: CertificateState })[];
}) {
  const t = useTranslations('providers.public.certificates');
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={certificates}
      rowKey={({ serial }) => String(serial)}
      columns={[
        {
          key: 'number',
          header: t('number'),
          rowHeader: true,
          cell: ({ serial }) => (
            <TextLink href={certificateHref(provider, serial)}>
              {t('numberOf', { serial })}
            </TextLink>
          ),
        },
        { key: 'tier', header: t('tier'), numeric: true, cell: ({ tier }) => tier },
        {
          key: 'from',
          header: t('from'),
          cell: ({ certifiedAt }) => <TimeText value={certifiedAt} style="shortDate" />,
        },
        {
          key: 'until',
          header: t('until'),
          cell: ({ expiresAt }) => <TimeText value={expiresAt} style="shortDate" />,
        },
        {
          key: 'became',
          header: t('became'),
          cell: ({ state, turns }) => {
            const count = turns.filter(({ what }) => what === 'SUSPENDED').length;
            return (
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <CertificateStateTag state={state} />
                {count > 0 && state !== 'SUSPENDED' && t('suspensions', { count })}
              </span>
            );
          },
        },
      ]}
    />
  );
}
