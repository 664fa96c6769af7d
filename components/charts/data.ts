export type Series = {
  key: string;
  label: string;
  /** Not measured: drawn dashed or hatched, and called an estimate in legend and table. */
  estimated?: boolean;
};

export type Point = {
  /** First cell of the point's row in the table, and its place on the axis when it has no time. */
  label: string;
  /** Milliseconds. When every point has one, the axis is time and distances are true. */
  at?: number;
  /** By series key, already scaled for display. Null is a gap. */
  values: Record<string, number | null>;
  /** By series key: the same values in words, with every digit that matters and without the unit. */
  texts: Record<string, string>;
};

/** A level to compare with, such as a floor. */
export type Reference = {
  value: number;
  label: string;
  /** Its words stand below the line, where another one runs close above. */
  below?: boolean;
};

/** A stretch of the axis in a state that matters. Hatched by `look`, so that it is told apart in grey too. */
export type Band = {
  /** Labels of the first and the last point in it. */
  from: string;
  to: string;
  label: string;
  look: 'slow' | 'stopped' | 'unknown';
};

/** Words about each point that are not drawn: a column more in table and file. */
export type Note = { key: string; header: string };

export type ChartData = {
  /** What the points are: `Month`, `Provider`. */
  axis: string;
  series: Series[];
  points: Point[];
  references?: Reference[];
  bands?: Band[];
  /** Found in the points' `texts`. */
  notes?: Note[];
  /** Values above it leave the drawing at its top; the table has them. */
  ceiling?: number;
};

export type ChartKind = 'line' | 'step' | 'area' | 'bar';

// Beside its colour each series has a dash and a marker, so that it is told apart in grey too.
const dashes = ['', '7 4', '2 3', '12 4 2 4', '5 2', '1 4', '9 3 3 3', '3 6'];
const markers = ['circle', 'square', 'triangle', 'diamond'] as const;

export type Marker = (typeof markers)[number];

export function lookOf(index: number, estimated = false) {
  return {
    colour: `var(--cat-${(index % 8) + 1})`,
    dash: estimated ? '2 4' : (dashes[index % dashes.length] ?? ''),
    marker: markers[index % markers.length] ?? 'circle',
  };
}
