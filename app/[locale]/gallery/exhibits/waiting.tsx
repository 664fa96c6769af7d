import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import {
  ChartSkeleton,
  FiguresSkeleton,
  FormSkeleton,
  Loading,
  PageHeaderSkeleton,
  TableSkeleton,
} from '@/components/ui/skeleton';
import type { Exhibit } from '../exhibit';

export const waiting: Exhibit[] = [
  {
    name: 'EmptyState',
    render: () => (
      <EmptyState
        title="No application waits for you"
        action={
          <ButtonLink tone="secondary" href="/gallery">
            See those decided
          </ButtonLink>
        }
      >
        New ones appear here on the day they are sent.
      </EmptyState>
    ),
  },
  {
    name: 'Skeletons',
    render: () => (
      <Loading label="Loading">
        <PageHeaderSkeleton />
        <div className="flex flex-col gap-10">
          <FiguresSkeleton />
          <TableSkeleton rows={3} />
          <ChartSkeleton />
          <FormSkeleton fields={2} />
        </div>
      </Loading>
    ),
  },
];
