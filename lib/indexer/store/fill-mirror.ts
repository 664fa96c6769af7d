import type { Block, Header } from '../block';
import type { Decoder } from '../decode';
import type { ApplyLog } from '../handlers/apply-log';
import { balanceKeys } from '../handlers/compute-token';
import type { Mirror } from '../mirror/mirror';

/** Mirrors the blocks, the logs of each in their order, and `last`, which may hold none of ours. */
export async function fillMirror(
  mirror: Mirror,
  options: { blocks: readonly Block[]; last: Header; decoder: Decoder; applyLog: ApplyLog },
): Promise<void> {
  const { blocks, last, decoder, applyLog } = options;
  for (const block of [...blocks, last])
    mirror.blocks.put({
      chainId: mirror.chainId,
      hash: block.hash,
      number: block.number,
      parentHash: block.parentHash,
      time: block.time,
    });
  const logs = blocks.flatMap((block) => block.logs.map((log) => decoder.decode(log, block)));
  await mirror.balances.load(balanceKeys(mirror.chainId, logs));
  for (const log of logs) await applyLog(mirror, log);
  await mirror.flush();
}
