import { useTranslations } from 'next-intl';

import { className } from '@/components/supply/classes';
import type { AnswerGroup } from '@/components/ui/check-answers';
import { Hash } from '@/components/ui/hash';
import type { ApplicationAnswers, Evidence } from '@/lib/features/application/schema';
import { countryName } from '@/lib/i18n/countries';

import type { Changeable } from './answers';

/** Each site with its documents. */
export function useSiteRows(
  { sites }: ApplicationAnswers,
  change: Changeable,
  locale: string,
): AnswerGroup[] {
  const t = useTranslations('application');
  return sites.map((site) => ({
    key: `site-${site.id}`,
    title: site.name,
    rows: [
      ...change(
        [
          { key: 'address', term: t('field.address'), value: site.address },
          { key: 'country', term: t('field.country'), value: countryName(site.country, locale) },
          { key: 'pue', term: t('field.pue'), value: site.pue },
          { key: 'grid', term: t('field.gridZone'), value: countryName(site.gridZone, locale) },
          { key: 'renewable', term: t('field.renewableShare'), value: `${site.renewableShare} %` },
        ],
        `sites/${site.id}`,
      ),
      ...change(
        [
          {
            key: 'evidence',
            term: t('field.evidence'),
            value: <EvidenceList evidence={site.evidence} none={t('documents', { count: 0 })} />,
          },
        ],
        `sites/${site.id}/evidence`,
      ),
    ],
  }));
}

/** What stands at which site. */
export function useHardwareRows(
  { sites, hardware }: ApplicationAnswers,
  change: Changeable,
): AnswerGroup[] {
  const t = useTranslations('application');
  return [
    {
      key: 'hardware',
      title: t('task.hardware'),
      rows: change(
        sites.map(({ id, name }) => ({
          key: id,
          term: name,
          value: (
            <ul className="flex flex-col gap-2">
              {hardware
                .filter(({ siteId }) => siteId === id)
                .map(({ classId, units, interconnect, year }) => (
                  <li key={`${classId}-${year}-${interconnect}`}>
                    {t('hardwareText', { units, name: className(classId) })}
                    <span className="block text-sm text-muted">
                      {t('hardwareMore', { interconnect, year: String(year) })}
                    </span>
                  </li>
                ))}
            </ul>
          ),
        })),
        'hardware',
      ),
    },
  ];
}

/** The names under which documents stand in the record; who may not see one is told that there is none. */
function EvidenceList({ evidence, none }: { evidence: readonly Evidence[]; none: string }) {
  if (evidence.length === 0) return none;
  return (
    <ul className="flex flex-col gap-2">
      {evidence.map(({ documentId, fileName, sha256 }) => (
        <li key={documentId} className="flex flex-col">
          <a
            href={`/api/documents/${documentId}`}
            download={fileName}
            className="wrap-anywhere link"
          >
            {fileName}
          </a>
          <span className="text-sm text-muted">
            SHA-256 <Hash value={sha256} />
          </span>
        </li>
      ))}
    </ul>
  );
}
