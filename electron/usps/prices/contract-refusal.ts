import { UspsRefusal } from '../usps-error.ts';

/** USPS's warning 001: "Contract rate not found for request. Published rate returned." */
export const isContractMissed = (warning: string): boolean => warning === '001' || /contract rate not found/i.test(warning);

/** No approved contract for a class, or the class or the account of one missing (USPS's list of errors). */
const codes: readonly string[] = ['160207', '160208', '160212', '160255'];

/** Whether USPS refused to tell contract prices: published ones it would have told. */
export const isContractRefused = (error: unknown): error is UspsRefusal =>
  error instanceof UspsRefusal && ((error.status === 403 && /contract/i.test(error.message)) || codes.includes(error.uspsCode ?? ''));
