import type { useTranslations } from 'next-intl';

import type { Task } from '@/components/ui/task-list';
import type { OperationDto } from '@/lib/features/governance/schema';
import type { GrantApplicationDto } from '@/lib/features/grants/schema';
import type { HardwareClassDto } from '@/lib/features/hardware/schema';
import type { WaitingCaseDto } from '@/lib/features/providers/schema';
import type { OwnersWork } from '@/lib/features/quorum/schema';
import type { ReserveDto } from '@/lib/features/reserve/schema';

import type { WorkDesk } from './desks';

/** What the city's desks work on. What the person may not read is absent. */
export type Work = {
  now: Date;
  cases: WaitingCaseDto[] | undefined;
  /** Certifications whose renewal is due. */
  renewals: number;
  classes: HardwareClassDto[];
  grants: GrantApplicationDto[] | undefined;
  reserve: ReserveDto;
  operations: OperationDto[];
  /** Lines of concentration that the supply stands above. */
  alerts: number;
  /** The reference price does not hold: minting and changes of the peg are stopped. */
  stale: boolean;
  /** What waits in the Safes that the person co-owns. */
  quorum: OwnersWork | undefined;
  /** The person's wallet: who schedules an act is the one who can run it. */
  address: string;
};

type Text = ReturnType<typeof useTranslations<'providers.desk.work'>>;
type Name =
  | 'decide'
  | 'stalled'
  | 'renew'
  | 'weights'
  | 'setWeights'
  | 'firstPeg'
  | 'reopen'
  | 'stale'
  | 'fund'
  | 'grantsDecide'
  | 'sign'
  | 'carryOut'
  | 'ready'
  | 'waiting'
  | 'object'
  | 'concentration';
type Item = { name: Name; href: string; count: number; tone: Task['tone'] };

/** One desk's tasks with their counts. What is done recedes, but stays, so that the list looks the same every morning. */
export function tasksOf(desk: WorkDesk, work: Work, t: Text): Task[] {
  return itemsOf(desk, work).map(({ name, href, count, tone }) => ({
    key: `${desk}-${name}`,
    title: t(name),
    href,
    hint: count > 0 ? t(`${name}Hint`) : undefined,
    status: count > 0 ? t('count', { count }) : t('clear'),
    ...(count > 0 && tone ? { tone } : {}),
  }));
}

function itemsOf(desk: WorkDesk, work: Work): Item[] {
  const { cases = [], classes, grants = [], reserve, operations } = work;
  switch (desk) {
    case 'certification': {
      const stalled = cases.filter(({ turn }) => turn.startsWith('provider'));
      return [
        item('decide', '/office/providers', cases.length - stalled.length, 'info'),
        item('renew', '/office/providers?status=RENEWAL_DUE#all', work.renewals, 'warn'),
        item('weights', '/office/hardware', having(classes, 'weight-differs'), 'warn'),
        item('setWeights', '/office/hardware', having(classes, 'not-set'), 'info'),
        item('stalled', '/office/providers', stalled.length, 'neutral'),
      ];
    }
    case 'peg':
      return [
        item('firstPeg', '/office/peg', reserve.terms ? 0 : 1, 'warn'),
        item(
          'reopen',
          '/office/peg',
          Number(reserve.mintHalted) + Number(reserve.redeemHalted),
          'warn',
        ),
        item('stale', '/office/reference', Number(work.stale), 'warn'),
      ];
    case 'treasury': {
      const { liquidCoverageBps, healthyBps } = reserve;
      const low = liquidCoverageBps !== undefined && liquidCoverageBps < BigInt(healthyBps);
      return [
        item('fund', '/office/reserve', low ? 1 : 0, 'warn'),
        item('stale', '/office/reference', Number(work.stale), 'warn'),
      ];
    }
    case 'grants':
      return [
        item(
          'grantsDecide',
          '/office/grants',
          grants.filter(({ decidedAt, submittedAt }) => submittedAt && !decidedAt).length,
          'info',
        ),
      ];
    case 'quorum':
      return [
        item('sign', '/office/quorum', work.quorum?.toSign ?? 0, 'info'),
        item('carryOut', '/office/quorum', work.quorum?.toCarryOut ?? 0, 'warn'),
      ];
    case 'schedule': {
      const own = operations.filter(({ caller }) => caller === work.address);
      return [
        item('ready', '/office/schedule', having(own, 'READY'), 'warn'),
        item('waiting', '/office/schedule', having(own, 'WAITING'), 'neutral'),
      ];
    }
    case 'oversight':
      return [
        item(
          'object',
          '/office/schedule',
          having(operations, 'WAITING') + having(operations, 'READY'),
          'info',
        ),
        item('concentration', '/supply/concentration', work.alerts, 'warn'),
      ];
    case 'programme':
      return [
        item('stale', '/office/reference', Number(work.stale), 'warn'),
        item('concentration', '/office/supply', work.alerts, 'warn'),
      ];
  }
}

function item(name: Name, href: string, count: number, tone: Task['tone']): Item {
  return { name, href, count, tone };
}

function having(rows: readonly { state: string }[], state: string): number {
  return rows.filter((row) => row.state === state).length;
}
