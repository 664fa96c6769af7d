import { AsOfText } from '@/components/framework/as-of-text';
import { LastKnown } from '@/components/framework/last-known';
import type { AsOf } from '@/lib/features/framework/schema';

/** Stands under everything that a desk read from the chain. */
export function AsOfLine({ position }: { position: AsOf }) {
  return (
    <div className="my-6 flex flex-col gap-4">
      <LastKnown since={position.silentSince} />
      <AsOfText blockNumber={position.blockNumber} time={position.time} />
    </div>
  );
}
