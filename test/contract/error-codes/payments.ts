import type { PracticeDesk, Reply } from '../../practice/practice-desk.ts';
import { fromUspsOnly, gatewayFirst } from './reach.ts';
import type { Reaches } from './reach.ts';

const payer = { roleName: 'PAYER', CRID: '56982563', accountType: 'EPS', accountNumber: '1000405525' };
const owner = { roleName: 'LABEL_OWNER', CRID: '56982563', MID: '904128937', manifestMID: '904128936' };

const roles = (...asked: readonly object[]) => (desk: PracticeDesk): Promise<Reply> => desk.post('/payments/v3/payment-authorization', { roles: asked });
const payerWith = (change: object) => roles({ ...payer, ...change }, owner);
const account = (accountNumber: string) => payerWith({ accountNumber });

/** Digest of section 2: who pays, and whose labels they are. */
export const paymentReaches: Reaches = {
  '100001': account('1000400001'),
  '100002': account('1000400002'),
  '100003': account('1000400003'),
  '100004': account('1000400004'),
  '100005': fromUspsOnly('the card service is out of order'),
  '100006': fromUspsOnly('the card of the account isn’t valid'),
  '100007': account('1000400007'),
  '160173': fromUspsOnly('no company name is on file for the manifest MID'),
  '160215': (desk) => desk.get('/payments/v3/payment-account/123?accountType=PERMIT'),
  '160218': payerWith({ CRID: undefined }),
  '160219': payerWith({ roleName: undefined }),
  '160220': roles(payer, owner, { roleName: 'RATE_HOLDER', CRID: '56982563', accountType: 'OMAS', accountNumber: '1' }),
  '160221': roles(payer, { ...owner, MID: undefined }),
  '160222': roles(payer, { ...owner, manifestMID: undefined }),
  '160223': roles(payer, owner, { roleName: 'RATE_HOLDER', CRID: '56982563' }),
  '160224': payerWith({ accountNumber: undefined }),
  '160225': payerWith({ accountType: 'PERMIT', permitZIP: '89502' }),
  '160226': payerWith({ accountType: 'PERMIT', permitNumber: '123' }),
  '160227': roles(payer, payer, owner),
  '160228': roles(owner),
  '160229': roles(payer),
  '160254': gatewayFirst('LOGISTICS_MANAGER is no name of a role'),
  '160289': payerWith({ accountType: 'METER', accountNumber: undefined }),
  '160290': payerWith({ accountType: 'METER', accountNumber: '123' }),
  '160372': roles(payer, owner, { roleName: 'LABEL_PROVIDER', CRID: '56982563', accountType: 'PERMIT', accountNumber: '1', permitNumber: '1', permitZIP: '89502' }),
  '160390': gatewayFirst('the type of account is in the list, and 160223 is said of one that is missing'),
};
