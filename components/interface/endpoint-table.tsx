import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';

export type EndpointRow = {
  path: string;
  summary: string;
  description: string;
  /** Names of the query's parameters; those that must be given first. */
  required: string[];
  optional: string[];
};

/** Addresses of the machine interface. One that needs no parameter opens when it is chosen. */
export function EndpointTable({ caption, rows }: { caption: string; rows: EndpointRow[] }) {
  const t = useTranslations('overview.public.interface');
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.path}
      columns={[
        {
          key: 'path',
          header: t('address'),
          rowHeader: true,
          cell: (row) => (
            <code dir="ltr">
              {row.required.length === 0 ? (
                <a href={row.path} className="link">
                  {row.path}
                </a>
              ) : (
                row.path
              )}
            </code>
          ),
        },
        {
          key: 'what',
          header: t('what'),
          cell: (row) => (
            <>
              <span className="font-semibold">{row.summary}</span>
              <span className="block max-w-prose text-muted">{row.description}</span>
            </>
          ),
        },
        {
          key: 'parameters',
          header: t('parameters'),
          cell: (row) => <Parameters row={row} />,
        },
      ]}
    />
  );
}

function Parameters({ row }: { row: EndpointRow }) {
  const t = useTranslations('overview.public.interface');
  if (row.required.length + row.optional.length === 0) return t('none');
  return (
    <ul>
      {row.required.map((name) => (
        <li key={name}>
          <code>{name}</code> <span className="text-muted">{t('required')}</span>
        </li>
      ))}
      {row.optional.map((name) => (
        <li key={name}>
          <code>{name}</code>
        </li>
      ))}
    </ul>
  );
}
