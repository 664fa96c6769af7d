import type { ProviderKey } from '../companies';

/** A second site, and how many classes of the profile's hardware stand there, counted from the end of its list. */
export type SecondSite = {
  name: string;
  address: string;
  pue: string;
  renewableShare: number;
  classes: number;
};

/** What an application asks beside the profile. People, numbers and accounts are invented. */
export type ProviderDetails = {
  site: string;
  second?: SecondSite;
  /** Name and share in per cent; none where nobody owns a quarter. */
  owners: readonly (readonly [name: string, share: number])[];
  /** Ties that the company declares. */
  conflict?: string;
  operator: string;
  uptime: string;
  uptimeMethod: string;
  paidTo: 'WALLET' | 'IBAN';
  /** Titles of the papers handed in for the first site. */
  papers: readonly string[];
};

const PROBES = 'Prometheus probes from two networks each 30 seconds; planned work counts as down.';
const TICKETS =
  'Tickets and the log of the scheduler; a node counts as down while it takes no jobs.';
const MONITOR = 'An outside monitor asks the login node each minute; planned work is left out.';

export const PROVIDER_DETAILS: Record<ProviderKey, ProviderDetails> = {
  'provider-1': {
    site: 'Cham, hall A',
    second: {
      ...{ name: 'Baar, annexe', address: 'Demogasse 14, 6340 Baar' },
      ...{ pue: '1.29', renewableShare: 98, classes: 1 },
    },
    owners: [
      ['Regula Schicker', 51],
      ['Beat Lorzer', 34],
    ],
    operator: 'Operations desk, three shifts',
    uptime: '99.97',
    uptimeMethod: PROBES,
    paidTo: 'IBAN',
    papers: ['Lease of hall A', 'Contract for hydro power 2026', 'Certificate of the data centre'],
  },
  'provider-2': {
    site: 'Unterägeri',
    owners: [['Urban Nussbaumer', 100]],
    conflict:
      'The sister of the owner works in the city’s building department; it decides nothing here.',
    operator: 'Urban Nussbaumer and one more on call',
    uptime: '99.2',
    uptimeMethod: TICKETS,
    paidTo: 'IBAN',
    papers: ['Entry in the land register', 'Power bill of the last year'],
  },
  'provider-3': {
    site: 'Weggis, lakeside',
    owners: [],
    operator: 'Rigi network centre',
    uptime: '99.91',
    uptimeMethod: PROBES,
    paidTo: 'WALLET',
    papers: ['Lease of the hall', 'Permit for cooling with lake water'],
  },
  'provider-4': {
    site: 'Windisch, building 5',
    owners: [
      ['Dominique Widmer', 40],
      ['Kaspar Byland', 40],
    ],
    operator: 'Shift lead',
    uptime: '99.95',
    uptimeMethod: MONITOR,
    paidTo: 'WALLET',
    papers: ['Lease of building 5', 'Contract for river power'],
  },
  'provider-5': {
    site: 'Zug, Probierweg',
    owners: [['Philomena Staub', 75]],
    operator: 'Philomena Staub',
    uptime: '98.6',
    uptimeMethod: TICKETS,
    paidTo: 'WALLET',
    papers: ['Lease of the workshop'],
  },
  'provider-6': {
    site: 'Schlieren 1',
    second: {
      ...{ name: 'Schlieren 2', address: 'Musterareal 44, 8952 Schlieren' },
      ...{ pue: '1.10', renewableShare: 100, classes: 2 },
    },
    owners: [['Tensor Holding, held by Severin Oberholzer', 62]],
    operator: 'Control room Schlieren',
    uptime: '99.99',
    uptimeMethod: PROBES,
    paidTo: 'IBAN',
    papers: [
      'Certificate of the data centre',
      'Contract for heat given to the district',
      'Plan of both halls',
    ],
  },
  'provider-7': {
    site: 'Bern, old machine hall',
    owners: [
      ['Therese Gerber', 30],
      ['Ueli Gerber', 30],
    ],
    operator: 'Hall office',
    uptime: '99.4',
    uptimeMethod: MONITOR,
    paidTo: 'IBAN',
    papers: ['Lease of the machine hall', 'Power contract with the city’s works'],
  },
  'provider-8': {
    site: 'Le Sentier',
    owners: [['Mathilde Rochat', 90]],
    operator: 'Permanence technique',
    uptime: '99.88',
    uptimeMethod: PROBES,
    paidTo: 'WALLET',
    papers: ['Lease of the former watch factory', 'Contract for hydro power'],
  },
  'provider-9': {
    site: 'Plan-les-Ouates',
    owners: [],
    operator: 'Centre d’exploitation',
    uptime: '99.98',
    uptimeMethod: PROBES,
    paidTo: 'IBAN',
    papers: ['Certificate of the data centre', 'Contract for hydro power'],
  },
  'provider-10': {
    site: 'Lugano',
    owners: [['Fabrizio Bernasconi', 55]],
    operator: 'Sala controllo',
    uptime: '99.6',
    uptimeMethod: MONITOR,
    paidTo: 'WALLET',
    papers: ['Lease of the hall'],
  },
  'provider-11': {
    site: 'Neuhausen',
    owners: [['Hanspeter Ruh', 100]],
    operator: 'Hanspeter Ruh',
    uptime: '97.9',
    uptimeMethod: TICKETS,
    paidTo: 'IBAN',
    papers: ['Lease of the cellar', 'Power bill of the last year'],
  },
  'provider-12': {
    site: 'St. Gallen, bleachery',
    owners: [
      ['Ladina Eugster', 45],
      ['Säntis Pension Fund', 45],
    ],
    operator: 'Duty engineer',
    uptime: '99.93',
    uptimeMethod: PROBES,
    paidTo: 'IBAN',
    papers: ['Entry in the land register', 'Certificate of the data centre'],
  },
  'provider-13': {
    site: 'Samedan, cold hall',
    owners: [['Gian Andri Melcher', 80]],
    operator: 'Hall watch',
    uptime: '99.9',
    uptimeMethod: MONITOR,
    paidTo: 'WALLET',
    papers: ['Lease of the ice hall', 'Photographs of the air intake'],
  },
  'provider-14': {
    site: 'Martigny',
    owners: [['Samuel Favre', 67]],
    operator: 'Samuel Favre',
    uptime: '98.9',
    uptimeMethod: TICKETS,
    paidTo: 'WALLET',
    papers: ['Lease of the hall'],
  },
};
