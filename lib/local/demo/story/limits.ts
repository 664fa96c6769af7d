import { francs, hours } from './amounts';
import { DAY } from './clock';

/**
 * What the demonstration's chain must be deployed with. Delays, exit and dispute window are the deployment script's own
 * defaults; the floor is set higher than the contract's least, so that there is something to see between the two lines.
 */
export const DEMO_SETTINGS = {
  floorBps: 10_200,
  healthyBps: 11_000,
  /** Seconds that PEG_MANAGER, WITHDRAWER and ADMIN wait between scheduling and executing. */
  delay: 2 * DAY,
  disputeWindow: 7 * DAY,
  exitDelay: 15 * DAY,
  minterAllowance: hours(10_000_000),
} as const;

/** AccessManager: a scheduled act can be carried out for a week from the end of its delay. */
export const OPERATION_LIFETIME = 7 * DAY;

/** `ProviderRegistry.MAX_TERM`. */
export const MAX_TERM = 366 * DAY;

/** Stake for each H100-equivalent GPU. */
export const STAKE_RATE = francs('400');
