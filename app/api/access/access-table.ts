import type { useTranslations } from 'next-intl';

import { ADMIN_ROLE, MANAGER_ACTS } from '@/lib/features/access/manager-acts';
import type { AccessReading, AccessRole, AccessTarget } from '@/lib/features/access/schema';

const COLUMNS = [
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

type Cell = string | number;

export type TableWords = {
  calls: ReturnType<typeof useTranslations<'calls'>>;
  access: ReturnType<typeof useTranslations<'access'>>;
};

/** Who can do what as a table: a line for each function and holder, AccessManager's own functions among them. */
export function accessTable(
  { state, block, hash }: AccessReading,
  { calls: t, access }: TableWords,
): { columns: string[]; rows: Cell[][] } {
  const roleOf = (id: string) => state.roles.find((role) => role.id === id);
  const inWords = (contract: string, name: string) => {
    const key = `act.${contract}.${name.split('(')[0]}`;
    return t.has(key as 'unusual') ? t(key as 'unusual') : '';
  };

  const lines = (target: AccessTarget, name: string, id: string): Cell[][] => {
    const role = roleOf(id);
    return holdersOf(role).map((holder) => {
      const contract = state.contracts.find(({ account }) => account === holder?.account);
      return [
        ...start(target, name),
        ...[id, role?.label ?? ''],
        holder?.account ?? '',
        holder?.executionDelay ?? '',
        contract?.kind ?? (holder ? 'account' : ''),
        contract?.owners.join('; ') ?? '',
        contract?.kind === 'safe' ? contract.threshold : '',
        ...[role?.admin ?? '', role?.guardian ?? '', role?.grantDelay ?? ''],
        ...end(target),
      ];
    });
  };
  const start = (target: AccessTarget, name: string): Cell[] => [
    ...[target.contract, target.address, target.closed ? 'closed' : 'open', name],
    inWords(target.contract, name),
  ];
  const end = (target: AccessTarget): Cell[] => [target.adminDelay, block.number.toString(), hash];

  const rows = state.targets.flatMap((target) => [
    ...target.functions.flatMap(({ name, role }) => lines(target, name, role)),
    ...(target.address === state.manager ? MANAGER_ACTS : []).flatMap(([name, caller]) =>
      caller === 'admin'
        ? lines(target, name, ADMIN_ROLE)
        : [[...start(target, name), '', access(caller), ...blanks(8), ...end(target)]],
    ),
  ]);
  return { columns: COLUMNS, rows };
}

/** A role that nobody holds has its line too. */
function holdersOf(role: AccessRole | undefined) {
  return role && role.holders.length > 0 ? role.holders : [undefined];
}

function blanks(count: number): Cell[] {
  return Array.from({ length: count }, () => '');
}
