/** Where Practice's own account can be put on its way from nothing to a label, and what can become of it later. */
export const practiceAccounts = [
  'ready', 'contract', 'contract-not-linked', 'contract-not-authorized', 'secrets-refused', 'registered', 'granted', 'linked-to-another',
  'epa-none', 'epa-pending', 'epa-inactive', 'epa-no-method', 'epa-method-inactive', 'epa-insufficient',
  'not-enrolled', 'no-outbound', 'no-returns', 'no-indicia-name', 'authorization-refused', 'tracking-refused',
  'clock-ahead', 'behind-a-proxy', 'out-of-order',
] as const;
export type PracticeAccount = (typeof practiceAccounts)[number];
