import { describe, expect, it } from 'vitest';
import { quotaRequest, serviceRequest } from '../../../renderer/account/enrolment/guide/request-texts.ts';

const facts = {
  appName: 'Dock 3', companyName: 'High Desert Supply', otherMids: ['904128935', '904128937'], hasContract: true,
  numbers: { crid: '56982563', mid: '904128937', manifestMid: '904128936', epa: '1000405525' },
};

describe('the text of the service request', () => {
  it('names the app, the numbers, each MID once, and all that the application uses', () => {
    expect(serviceRequest(facts)).toEqual({
      missing: [],
      text: [
        'We ship our own parcels on our own USPS account, and ask for access to these APIs for our app, on TEM and in production:',
        '- Payments v3', '- Domestic Labels v3', '- International Labels v3', '- SCAN Forms v3', '- Carrier Pickup v3', '- Tracking v3 (with Subscriptions - Tracking)',
        '',
        'App: Dock 3', 'Company: High Desert Supply', 'CRID: 56982563', 'MIDs: 904128937, 904128936, 904128935', 'Enterprise Payment Account: 1000405525',
        '',
        'Please also make sure that the CRID and the MIDs are enrolled in USPS Ship, outbound and returns, and that a company name for the indicia is set for each MID.',
        'We have negotiated rates. Please confirm that the contract is linked to this payment account.',
      ].join('\n'),
    });
  });

  it('leaves in brackets what isn’t entered, and says what that is', () => {
    const { text, missing } = serviceRequest({
      appName: '', companyName: '', otherMids: [], hasContract: false, numbers: { crid: '', mid: '', manifestMid: '', epa: '' },
    });
    expect(missing).toEqual(['app name', 'company name', 'CRID', 'MID', 'EPA number']);
    expect(text.match(/\[.*?\]/g)).toEqual(['[app name]', '[company name]', '[CRID]', '[MID]', '[EPA number]']);
    expect(text).not.toContain('negotiated');
  });
});

it('the text that asks for more calls takes four for each label of the busiest hour', () => {
  expect(quotaRequest(facts, 300)).toEqual({
    missing: [],
    text: 'Please raise the hourly limit of our app Dock 3 (CRID 56982563).\n\nIn our busiest hour we make 300 labels. '
      + 'Each takes about 4 calls: address, price, payment and label. We ask for 1,200 calls an hour, on TEM and in production.',
  });
  expect(quotaRequest(facts, null).missing).toEqual(['labels in the busiest hour']);
});
