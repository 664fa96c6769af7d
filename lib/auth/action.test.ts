import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { AppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';

import { action, formAction } from './action';
import type { Actor } from './actor';
import { actorWith } from './testing/actor';

const signedIn = vi.hoisted(() => ({ actor: undefined as unknown }));
vi.mock('./session', () => ({
  requireActor: async () => {
    if (!signedIn.actor) throw new AppError('SIGN_IN_REQUIRED');
    return signedIn.actor;
  },
}));
const as = (actor: Actor | undefined) => {
  signedIn.actor = actor;
};
afterEach(() => as(undefined));

const schema = z.object({ hours: z.coerce.number({ message: 'notNumber' }).min(1, 'tooSmall') });
const officer = actorWith({ roles: ['grants-officer'] });

describe('an action', () => {
  const run = vi.fn(async ({ input }: { input: { hours: number } }) => input.hours * 2);
  const decide = action({ schema, permission: 'grant.decide' }, run);

  it('gives what it did to whoever may', async () => {
    as(officer);
    const before = Date.now();
    expect(await decide({ hours: '21' })).toEqual({ ok: true, data: 42 });
    const context = run.mock.calls.at(-1)?.[0] as unknown as { actor: Actor; now: Date };
    expect(context.actor).toBe(officer);
    expect(context.now.getTime()).toBeGreaterThanOrEqual(before);
  });

  it('runs for nobody without a session, and for nobody without the permission', async () => {
    run.mockClear();
    expect(await decide({ hours: '1' })).toMatchObject({ error: { code: 'SIGN_IN_REQUIRED' } });
    as(actorWith({ roles: ['treasurer', 'admin'] }));
    expect(await decide({ hours: '1' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(run).not.toHaveBeenCalled();
  });

  it('runs on no bad input, whatever a client that is not ours sends', async () => {
    as(officer);
    run.mockClear();
    expect(await decide({ hours: '0' })).toMatchObject({
      error: { code: 'BAD_INPUT', fields: { hours: 'tooSmall' } },
    });
    for (const odd of [undefined, null, 7, 'hours', [], { hours: {} }])
      expect(await decide(odd as never)).toMatchObject({ error: { code: 'BAD_INPUT' } });
    expect(run).not.toHaveBeenCalled();
  });

  it('tells an expected error as it is, with nothing internal', async () => {
    as(officer);
    run.mockRejectedValueOnce(
      new AppError('WRONG_STATE', { key: 'roundClosed', message: 'row 17 of grant_round' }),
    );
    const result = await decide({ hours: '1' });
    expect(result).toEqual({
      ok: false,
      error: { code: 'WRONG_STATE', key: 'roundClosed', params: {}, fields: {} },
    });
  });

  it('tells an unexpected error by a trace id only, under which the log has the rest', async () => {
    as(officer);
    const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    run.mockRejectedValueOnce(new Error('connection to 10.0.0.7 refused'));
    const result = await decide({ hours: '1' });
    expect(JSON.stringify(result)).not.toContain('10.0.0.7');
    expect(result).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    const { traceId } = result.ok ? {} : result.error;
    expect(traceId).toMatch(/^[0-9a-f]{16}$/);
    expect(logged.mock.calls[0]?.[0]).toMatchObject({ traceId });
  });

  it('leaves redirects to Next', async () => {
    as(officer);
    const { redirect } = await import('next/navigation');
    run.mockImplementationOnce(() => redirect('/sign-in'));
    await expect(decide({ hours: '1' })).rejects.toMatchObject({
      digest: expect.stringContaining('NEXT_REDIRECT'),
    });
  });
});

describe('an action about an object', () => {
  const read = action(
    {
      schema: z.object({ organisationId: z.string() }),
      permission: 'organisation.write',
      object: ({ organisationId }) => ({ organisationId }),
    },
    async () => 'written',
  );

  it('is open to the members of what the input names, and to no other', async () => {
    const wallet = actorWith().address;
    as(actorWith({ organisations: [{ id: 'ours', kind: 'SME', wallet }] }));
    expect(await read({ organisationId: 'ours' })).toEqual({ ok: true, data: 'written' });
    expect(await read({ organisationId: 'theirs' })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });
});

describe('a form action', () => {
  const run = vi.fn(async ({ input }: { input: { hours: number } }) => input.hours);
  const send = formAction({ schema, permission: 'grant.apply' }, run);
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  it('takes the form of a browser without scripts', async () => {
    as(actorWith());
    expect(await send(undefined, form({ hours: '5' }))).toMatchObject({ ok: true, data: 5 });
  });

  it('gives back what was typed, and a key for each field that is wrong', async () => {
    as(actorWith());
    run.mockClear();
    const outcome = await send(undefined, form({ hours: 'many' }));
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', fields: { hours: 'notNumber' } },
      lastResult: { initialValue: { hours: 'many' }, error: { hours: ['notNumber'] } },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('keeps what was typed also when the command refuses, or the session is over', async () => {
    as(actorWith());
    run.mockRejectedValueOnce(new AppError('CONFLICT', { key: 'alreadyApplied' }));
    expect(await send(undefined, form({ hours: '5' }))).toMatchObject({
      error: { key: 'alreadyApplied' },
      lastResult: { initialValue: { hours: '5' } },
    });
    as(undefined);
    expect(await send(undefined, form({ hours: '6' }))).toMatchObject({
      error: { code: 'SIGN_IN_REQUIRED' },
      lastResult: { initialValue: { hours: '6' } },
    });
  });
});
