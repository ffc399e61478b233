import type { AccountSet, Environment } from './account.ts';

/** USPS takes one set of secrets and numbers on TEM and live alike; Practice has its own. */
export const accountSetOf = (environment: Environment): AccountSet => (environment === 'practice' ? 'practice' : 'usps');
