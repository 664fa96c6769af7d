import { z } from 'zod';

import { challengeMessage, challengeResponse } from '@/lib/agent/protocol/challenge';
import {
  beatsMessage,
  reportMessage,
  stateQuery,
  stateResponse,
  takenResponse,
} from '@/lib/agent/protocol/wire';
import { ERROR_CODES, type ErrorCode } from '@/lib/core/errors';
import {
  checkpointResponse,
  consistencyQuery,
  consistencyResponse,
  entriesQuery,
  entriesResponse,
  inclusionQuery,
  inclusionResponse,
} from '@/lib/features/audit/schema';
import { evidenceQuery, referenceResponse } from '@/lib/features/oracle/api';
import { providersQuery, providersResponse } from '@/lib/features/providers/api';
import { daysQuery, flowsQuery, reserveResponse } from '@/lib/features/reserve/api';
import { supplyQuery, supplyResponse } from '@/lib/features/supply/api';
import { energyResponse } from '@/lib/features/supply/energy-api';
import {
  concentrationResponse,
  historyQuery,
  historyResponse,
} from '@/lib/features/supply/history-api';
import { transparencyResponse } from '@/lib/features/transparency/schema';

/** One address of the machine interface. A read, open to everyone from every origin, unless it takes a body. */
export type Endpoint = {
  path: string;
  tag: 'Figures' | 'Audit log' | 'Nodes' | 'Operation';
  summary: string;
  description: string;
  query?: z.ZodObject;
  /** What a POST must hold. */
  body?: z.ZodType;
  /** A schema is JSON; a text is the media type of anything else. */
  answer: z.ZodType | 'text/csv' | 'text/plain';
  refusals: ErrorCode[];
  /** The same answer under another status, and what that status says. */
  also?: { status: number; description: string };
};

export const errorResponse = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
      message: z.string(),
      traceId: z.string().meta({ description: 'Quote it when you report the failure.' }),
    }),
  })
  .meta({ id: 'Error' });

const readinessResponse = z
  .object({
    status: z.enum(['ready', 'not ready']),
    reasons: z.array(z.string()),
    database: z.object({ milliseconds: z.number() }).nullable(),
    chain: z.object({ head: z.string(), ageSeconds: z.number() }).nullable(),
    indexer: z
      .object({
        block: z.string(),
        lagBlocks: z.number().nullable(),
        lookedSecondsAgo: z.number(),
      })
      .nullable(),
  })
  .meta({ id: 'Readiness' });

const filters =
  'A region or class that is spelled rightly and has nothing is answered with an empty list; a malformed or unknown parameter is refused.';

const refusing =
  'Where nothing was taken, `refusal` beside `error` names the reason, and `serverTime` and `lastSequence` tell how to go on. Every refusal is counted under the node.';

const REFUSED: ErrorCode[] = [
  'BAD_INPUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
  'UNAVAILABLE',
];

export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/api/v1/transparency',
    tag: 'Figures',
    summary: 'The programme in figures',
    description:
      'Circulation, peg, reserve, certified supply and grants, all read from the chain at one and the same block. Renewed every two seconds at the most.',
    answer: transparencyResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/reference',
    tag: 'Figures',
    summary: 'The reference price and its sources',
    description:
      'What the market asks for an H100-hour, until when that holds, and each source with its last price and whether it counts, all of one block.',
    answer: referenceResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/reference/days.csv',
    tag: 'Figures',
    summary: 'The reference price by day, as a table',
    description:
      'Last, lowest and highest price of each UTC day, of the reference and of every source.',
    answer: 'text/csv',
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/reference/evidence',
    tag: 'Figures',
    summary: 'The evidence of a report',
    description:
      'Canonical JSON, byte for byte: its SHA-256 is the hash that the report carries on chain.',
    query: evidenceQuery,
    answer: 'text/plain',
    refusals: ['BAD_INPUT', 'NOT_FOUND'],
  },
  {
    path: '/api/v1/reference/evidence/answer',
    tag: 'Figures',
    summary: 'What the list behind a report answered',
    description:
      'Byte for byte: its SHA-256 is `bodyHash` of the evidence. Answers beyond 64 KiB are not kept.',
    query: evidenceQuery,
    answer: 'text/plain',
    refusals: ['BAD_INPUT', 'NOT_FOUND'],
  },
  {
    path: '/api/v1/supply',
    tag: 'Figures',
    summary: 'Certified supply by region and GPU class',
    description: `What certifiers signed for, of providers whose certification is live. ${filters}`,
    query: supplyQuery,
    answer: supplyResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/supply.csv',
    tag: 'Figures',
    summary: 'Certified supply, as a table',
    description: 'The same lines with hours as decimal numbers.',
    query: supplyQuery,
    answer: 'text/csv',
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/supply/history',
    tag: 'Figures',
    summary: 'The supply over time',
    description:
      'Certified, online, committed, sold and free capacity, utilisation and price, in all or by region, class, tier or provider: a value for each day, and for each week of a range beyond 62 days. What nobody measures says so and is no zero.',
    query: historyQuery,
    answer: historyResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/supply/history.csv',
    tag: 'Figures',
    summary: 'The supply over time, as a table',
    description: 'The same values as decimal numbers, one line for each step.',
    query: historyQuery,
    answer: 'text/csv',
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/supply/concentration',
    tag: 'Figures',
    summary: 'How much of the supply few providers hold',
    description:
      'Herfindahl–Hirschman index, largest share and share of the ten largest of live capacity, in all and by region.',
    answer: concentrationResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/supply/energy',
    tag: 'Figures',
    summary: 'Energy and carbon of the supply',
    description:
      'Electricity and carbon of an H100-hour by region and GPU class, and of the programme in a year. Every figure says what share of its GPUs was measured, told by a recording, or estimated.',
    answer: energyResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/providers',
    tag: 'Figures',
    summary: 'The register of providers',
    description: `Every provider that ever applied, largest live capacity first, then by address, a hundred at a time: what “next” says is the “after” of the next request. ${filters}`,
    query: providersQuery,
    answer: providersResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/providers.csv',
    tag: 'Figures',
    summary: 'The register of providers, as a table',
    description: 'The same providers, one line each: the first two thousand that fit.',
    query: providersQuery.omit({ after: true, limit: true }),
    answer: 'text/csv',
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/reserve',
    tag: 'Figures',
    summary: 'The reserve: what is owed, what is there, and what passed',
    description:
      'Circulation, reserve and coverage as the mirror of the chain has them, what passed in 7, 30 and 365 days, and the end of each day on which something changed.',
    query: daysQuery,
    answer: reserveResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/reserve/days.csv',
    tag: 'Figures',
    summary: 'The reserve day by day, as a table',
    description:
      'Every day (UTC) on which reserve or price changed: what passed on it, and how it ended.',
    query: daysQuery,
    answer: 'text/csv',
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/reserve/flows.csv',
    tag: 'Figures',
    summary: 'Money and hours through the reserve, as a table',
    description: 'The newest ten thousand flows, newest first.',
    query: flowsQuery,
    answer: 'text/csv',
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/audit/checkpoint',
    tag: 'Audit log',
    summary: 'Size and root of the log now, and its newest anchor on chain',
    description: 'The tree is that of RFC 9162 over SHA-256.',
    answer: checkpointResponse,
    refusals: ['BAD_INPUT'],
  },
  {
    path: '/api/v1/audit/checkpoint.txt',
    tag: 'Audit log',
    summary: 'The newest signed checkpoint',
    description: 'A signed note after C2SP tlog-checkpoint, as witnesses fetch it.',
    answer: 'text/plain',
    refusals: ['BAD_INPUT', 'NOT_FOUND'],
  },
  {
    path: '/api/v1/audit/entries',
    tag: 'Audit log',
    summary: 'Entries of the log, byte for byte',
    description: 'In their order, from the one after `after` on.',
    query: entriesQuery,
    answer: entriesResponse,
    refusals: ['BAD_INPUT'],
  },
  {
    path: '/api/v1/audit/proof/inclusion',
    tag: 'Audit log',
    summary: 'Proof that an entry stands in the log of a size',
    description: 'RFC 9162, section 2.1.3.',
    query: inclusionQuery,
    answer: inclusionResponse,
    refusals: ['BAD_INPUT'],
  },
  {
    path: '/api/v1/audit/proof/consistency',
    tag: 'Audit log',
    summary: 'Proof that the log of one size begins with the log of another',
    description: 'RFC 9162, section 2.1.4.',
    query: consistencyQuery,
    answer: consistencyResponse,
    refusals: ['BAD_INPUT'],
  },
  {
    path: '/api/v1/agent/state',
    tag: 'Nodes',
    summary: 'How far a node has come, and the portal’s clock',
    description:
      'What a node agent needs to go on: the newest sequence number that was taken, whether its key is enrolled, and a benchmark that waits for it. Sequence numbers, counts, measurements and Unix milliseconds are JSON numbers here.',
    query: stateQuery,
    answer: stateResponse,
    refusals: ['BAD_INPUT', 'TOO_MANY_REQUESTS'],
  },
  {
    path: '/api/v1/agent/reports',
    tag: 'Nodes',
    summary: 'A node’s signed inventory',
    description: `Signed by the enrolled node key over EIP-712. ${refusing}`,
    body: reportMessage,
    answer: takenResponse,
    refusals: REFUSED,
  },
  {
    path: '/api/v1/agent/heartbeats',
    tag: 'Nodes',
    summary: 'Heartbeats of one node, the oldest first',
    description: `Each is signed with the session key of the node’s last report. Those that are good are taken also where others in the batch are not; the answer names these. ${refusing}`,
    body: beatsMessage,
    answer: takenResponse,
    refusals: REFUSED,
  },
  {
    path: '/api/v1/agent/challenges',
    tag: 'Nodes',
    summary: 'A node’s steps through a benchmark',
    description:
      'Start, commit to the rows of the product, answer: each once, in this order, signed with the session key. Matrices and vector follow from their seeds (lib/agent/protocol/matrix.ts).',
    body: challengeMessage,
    answer: challengeResponse,
    refusals: ['BAD_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE', 'TOO_MANY_REQUESTS'],
  },
  {
    path: '/healthz',
    tag: 'Operation',
    summary: 'Whether the process answers',
    description: 'Asks nothing of database or chain.',
    answer: z.object({ status: z.literal('ok') }),
    refusals: [],
  },
  {
    path: '/readyz',
    tag: 'Operation',
    summary: 'Whether the process should get traffic',
    description: 'The figures with status 200, or with status 503 and the reasons.',
    answer: readinessResponse,
    refusals: [],
    also: { status: 503, description: 'Not ready, for the reasons named.' },
  },
];
