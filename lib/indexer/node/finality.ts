import type { Header } from '../block';
import { fetchHeader, requireHeader } from './headers';
import type { Node } from './ask';

/** Blocks on top of one that make it final where the network has no `finalized` tag: two epochs of Ethereum. */
export const FINAL_DEPTH = 64n;

/** The newest block that cannot be reorganised any more, at or below `head`. */
export async function fetchFinal(node: Node, head: Header): Promise<Header> {
  const tagged = await fetchTagged(node);
  if (tagged) return tagged.number <= head.number ? tagged : head;
  const height = head.number > FINAL_DEPTH ? head.number - FINAL_DEPTH : 0n;
  return requireHeader(node, height);
}

/** Undefined when the node does not know the tag. That is an error to some nodes and an empty answer to others. */
async function fetchTagged(node: Node): Promise<Header | undefined> {
  try {
    return await fetchHeader(node, 'finalized');
  } catch (error) {
    if (isUnknownTag(error)) return undefined;
    throw error;
  }
}

/** What nodes say to a tag that they do not know, and geth before its first finalized block. */
const UNKNOWN_TAG = /finalized block not found|unknown block tag|invalid (block|argument|params)/i;

function isUnknownTag(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { details = '' } = cause as Error & { details?: unknown };
    if (UNKNOWN_TAG.test(`${cause.message} ${details}`)) return true;
  }
  return false;
}
