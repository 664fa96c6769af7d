import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { Figure } from '@/lib/chain/figures';

import { figureLabel } from './figure-label';
import { valueInWords, type CallWords } from './value-words';

/** Figures of the contracts before and after an act. */
export function FigureTable({
  caption,
  figures,
  words,
  empty,
}: {
  caption: string;
  figures: readonly Figure[];
  words: CallWords;
  /** What stands there when there are none. */
  empty: string;
}) {
  const { t } = words;
  return (
    <Table
      caption={caption}
      captionHidden
      rows={figures}
      rowKey={({ contract, functionName, path, of }) =>
        [contract, functionName, path, ...of.map(({ value }) => String(value))].join(' ')
      }
      empty={<EmptyState title={empty} />}
      columns={[
        {
          key: 'figure',
          header: t('table.figure'),
          rowHeader: true,
          cell: (figure) => (
            <span className="font-normal wrap-anywhere">{figureLabel(figure, words)}</span>
          ),
        },
        {
          key: 'before',
          header: t('table.before'),
          cell: ({ unit, before }) => (
            <span className="wrap-anywhere text-muted">{valueInWords(unit, before, words)}</span>
          ),
        },
        {
          key: 'after',
          header: t('table.after'),
          cell: ({ unit, after }) => (
            <span className="font-semibold wrap-anywhere">{valueInWords(unit, after, words)}</span>
          ),
        },
      ]}
    />
  );
}
