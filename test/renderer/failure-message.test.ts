import { describe, expect, it } from 'vitest';
import { failureMessage } from '../../renderer/failure-message.ts';
import type { Failure, FailureCode } from '../../shared/failure.ts';
import { cents } from '../../shared/format-money.ts';

const samples: { [C in FailureCode]: Extract<Failure, { code: C }> } = {
  'input-invalid': { code: 'input-invalid', problems: [{ path: 'to.zip', message: 'A ZIP has five digits.' }] },
  'address-not-found': { code: 'address-not-found' },
  'usps-unreachable': { code: 'usps-unreachable', because: 'the connection was refused' },
  'usps-slow': { code: 'usps-slow', seconds: 30 },
  'usps-garbled': { code: 'usps-garbled', status: 200 },
  'usps-unavailable': { code: 'usps-unavailable', status: 503 },
  'usps-quota': { code: 'usps-quota', retryAfterSeconds: 600 },
  'usps-refused': { code: 'usps-refused', status: 400, uspsCode: '160098', detail: 'Weight out of range.', parameter: 'weight' },
  'credentials-refused': { code: 'credentials-refused', detail: 'invalid_client' },
  'not-authorized': { code: 'not-authorized', lacks: 'grant', detail: 'Insufficient OAuth scope.' },
  'payment-refused': { code: 'payment-refused', uspsCode: '100002', detail: 'EPS account is not active.' },
  'account-incomplete': { code: 'account-incomplete', missing: ['client-secret', 'epa'] },
  'no-rates': { code: 'no-rates', because: 'USPS priced no service for it' },
  'quote-unknown': { code: 'quote-unknown' },
  'price-changed': { code: 'price-changed', was: cents(728), now: cents(741), quoteId: 'q2' },
  'order-has-live-label': { code: 'order-has-live-label', orderNumber: '10442', shipmentId: 's1', trackingNumber: '9234690361980900000142', standing: 'live' },
  'purchase-in-progress': { code: 'purchase-in-progress' },
  'purchase-refused': { code: 'purchase-refused', uspsCode: '160288', detail: 'Class not available at this ZIP.' },
  'purchase-outcome-unknown': { code: 'purchase-outcome-unknown', shipmentId: 's1', because: 'the connection was lost after it was sent' },
  'cancel-refused': { code: 'cancel-refused', uspsCode: '160174', detail: 'Labels associated with a scan form cannot be canceled.' },
  'cancel-outcome-unknown': { code: 'cancel-outcome-unknown', because: 'no answer in 30 s' },
  'edit-refused': { code: 'edit-refused', uspsCode: '160248', detail: 'Cannot be edited across the 1lb threshold.' },
  'edit-outcome-unknown': { code: 'edit-outcome-unknown', because: 'no answer in 30 s' },
  'not-offered': { code: 'not-offered', because: 'It is on a SCAN form.' },
  'not-found': { code: 'not-found', what: 'printer' },
  'label-not-live': { code: 'label-not-live', state: 'refund-requested' },
  'document-not-pdf': { code: 'document-not-pdf' },
  'document-missing': { code: 'document-missing', file: 'a1b2.pdf' },
  'printer-unavailable': { code: 'printer-unavailable', printer: 'Zebra ZD421', because: 'out of paper', fallback: { printerId: 'cups:laser', name: 'Laser' } },
  'label-tied-to-printer': { code: 'label-tied-to-printer', printer: 'Zebra ZD421', dpi: 203 },
  'print-job-over': { code: 'print-job-over', state: 'completed' },
  'label-on-paper': { code: 'label-on-paper', printer: 'Zebra ZD421' },
  'scan-back-unreadable': { code: 'scan-back-unreadable' },
  'scan-back-mismatch': {
    code: 'scan-back-mismatch', expected: '9234690361980900000142', scanned: '9234690361980900000159',
    belongsTo: { shipmentId: 's2', orderNumber: '10441', to: 'Priya Natarajan' },
  },
  'print-failed': { code: 'print-failed', printer: 'Zebra ZD421', because: 'offline' },
  'nothing-to-close': { code: 'nothing-to-close' },
  'form-refused': { code: 'form-refused', uspsCode: '160040', detail: 'Already on a form.', trackingNumbers: ['9234690361980900000142'] },
  'form-labels-open': { code: 'form-labels-open', shipmentIds: ['s1'] },
  'form-not-made': { code: 'form-not-made', because: 'no answer in 30 s' },
  'form-outcome-unknown': { code: 'form-outcome-unknown', because: 'no answer in 30 s' },
  'environment-not-offered': { code: 'environment-not-offered', environment: 'live', because: 'it wants the packaged application' },
  'funds-stopped': { code: 'funds-stopped', because: 'insufficient', since: '2026-11-19T18:00:00.000Z', askedAt: '2026-11-19T18:00:00.000Z' },
  'live-not-ready': { code: 'live-not-ready', gate: { standing: 'not-examined', rung: null, examinedAt: null, temIsDown: false } },
  'clock-not-settable': { code: 'clock-not-settable' },
  'keychain-unreadable': { code: 'keychain-unreadable', because: 'it is locked' },
  'ledger-in-use': { code: 'ledger-in-use' },
  'ledger-unwritable': { code: 'ledger-unwritable', because: 'full' },
  'file-unreadable': { code: 'file-unreadable', because: 'no-rows' },
  'export-unreadable': { code: 'export-unreadable', because: 'passphrase' },
  'practice-unavailable': { code: 'practice-unavailable', because: 'its file is damaged' },
  'pickup-not-granted': { code: 'pickup-not-granted', detail: 'Insufficient OAuth scope.' },
  'pickup-refused': { code: 'pickup-refused', uspsCode: '020006', detail: 'Phone number is invalid.' },
  'pickup-day-refused': { code: 'pickup-day-refused', day: '2026-11-26', detail: 'Pickup Request cannot be scheduled on requested day.' },
  'pickup-outcome-unknown': { code: 'pickup-outcome-unknown', asked: 'cancel', because: 'the connection was lost' },
  'pickup-booked-already': { code: 'pickup-booked-already', day: '2026-11-24', confirmationNumber: 'WTC000000001' },
  'pickup-changed-elsewhere': { code: 'pickup-changed-elsewhere', differences: ['Office instead of Front door'] },
  'pickup-over': { code: 'pickup-over', state: 'canceled' },
  'pickup-of-another': { code: 'pickup-of-another' },
  'pickup-needs': { code: 'pickup-needs', missing: ['name', 'contact'], shipFrom: 'Dock 1, Reno' },
  bug: { code: 'bug', reference: '7f3a' },
};

const everyCode = Object.keys(samples) as FailureCode[];

describe('failureMessage', () => {
  it.each(everyCode)('%s has a title, a meaning in whole sentences, and no hole', (code) => {
    const { title, meaning } = failureMessage(samples[code]);
    expect(title).toMatch(/^[A-Z0-9“].{4,69}[^.]$/);
    expect(meaning).toMatch(/^[A-Z].*[.]$/s);
    expect(`${title} ${meaning}`).not.toMatch(/undefined|null|NaN|\$\{| {2}/);
  });

  it.each([
    ['unknown', 'It isn’t known whether order 10442 has a label'],
    ['unconfirmed', 'Order 10442 has an unconfirmed purchase'],
    ['cancel-undecided', 'It isn’t known whether order 10442’s label is canceled'],
  ] as const)('an order whose purchase is %s has no label that is called live', (standing, title) => {
    const message = failureMessage({ ...samples['order-has-live-label'], standing });
    expect([message.title, /\blive\b/.test(message.meaning), message.action?.kind]).toEqual([title, false, 'open-shipment']);
  });

  const saysNothingOfMoney: FailureCode[] = ['file-unreadable', 'clock-not-settable', 'bug', 'purchase-outcome-unknown', 'cancel-outcome-unknown'];
  it.each(everyCode.filter((code) => !saysNothingOfMoney.includes(code)))('%s says whether money moved', (code) => {
    expect(failureMessage(samples[code]).meaning).toMatch(/charged|charges|costs nothing/);
  });

  it('never says that nothing was charged when that is not known', () => {
    for (const code of ['purchase-outcome-unknown', 'cancel-outcome-unknown', 'cancel-refused', 'bug'] as const)
      expect(failureMessage(samples[code]).meaning).not.toMatch(/nothing was charged/i);
  });

  it('says of an unknown purchase that it can’t be bought twice, and leads to it', () => {
    expect(failureMessage(samples['purchase-outcome-unknown'])).toEqual({
      title: 'It isn’t known whether USPS charged this label',
      meaning: 'The connection was lost after it was sent. Labeldesk will ask again with the same key, so it can’t be bought twice. Don’t buy another label for this parcel.',
      action: { kind: 'open-shipment', label: 'Open the shipment', shipmentId: 's1' },
      uspsSays: null,
    });
  });

  it('gives USPS’s own code beside advice for that code', () => {
    expect(failureMessage(samples['payment-refused'])).toEqual({
      title: 'USPS won’t charge the payment account',
      meaning: 'Nothing was charged. The payment account isn’t active: confirm both micro-deposits, '
        + 'or, if it was active before, ask USPS Ship at 877-264-9693.',
      action: { kind: 'open-account', label: 'Open Account' },
      uspsSays: '100002: EPS account is not active.',
    });
  });

  it('tells an app that isn’t linked from one that isn’t granted, and leads from both to the Account page', () => {
    const { title, meaning, action } = failureMessage({ code: 'not-authorized', lacks: 'link', detail: 'not authorized for this application' });
    expect({ title, action, says: /Refresh the app’s claims/.test(meaning) })
      .toEqual({ title: 'Your app isn’t linked to these numbers', action: { kind: 'open-account', label: 'Open Account' }, says: true });
    expect(failureMessage(samples['not-authorized']).title).toBe('USPS hasn’t granted this to your app');
  });

  it('knows a missing enrolment in USPS Ship by its words, where USPS gives no code', () => {
    expect(failureMessage({ code: 'payment-refused', uspsCode: null, detail: "CRID isn't enrolled in USPS Ship Outbound" })).toEqual({
      title: 'USPS Ship doesn’t know this account',
      meaning: 'Nothing was charged. The CRID isn’t enrolled in USPS Ship: if Account Management there says “Approved”, ask USPS Ship at 877-264-9693.',
      action: { kind: 'open-account', label: 'Open Account' },
      uspsSays: "CRID isn't enrolled in USPS Ship Outbound",
    });
  });

  it.each(['160302', '160173'])('leads from a label that is refused for the account’s sake to the Account page (%s)', (uspsCode) => {
    expect(failureMessage({ code: 'purchase-refused', uspsCode, detail: '' }).action).toEqual({ kind: 'open-account', label: 'Open Account' });
  });

  it('names both prices when one rose', () => {
    expect(failureMessage(samples['price-changed'])).toEqual({
      title: 'The price is now $7.41',
      meaning: 'Nothing was charged. It was $7.28 when it was shown. The button now says the new price; press it to buy at that.',
      action: null,
      uspsSays: null,
    });
  });

  it('says of an order whose purchase isn’t settled that it isn’t known, and not that a label is live', () => {
    expect(failureMessage({ code: 'order-has-live-label', orderNumber: '10442', shipmentId: 's1', trackingNumber: '', standing: 'unknown' })).toEqual({
      title: 'It isn’t known whether order 10442 has a label',
      meaning: 'Nothing was charged this time. A purchase for it was sent, and USPS’s answer is missing. Open it and ask USPS again first.',
      action: { kind: 'open-shipment', label: 'Open that shipment', shipmentId: 's1' },
      uspsSays: null,
    });
  });

  it('names fields as a person would, whoever named them', () => {
    expect(failureMessage(samples['input-invalid']).meaning).toBe('In “to, ZIP”: A ZIP has five digits. Nothing was charged.');
    const refused = { ...samples['usps-refused'], uspsCode: null, parameter: 'packageDescription.mailClass' };
    expect(failureMessage(refused).meaning).toBe('Nothing was charged. Correct “package description, mail class”, which USPS names, then try again.');
  });

  it('says no status of what wasn’t HTTP at all', () => {
    expect(failureMessage({ code: 'usps-garbled', status: 0 }).meaning).toBe('Nothing was charged. It wasn’t what USPS documents. What you typed is kept.');
  });

  it('leaves out a reason that is empty', () => {
    expect(failureMessage({ code: 'usps-unreachable', because: '' }).meaning)
      .toBe('Nothing was charged. What you typed is kept; check the network and try again.');
  });

  it('names what is missing as the Account page names it', () => {
    expect(failureMessage(samples['account-incomplete']).meaning).toBe('Nothing was charged. Still missing: client secret, EPA.');
  });

  it.each([[45, '45 seconds'], [1, '1 second'], [90, '2 minutes'], [600, '10 minutes']])('a quota of %i s is told as %s', (seconds, told) => {
    expect(failureMessage({ code: 'usps-quota', retryAfterSeconds: seconds }).meaning).toContain(`USPS takes calls again in ${told}.`);
  });
});
