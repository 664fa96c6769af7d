import { useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { DraftSite } from '@/lib/features/application/schema';

/** The sites of a draft, each with what can be done with it. */
export function SiteList({ sites }: { sites: readonly DraftSite[] }) {
  const t = useTranslations('application');
  if (sites.length === 0)
    return <EmptyState title={t('noSites')}>{t('pageLead.sites')}</EmptyState>;
  return (
    <ul className="border-t border-line">
      {sites.map(({ id, name, address, status, documents }) => {
        const called = name ?? t('unnamedSite');
        const path = `/provider/apply/sites/${id}`;
        return (
          <li key={id} className="flex flex-col gap-2 border-b border-line py-4">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
              <h2 className="text-base font-semibold wrap-anywhere">{called}</h2>
              {status === 'complete' ? (
                t('status.complete')
              ) : (
                <Tag tone={status === 'in-progress' ? 'info' : 'neutral'}>
                  {t(`status.${status}`)}
                </Tag>
              )}
            </div>
            {address && <p className="text-muted">{address}</p>}
            <p className="text-sm text-muted">{t('documents', { count: documents.length })}</p>
            <p className="flex flex-wrap gap-x-6 gap-y-1">
              {(
                [
                  ['change', path],
                  ['evidenceLink', `${path}/evidence`],
                  ['remove', `${path}/remove`],
                ] as const
              ).map(([key, href]) => (
                <TextLink key={key} href={href}>
                  {t(key)}
                  <span className="sr-only">: {called}</span>
                </TextLink>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
