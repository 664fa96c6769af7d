import { z } from 'zod';

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
import { providersQuery, providersResponse } from '@/lib/features/providers/api';
import { flowsQuery } from '@/lib/features/reserve/api';
import { supplyQuery, supplyResponse } from '@/lib/features/supply/api';
import { transparencyResponse } from '@/lib/features/transparency/schema';

/** One address of the machine interface. All are reads, open to everyone, from every origin. */
export type Endpoint = {
  path: string;
  tag: 'Figures' | 'Audit log' | 'Operation';
  summary: string;
  description: string;
  query?: z.ZodObject;
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
    path: '/api/v1/providers',
    tag: 'Figures',
    summary: 'The register of providers',
    description: `Every provider that ever applied, largest live capacity first, then by address. ${filters}`,
    query: providersQuery,
    answer: providersResponse,
    refusals: ['BAD_INPUT', 'UNAVAILABLE'],
  },
  {
    path: '/api/v1/providers.csv',
    tag: 'Figures',
    summary: 'The register of providers, as a table',
    description: 'The same providers, one line each.',
    query: providersQuery,
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
