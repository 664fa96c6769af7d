import type { ReactNode } from 'react';

/** One piece in one or more states. `id` is unique to the panel, for pieces that need ids. */
export type Exhibit = { name: string; render: (id: string) => ReactNode };
