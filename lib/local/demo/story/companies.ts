/** Keys of `DEMO_ACCOUNTS`. */
export type ProviderKey = `provider-${number}`;
export type SmeKey = `sme-${number}`;

export type InventoryItem = { classId: string; units: number };
export type Tier = 1 | 2 | 3 | 4;

/** What a provider says of itself. `pue` is a decimal text, so that the record of it has one spelling. */
export type ProviderAnswers = {
  contactName: string;
  contactEmail: string;
  siteAddress: string;
  pue: string;
  renewableShare: number;
  engine: 'SLURM' | 'KUBERNETES';
  interconnect: string;
  /** Year in which the site went into service. */
  inServiceSince: number;
  hardware: InventoryItem[];
};

export type ProviderProfile = {
  key: ProviderKey;
  /** Obviously invented: DEMO-P-001. */
  registrationNumber: `DEMO-P-${string}`;
  /** ISO 3166-2. */
  region: `CH-${string}`;
  website: string;
  answers: ProviderAnswers;
};

export type SmeProfile = {
  key: SmeKey;
  /** Obviously invented: DEMO-S-001. */
  registrationNumber: `DEMO-S-${string}`;
  region: `CH-${string}`;
  contactEmail: string;
  contactName: string;
  sector: string;
  employees: number;
};
