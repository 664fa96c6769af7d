// Generated from contracts/ by: npm run generate. Do not edit.

export const restricted = {
  ComputeToken: ["freeze","pause","recover","setMinterAllowance","unfreeze","unpause"],
  HardwareCatalog: ["retireClass","setClass"],
  ProviderRegistry: ["certify","closeObligation","declineApplication","openFault","openObligation","register","releaseCommitted","restore","revoke","sellCommitted","setStakePerHour","suspend"],
  PriceOracle: ["addFeed","addReporter","removeSource","setGuards"],
  Reserve: ["fund","halt","issueForGrants","reopen","setGrantProgram","setPeg","setThresholds","withdrawSurplus"],
  GrantProgram: ["award","clawBack","closeRound","cut","openRound","releaseTranche","spend"],
  AuditAnchor: ["anchor","setWitness"],
} as const;
