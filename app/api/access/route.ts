import { getTranslations } from 'next-intl/server';

import { toCsv } from '@/app/api/v1/csv';
import { currentActor } from '@/lib/auth/session';
import { ERROR_CODES } from '@/lib/core/errors';
import { log, newTraceId } from '@/lib/core/log';
import { toErrorView } from '@/lib/core/result';
import { accessNow } from '@/lib/features/access/queries';
import type { AccessReading } from '@/lib/features/access/schema';
import { routing } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

const NO_STORE = { 'Cache-Control': 'private, no-store' };

/** Who can do what as a table to keep: a line for each function and holder. Officials and the regulator. */
export async function GET(): Promise<Response> {
  try {
    const reading = await accessNow(await currentActor());
    return new Response(toCsv(await tableOf(reading)), {
      headers: {
        ...NO_STORE,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="access-block-${reading.block.number}.csv"`,
      },
    });
  } catch (error) {
    const view = toErrorView(error);
    const traceId = view ? undefined : newTraceId();
    if (traceId) log.error({ err: error, traceId }, 'who can do what cannot be exported');
    return Response.json(
      { key: view?.key ?? 'INTERNAL', traceId },
      { status: view ? ERROR_CODES[view.code] : 500, headers: NO_STORE },
    );
  }
}

async function tableOf({ state, block, hash }: AccessReading) {
  const t = await getTranslations({ locale: routing.defaultLocale, namespace: 'calls' });
  const rows = state.targets.flatMap((target) =>
    target.functions.flatMap(({ name, role }) => {
      const held = state.roles.find(({ id }) => id === role);
      const key = `act.${target.contract}.${name.split('(')[0]}`;
      const words = t.has(key as 'unusual') ? t(key as 'unusual') : '';
      const common = [target.contract, target.address, target.closed ? 'closed' : 'open', name];
      const holders = held && held.holders.length > 0 ? held.holders : [undefined];
      return holders.map((holder) => {
        const contract = state.contracts.find(({ account }) => account === holder?.account);
        return [
          ...common,
          words,
          role,
          held?.label ?? '',
          holder?.account ?? '',
          holder?.executionDelay ?? '',
          contract?.kind ?? (holder ? 'account' : ''),
          contract?.owners.join('; ') ?? '',
          contract && contract.kind === 'safe' ? contract.threshold : '',
          held?.admin ?? '',
          held?.guardian ?? '',
          held?.grantDelay ?? '',
          target.adminDelay,
          block.number.toString(),
          hash,
        ];
      });
    }),
  );
  const columns = [
    'contract',
    'address',
    'state',
    'function',
    'in words',
    'role',
    'label',
    'holder',
    'execution delay (s)',
    'kind of holder',
    'owners',
    'threshold',
    'role admin',
    'role guardian',
    'grant delay (s)',
    'admin delay of the contract (s)',
    'block',
    'hash of the state',
  ];
  return { columns, rows };
}
