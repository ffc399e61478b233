import { describe, expect, it } from 'vitest';
import { realToday, withContact, withStep } from '../../../renderer/account/enrolment/guide/change-enrolment.ts';
import { contacts, nextFollowUp } from '../../../renderer/account/enrolment/guide/contacts.ts';
import { contractNoticeWords, contractSteps } from '../../../renderer/account/enrolment/guide/contract-steps.ts';
import { isContractPending } from '../../../shared/rates/contract-pending.ts';
import { enrolmentOrder } from '../../../renderer/account/enrolment/guide/enrolment-order.ts';
import { reminders } from '../../../renderer/account/enrolment/guide/reminders.ts';
import { progressWords, stateWords } from '../../../renderer/account/enrolment/guide/state-words.ts';
import { enrolmentSteps } from '../../../renderer/account/enrolment/guide/steps.ts';
import { has, possessions, withPossession } from '../../../renderer/account/enrolment/guide/what-one-has.ts';
import { whatWorks } from '../../../renderer/account/enrolment/guide/what-works.ts';
import { Enrolment } from '../../../shared/account/enrolment.ts';
import { links } from '../../../shared/links.ts';
import { newEnrolment } from '../../../shared/account/new-enrolment.ts';

const today = '2026-11-19';
const done = { state: 'done', since: '2026-11-01' } as const;
const change = (part: Partial<Enrolment>): Enrolment => Enrolment.parse({ ...newEnrolment, ...part });

describe('the steps', () => {
  it('are eight, in the order in which each needs the ones before it', () => {
    expect(enrolmentSteps.map(({ id }) => id)).toEqual(enrolmentOrder);
    const early = enrolmentSteps.flatMap(({ id, after }, at) => after.filter((other) => enrolmentOrder.indexOf(other) >= at).map((other) => `${id} after ${other}`));
    expect([enrolmentSteps.length, early]).toEqual([8, []]);
  });

  it('say what USPS asks for on the way, each where it is asked', () => {
    const asked: Partial<Record<(typeof enrolmentOrder)[number], readonly RegExp[]>> = {
      'business-account': [/EIN/, /e-mail that checks your address/, /wizard/, /Ship with APIs/],
      'payment-account': [/optional/, /Pending/, /two transactions of less than a dollar/, /USPS Ship Account Management.*Approved/],
      'service-request': [/questionnaire.*same day/],
      claims: [/second factor/, /Refresh Claims/, /My Authorizations/, /agreement.*authorize.*terms for tracking/],
    };
    const unsaid = enrolmentSteps.flatMap(({ id, todo }) => (asked[id] ?? []).filter((words) => !words.test(todo.join(' '))).map((words) => `${id}: ${words}`));
    expect(unsaid).toEqual([]);
  });

  it('lead only to pages on the list', () => {
    expect(enrolmentSteps.flatMap((step) => step.pages.map(({ name }) => name)).filter((name) => links[name] === undefined)).toEqual([]);
  });

  it('name each common error with its cause and its fix where it happens', () => {
    const where = Object.fromEntries(enrolmentSteps.flatMap(({ id, troubles }) => troubles.map(({ said }) => [said.slice(0, 24), id])));
    expect(where).toEqual({
      'Business not found': 'business-account',
      'The application for a MI': 'mid',
      'The EPA stays pending; l': 'payment-account',
      '160302, CRID isn’t enrol': 'payment-account',
      '401 Insufficient OAuth s': 'service-request',
      'Payment authorization an': 'service-request',
      'My Authorizations lists ': 'claims',
      'The portal doesn’t load,': 'claims',
      '160173, no company name ': 'test-label',
    });
    expect(enrolmentSteps.flatMap(({ troubles }) => troubles).filter(({ because, fix }) => because === '' || fix === '')).toEqual([]);
  });
});

describe('a step’s state', () => {
  it('counts from the day it came to it, and the same state again changes nothing', () => {
    const waiting = withStep(newEnrolment, 'crid', 'waiting-on-usps', today);
    expect(waiting).toEqual({ ...newEnrolment, steps: { crid: { state: 'waiting-on-usps', since: today } } });
    expect(withStep(waiting, 'crid', 'waiting-on-usps', '2026-11-25')).toBe(waiting);
    expect(withStep(waiting, 'crid', 'to-do', '2026-11-25')).toEqual(newEnrolment);
  });

  it('of a request that was sent brings a questionnaire, and of one already answered doesn’t bring it again', () => {
    expect(withStep(newEnrolment, 'service-request', 'waiting-on-usps', today).questionnaire).toBe('expected');
    expect(withStep(change({ questionnaire: 'answered' }), 'service-request', 'waiting-on-usps', today).questionnaire).toBe('answered');
  });

  it('is said with whose turn it is and since when', () => {
    const said = (['waiting-on-you', 'waiting-on-usps', 'done', 'verified'] as const).map((state) => stateWords({ state, since: today }));
    expect([stateWords(undefined), ...said]).toEqual([
      { kind: 'plain', words: 'To do' },
      { kind: 'wait', words: 'Waiting on you since Thu Nov 19' },
      { kind: 'wait', words: 'Waiting on USPS since Thu Nov 19' },
      { kind: 'good', words: 'Done, by your word' },
      { kind: 'good', words: 'Verified on Thu Nov 19' },
    ]);
  });

  it('adds up to a line', () => {
    expect(progressWords({})).toBe('USPS set-up: 0 of 8');
    expect(progressWords({ crid: done, mid: { state: 'verified', since: today }, 'service-request': { state: 'waiting-on-usps', since: today } }))
      .toBe('USPS set-up: 2 of 8, waits on USPS');
    expect(progressWords(Object.fromEntries(enrolmentOrder.map((id) => [id, done])))).toBe('USPS set-up: not verified yet');
  });

  it('runs on the real calendar day of this computer', () => {
    expect(realToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('what one has already', () => {
  it('marks its step, and a tick taken off unmarks it', () => {
    const all = possessions.reduce((before, { id }) => withPossession(before, id, true, today), newEnrolment);
    const marked = { state: 'done', since: today };
    expect(all).toEqual({
      ...newEnrolment,
      steps: { 'business-account': marked, crid: marked, mid: marked, 'payment-account': marked, app: marked },
      uspsShipApproved: true,
      contract: { path: 'existing', done: [], confirmed: null },
    });
    expect(possessions.map(({ id }) => has(all, id))).toEqual(possessions.map(() => true));
    expect(withPossession(all, 'mid', false, today).steps.mid).toBeUndefined();
  });

  it('doesn’t take back what USPS itself verified', () => {
    const verified = change({ steps: { crid: { state: 'verified', since: today } } });
    expect(withPossession(verified, 'crid', false, today)).toBe(verified);
  });

  it('decides what works today', () => {
    const waits = (steps: Enrolment['steps']) => Object.fromEntries(whatWorks(steps).map(({ name, waitsFor }) => [name, waitsFor.join()]));
    const allNeeding = (steps: string) => ({
      Labels: steps, 'Labels abroad, with customs forms': steps, 'Return labels': steps, 'SCAN forms': steps, 'Carrier pickup': steps,
    });
    const none = { 'Addresses checked': '5', Prices: '5', Tracking: '5,6', ...allNeeding('1,2,3,4,5,6,7') };
    expect(waits({})).toEqual(none);
    expect(waits({ app: done })).toEqual({ ...none, 'Addresses checked': '', Prices: '', Tracking: '6', ...allNeeding('1,2,3,4,6,7') });
  });
});

describe('the follow-up', () => {
  const sent = change({ steps: { 'service-request': { state: 'waiting-on-usps', since: '2026-11-10' } } });
  const next = (enrolment: Enrolment, day: string): unknown => {
    const followUp = nextFollowUp(enrolment, day);
    return followUp && [followUp.due, followUp.isDue, followUp.contact.id];
  };

  it('is none before the request is sent and after it is granted', () => {
    expect([next(newEnrolment, today), next(change({ steps: { 'service-request': done } }), today)]).toEqual([null, null]);
  });

  it('is due a week after the request, then a week after the last try, down the list and round again', () => {
    expect([next(sent, '2026-11-16'), next(sent, '2026-11-17')]).toEqual([['2026-11-17', false, 'web-form'], ['2026-11-17', true, 'web-form']]);
    const once = withContact(sent, 'web-form', { tried: '2026-11-18' });
    expect(next(once, '2026-11-19')).toEqual(['2026-11-25', false, 'direct-email']);
    const all = contacts.reduce((before, { id }, at) => withContact(before, id, { tried: `2026-11-2${at}` }), sent);
    expect(next(all, '2026-12-01')).toEqual(['2026-12-01', true, 'web-form']);
  });

  it('doesn’t count what was tried before the request', () => {
    expect(next(withContact(sent, 'web-form', { tried: '2026-11-01' }), '2026-11-12')).toEqual(['2026-11-17', false, 'web-form']);
  });

  it('keeps an address that was entered, and makes none up', () => {
    const entered = withContact(sent, 'direct-email', { email: 'someone@example.com' });
    expect(withContact(entered, 'direct-email', { tried: today }).contacts).toEqual({ 'direct-email': { tried: today, email: 'someone@example.com' } });
    expect(JSON.stringify(contacts)).not.toContain('@');
  });
});

describe('the reminders', () => {
  const due = (part: Partial<Enrolment>, day = today): string[] => reminders(change(part), day).map(({ id }) => id);

  it('of the two small amounts come after two days, until both are confirmed', () => {
    const added = { since: '2026-11-17', confirmed: false };
    expect([due({ microDeposits: added }, '2026-11-18'), due({ microDeposits: added }), due({ microDeposits: { ...added, confirmed: true } })])
      .toEqual([[], ['micro-deposits'], []]);
  });

  it('are of the questionnaire and the follow-up', () => {
    expect(due({
      questionnaire: 'arrived',
      steps: { 'service-request': { state: 'waiting-on-usps', since: '2026-11-01' } },
    })).toEqual(['questionnaire', 'follow-up']);
  });
});

describe('the contract', () => {
  it('has a step more for who comes with a promo code, and none for who has no contract', () => {
    expect((['unknown', 'none', 'existing', 'new'] as const).map((path) => contractSteps(path).map(({ id }) => id).join(' '))).toEqual([
      '', '',
      'from-representative account-and-payment authorize-app numbers-entered',
      'promo-code from-representative account-and-payment authorize-app numbers-entered',
    ]);
  });

  it('has its approval pending once the numbers are entered, and what is next before that', () => {
    const title = (steps: Enrolment['contract']['done'], confirmed: string | null) => contractNoticeWords({ path: 'existing', done: steps, confirmed }).title;
    expect([title([], null), title(['numbers-entered'], null), title(['numbers-entered'], today)])
      .toEqual(['Contract prices wait for USPS', 'Approval of the contract is pending', 'The contract is confirmed']);
  });

  it('is pending until the representative confirmed it', () => {
    const pending = (path: Enrolment['contract']['path'], confirmed: string | null) => isContractPending({ contract: { path, done: [], confirmed } });
    expect([pending('unknown', null), pending('none', null), pending('existing', null), pending('new', null), pending('new', today)])
      .toEqual([false, false, true, true, false]);
  });
});
