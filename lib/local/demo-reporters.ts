/**
 * The sources of the demonstration's reference price: three invented price lists, each with the machine that signs what
 * the list asks for an H100-hour. `source` is the name that the PriceOracle knows it by.
 */
export const DEMO_REPORTERS = [
  { source: 'alpine-gpu-index', account: 'reporter-1' },
  { source: 'lake-spot-list', account: 'reporter-2' },
  { source: 'rhine-exchange', account: 'reporter-3' },
] as const;

export type DemoReporter = (typeof DEMO_REPORTERS)[number];
