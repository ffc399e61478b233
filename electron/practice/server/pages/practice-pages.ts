import * as z from 'zod';
import { practiceAccounts } from '../../../../shared/account/practice-account.ts';
import { standOf } from '../../account/account-states.ts';
import { acceptedAt } from '../../tracking/acceptance.ts';
import { html, json, Refusal } from '../answer.ts';
import type { Answer } from '../answer.ts';
import type { Call, PracticeContext, Route } from '../call.ts';
import { Fault } from '../faults/fault.ts';
import type { Faults } from '../faults/fault.ts';
import { accounts, clients, credentials } from '../../fixtures.ts';
import type { PracticeClock } from '../../practice-clock.ts';
import { practicePage } from './practice-page.ts';
import { SettingsChange } from '../settings.ts';
import { accountConditions } from '../../state/accounts.ts';
import { appStages } from '../../state/apps.ts';
import { undocumented } from '../undocumented.ts';
import type { UndocumentedName } from '../undocumented.ts';
import { Mid } from '../wire.ts';

const SetClock = z.strictObject({ now: z.iso.datetime().nullable() });
const Choices = z.partialRecord(z.enum(Object.keys(undocumented) as [UndocumentedName, ...UndocumentedName[]]), z.enum(['a', 'b']));
const AppMove = z.strictObject({ clientId: z.string(), move: z.enum(['register', 'grant', 'refresh-claims']) });
const AccountMove = z.strictObject({ accountNumber: z.string(), condition: z.enum(accountConditions) });
const StateMove = z.strictObject({ state: z.enum(practiceAccounts) });
const SerialMove = z.strictObject({ mid: Mid, next: z.int().min(1).max(9_999_999) });
const Acceptance = z.strictObject({ trackingNumber: z.string() });

const refuse = (status: number, error: string): Refusal => new Refusal(json(status, { error }));

const read = <T extends z.ZodType>(schema: T, body: Buffer): z.output<T> => {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw refuse(400, error instanceof Error ? error.message : 'unreadable');
  }
};

/** Granting takes an app that is registered, refreshing claims one that was granted; a new token shows either. */
const moveApp = (call: Call, { state }: PracticeContext): Answer => {
  const { clientId, move } = read(AppMove, call.body);
  const fixture = Object.hasOwn(clients, clientId) ? clients[clientId] : undefined;
  if (fixture === undefined) throw refuse(404, `No app ${clientId}.`);
  const from = appStages.indexOf(state.apps.stage(clientId) ?? fixture);
  const to = ['register', 'grant', 'refresh-claims'].indexOf(move);
  if (to - from > 1) throw refuse(409, 'USPS has not granted the products yet: there are no claims to refresh.');
  const stage = appStages[move === 'register' ? 0 : Math.max(from, to)] ?? 'REGISTERED';
  state.apps.setStage(clientId, stage);
  return json(200, { clientId, stage });
};

const moveAccount = (call: Call, { state }: PracticeContext): Answer => {
  const { accountNumber, condition } = read(AccountMove, call.body);
  if (!Object.hasOwn(accounts, accountNumber)) throw refuse(404, `No account ${accountNumber}.`);
  state.accounts.setCondition(accountNumber, condition);
  return json(200, { accountNumber, condition });
};

/** Puts the fixture account into one of its states, whatever it was in before. */
const putAccount = (call: Call, { state, switches }: PracticeContext): Answer => {
  const { state: wanted } = read(StateMove, call.body);
  const { stage, condition, enrolment, contractPrices, contractAuthorized } = standOf(wanted);
  state.apps.setStage(credentials.clientId, stage);
  state.accounts.setCondition(credentials.epa, condition);
  switches.change({ enrolment, contractPrices, contractAuthorized });
  switches.noteAccountState(wanted);
  return json(200, { state: wanted });
};

/** Serials go ahead alone, so that no number is given twice. */
const moveSerial = (call: Call, { state }: PracticeContext): Answer => {
  const { mid, next } = read(SerialMove, call.body);
  if (!state.serials.moveTo(`package ${mid}`, next)) throw refuse(409, 'That serial was given already.');
  return json(200, { mid, next });
};

const accept = (call: Call, { clock, state }: PracticeContext): Answer => {
  const { trackingNumber } = read(Acceptance, call.body);
  const label = state.labels.find(trackingNumber);
  if (!label) throw refuse(404, `No label ${trackingNumber}.`);
  if (label.status !== 'CREATED') throw refuse(409, `The label is ${label.status}.`);
  const at = acceptedAt(label) ?? clock.now();
  state.labels.accept(trackingNumber, at);
  return json(200, { trackingNumber, acceptedAt: at.toISOString() });
};

/** What only the practice USPS has: its page, its clock, its switches, trouble on request, and its books. */
export const practiceRoutes = (clock: PracticeClock, faults: Faults): readonly Route[] => {
  const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({ method, path: `/practice${path}`, api: '/practice', scopes: null, handle });
  return [
    route('GET', '', () => html(200, practicePage(clock.now()))),
    route('GET', '/state', (_call, { state }) =>
      json(200, { ...state.counts(), now: clock.now().toISOString(), clockIsSet: clock.isSet, chargeBook: state.charges.book() })),
    route('POST', '/clock', (call) => {
      const { now } = read(SetClock, call.body);
      clock.set(now === null ? null : new Date(now));
      return json(200, { now: clock.now().toISOString(), clockIsSet: clock.isSet });
    }),
    route('POST', '/fault', (call) => {
      const fault = read(Fault, call.body);
      faults.ask(fault);
      return json(200, fault);
    }),
    route('GET', '/settings', (_call, { switches }) => json(200, switches.settings)),
    route('POST', '/settings', (call, { state, switches }) => {
      switches.change(read(SettingsChange, call.body));
      // Another limit begins a new hour.
      state.quotas.forget();
      return json(200, switches.settings);
    }),
    route('GET', '/undocumented', (_call, { switches }) => json(200, { choices: switches.choices(), undocumented })),
    route('POST', '/undocumented', (call, { switches }) => {
      switches.choose(read(Choices, call.body));
      return json(200, switches.choices());
    }),
    route('POST', '/app', moveApp),
    route('POST', '/account', moveAccount),
    route('GET', '/account-state', (_call, { switches }) => json(200, { state: switches.accountState })),
    route('POST', '/account-state', putAccount),
    route('POST', '/serial', moveSerial),
    route('POST', '/accept', accept),
  ];
};
