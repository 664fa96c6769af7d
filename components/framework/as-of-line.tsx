import { AsOfText } from './as-of-text';
import { LastKnown } from './last-known';
import { RenewOld } from './renew-old';

/** The block that the figures of a kept page were read at; asks for newer ones when that is long ago. */
export function AsOfLine({
  blockNumber,
  time,
  silentSince,
}: {
  blockNumber: bigint | string;
  time: Date | number;
  silentSince?: Date | undefined;
}) {
  const at = new Date(time);
  return (
    <>
      <LastKnown since={silentSince} />
      <RenewOld time={at.toISOString()} />
      <AsOfText blockNumber={blockNumber} time={at} />
    </>
  );
}
