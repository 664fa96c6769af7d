import type { z } from 'zod';

import {
  stateResponse,
  takenResponse,
  type BeatsMessage,
  type NodeState,
  type ReportMessage,
  type Taken,
} from './protocol/wire';

/** The portal as the agent speaks to it. Each call throws when there is no answer that can be understood. */
export type Portal = {
  state(node: string): Promise<NodeState>;
  report(message: ReportMessage): Promise<Taken>;
  heartbeats(message: BeatsMessage): Promise<Taken>;
  post(path: string, message: object): Promise<unknown>;
};

const TIMEOUT_MS = 20_000;

export function httpPortal(url: string): Portal {
  const address = (path: string) => new URL(`/api/v1/agent/${path}`, url);
  const post = (path: string, message: object) =>
    ask(address(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
    });
  return {
    state: async (node) =>
      understood(stateResponse, await ask(new URL(`?node=${node}`, address('state')))),
    report: async (message) => understood(takenResponse, await post('reports', message)),
    heartbeats: async (message) => understood(takenResponse, await post('heartbeats', message)),
    post,
  };
}

async function ask(url: URL, request: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const body: unknown = await response.json();
  return body;
}

function understood<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const message = (body as { error?: { message?: unknown } } | null)?.error?.message;
  throw new Error(typeof message === 'string' ? message : 'The portal gave no answer of its own.');
}
