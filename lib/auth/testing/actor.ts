import { zeroAddress } from 'viem';

import type { Actor } from '../actor';

/** An actor for tests of commands and rules. Without overrides: signed in, and nothing more. */
export function actorWith(overrides: Partial<Actor> = {}): Actor {
  return {
    userId: '00000000-0000-4000-8000-000000000001',
    sessionId: 'test-session',
    address: zeroAddress,
    displayName: 'Test person',
    roles: [],
    organisations: [],
    demo: false,
    ...overrides,
  };
}
