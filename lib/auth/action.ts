import 'server-only';

import { parseWithZod } from '@conform-to/zod/v4';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';

import { AppError } from '@/lib/core/errors';
import { fieldErrorKey, fieldErrors } from '@/lib/core/field-errors';
import { log, newTraceId } from '@/lib/core/log';
import { toErrorView, type ErrorView, type FormOutcome, type Result } from '@/lib/core/result';

import type { Actor } from './actor';
import { authorise } from './authorise';
import type { AccessObject, ObjectPermission, Permission } from './permissions';
import { requireActor } from './session';

export type ActionContext<Input> = { input: Input; actor: Actor; now: Date };

/**
 * A permission that depends on an object needs to be told which: from the input where the input names it, or by the
 * command, which loads the object and authorises again with what it found.
 */
type Guard<Input> =
  | { permission: Exclude<Permission, ObjectPermission>; object?: undefined }
  | {
      permission: ObjectPermission;
      object: ((input: Input) => AccessObject | Promise<AccessObject>) | 'checked-by-command';
    };

type Definition<Schema extends z.ZodType> = { schema: Schema } & Guard<z.output<Schema>>;

/**
 * The one way into a server action: who, may they, is the input good, run, tell. Expected errors come back as a value
 * that the page turns into a sentence; unexpected ones are logged under a trace id and come back as INTERNAL.
 *
 * @example
 * 'use server';
 * export const decide = action(
 *   { schema: decisionSchema, permission: 'provider.certify' },
 *   ({ input, actor, now }) => decideCertification(db(), { ...input, actor, now }),
 * );
 */
export function action<Schema extends z.ZodType, Data>(
  definition: Definition<Schema>,
  run: (context: ActionContext<z.output<Schema>>) => Promise<Data>,
): (input: z.input<Schema>) => Promise<Result<Data>> {
  return (input) =>
    settle(async () => {
      const actor = await requireActor();
      const parsed = definition.schema.safeParse(input, { error: fieldErrorKey });
      if (!parsed.success) throw new AppError('BAD_INPUT', { fields: fieldErrors(parsed.error) });
      await check(actor, definition, parsed.data);
      return run({ input: parsed.data, actor, now: new Date() });
    });
}

/**
 * The same for `useActionState` and Conform: takes the form, keeps what was typed, works without JavaScript. Texts in
 * `lastResult.error` are keys under `errors.fields`.
 *
 * @example
 * 'use server';
 * export const saveDraft = formAction(
 *   { schema: draftSchema, permission: 'grant.apply' },
 *   ({ input, actor, now }) => saveApplication(db(), { ...input, actor, now }),
 * );
 * // in the client component
 * const [outcome, submit] = useActionState(saveDraft, undefined);
 * const [form, fields] = useForm({ lastResult: outcome?.lastResult });
 */
export function formAction<Schema extends z.ZodType, Data>(
  definition: Definition<Schema>,
  run: (context: ActionContext<z.output<Schema>>) => Promise<Data>,
): (previous: FormOutcome<Data> | undefined, form: FormData) => Promise<FormOutcome<Data>> {
  return async (_previous, form) => {
    const submission = parseWithZod(form, { schema: definition.schema, error: fieldErrorKey });
    const result = await settle(async () => {
      const actor = await requireActor();
      if (submission.status !== 'success')
        throw new AppError('BAD_INPUT', { fields: firstOfEach(submission.error) });
      await check(actor, definition, submission.value);
      return run({ input: submission.value, actor, now: new Date() });
    });
    return {
      ...result,
      lastResult: submission.reply(result.ok ? {} : { fieldErrors: asLists(result.error) }),
    };
  };
}

async function check<Schema extends z.ZodType>(
  actor: Actor,
  definition: Definition<Schema>,
  input: z.output<Schema>,
): Promise<void> {
  if (definition.object === 'checked-by-command') return;
  authorise(actor, definition.permission, await definition.object?.(input));
}

async function settle<Data>(run: () => Promise<Data>): Promise<Result<Data>> {
  try {
    return { ok: true, data: await run() };
  } catch (error) {
    // redirect() and notFound() travel as exceptions and are Next's to handle.
    unstable_rethrow(error);
    return { ok: false, error: toErrorView(error) ?? report(error) };
  }
}

function report(error: unknown): ErrorView {
  const traceId = newTraceId();
  log.error({ err: error, traceId }, 'action failed');
  return { code: 'INTERNAL', key: 'INTERNAL', params: { traceId }, fields: {}, traceId };
}

function firstOfEach(error: Record<string, string[] | null> | null): Record<string, string> {
  const entries = Object.entries(error ?? {}).flatMap(([name, keys]) =>
    keys?.[0] ? [[name, keys[0]]] : [],
  );
  return Object.fromEntries(entries);
}

function asLists({ fields }: ErrorView): Record<string, string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, key]) => [name, [key]]));
}
