import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { MonthAgo, Transparency } from '@/lib/features/transparency/schema';

/** What each of the programme's figures is drawn from. */
export type HeadlineProps = {
  figures: Transparency;
  asset: SettlementAsset;
  /** The figures a month ago; undefined in the programme's first month. */
  month: MonthAgo | undefined;
};
