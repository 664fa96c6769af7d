import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import type { SimulationDto } from './schema';

/** The portal refused to simulate, with the key of its sentence. */
export class SimulationRefused extends Error {
  constructor(readonly key: string) {
    super(key);
  }
}

/**
 * What an act would do on the state of `block`. A new block is a new question; the last answer stays on the page until the
 * next one is there.
 */
export function simulationQuery(operation: { operationId: string; nonce: number }, block: bigint) {
  const { operationId, nonce } = operation;
  return queryOptions({
    queryKey: ['simulation', operationId, nonce, block.toString()],
    queryFn: async ({ signal }): Promise<SimulationDto> => {
      const path = `/api/operations/${operationId}/simulation?nonce=${nonce}`;
      const response = await fetch(path, { cache: 'no-store', signal });
      const body: unknown = await response.json();
      if (!response.ok) throw new SimulationRefused((body as { key: string }).key);
      return body as SimulationDto;
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: 1,
  });
}
