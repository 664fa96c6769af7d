import { readLimitedText } from '@/app/api/read-limited';
import { clientOf, isSameOrigin } from '@/lib/auth/request';
import { currentActor } from '@/lib/auth/session';
import { forwardRpc } from '@/lib/chain/server/forward-rpc';
import {
  MAX_BODY_BYTES,
  RPC_CODES,
  readRpcBody,
  refusal,
  rpcError,
  type RpcRequest,
} from '@/lib/chain/server/rpc-policy';
import { tokenBucket } from '@/lib/chain/server/token-bucket';
import { log } from '@/lib/core/log';

/** A desk with its polls needs some 10 requests a second at its busiest. */
const bucket = tokenBucket({ burst: 300, perSecond: 60 });

/**
 * The chain as our pages read it: the node's address and key stay on the server, and every network works alike. Reads are
 * open to the pages that let anyone check the programme; sending needs a session.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return refuse(403, RPC_CODES.invalid, 'Only pages of this portal may ask here.');
  const text = await readLimitedText(request, MAX_BODY_BYTES);
  if (text === undefined)
    return refuse(413, RPC_CODES.limit, `A request holds at most ${MAX_BODY_BYTES} bytes.`);
  const body = readRpcBody(text);
  if ('error' in body) return Response.json(body, { status: 400 });

  if (!bucket.take(clientOf(request), body.requests.length, Date.now()))
    return refuse(429, RPC_CODES.limit, 'Too many requests. Wait a few seconds.');
  if (body.requests.some(sends) && !(await currentActor()))
    return refuse(401, RPC_CODES.invalid, 'Sign in to send a transaction through this portal.');

  const answers = await answer(body.requests);
  if (!answers) {
    log.warn(
      { methods: body.requests.map(({ method }) => method) },
      'no node of the chain answers',
    );
    return refuse(503, -32603, 'The chain cannot be reached from this portal at the moment.');
  }
  return Response.json(body.batch ? answers : answers[0], {
    headers: { 'Cache-Control': 'no-store' },
  });
}

const sends = ({ method }: RpcRequest): boolean => method === 'eth_sendRawTransaction';

async function answer(requests: RpcRequest[]): Promise<unknown[] | undefined> {
  const refusals = requests.map(refusal);
  const passed = requests.filter((_, index) => !refusals[index]);
  const forwarded = passed.length > 0 ? await forwardRpc(passed) : [];
  if (!forwarded) return undefined;
  return refusals.map((error) => error ?? forwarded.shift());
}

function refuse(status: number, code: number, message: string): Response {
  return Response.json(rpcError(null, code, message), { status });
}
