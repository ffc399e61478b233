import * as z from 'zod';
import { Failed } from '../../shared/failure.ts';
import { practiceAccounts } from '../../shared/account/practice-account.ts';
import type { PracticeAccount } from '../../shared/account/practice-account.ts';

const Stands = z.object({ state: z.enum(practiceAccounts) });

/** Where Practice's own account stands, and another state for it. */
export interface PracticeAccountSwitch {
  read(): Promise<PracticeAccount>;
  put(state: PracticeAccount): Promise<PracticeAccount>;
}

const notPractice = (): never => { throw new Failed({ code: 'not-offered', because: 'Only Practice’s account can be put into another state.' }); };

export const noPracticeAccount: PracticeAccountSwitch = { read: notPractice, put: notPractice };

/** Asks the practice USPS, the one inside or one on the loopback, past its USPS calls. */
export const practiceAccountAt = (url: string): PracticeAccountSwitch => {
  const ask = async (change?: { readonly state: PracticeAccount }): Promise<PracticeAccount> => {
    try {
      const answer = await fetch(`${url}/practice/account-state`, change === undefined ? {} : { method: 'POST', body: JSON.stringify(change) });
      return Stands.parse(await answer.json()).state;
    } catch (cause) {
      throw new Failed({ code: 'practice-unavailable', because: 'The practice USPS doesn’t say where its account stands.' }, { cause });
    }
  };
  return { read: () => ask(), put: (state) => ask({ state }) };
};
