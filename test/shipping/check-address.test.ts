import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddressFields } from '../../shared/address/address.ts';
import { checkAddress } from '../../electron/shipping/check-address.ts';
import { everyChoice } from './choices.ts';
import { aMailpiece, openTestDesk } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeAll(async () => { test = await openTestDesk({ choices }); });
  afterAll(() => test.close());

  const arlington = (change: Partial<AddressFields>): AddressFields => ({ ...aMailpiece().to, ...change });

  describe('checking an address', () => {
    it('says how USPS writes it, field by field, and keeps what is the sender’s', async () => {
      const typed = arlington({ street: '2250 clarendon boulevard', unit: 'apt 4', city: 'arlington', company: 'Reyes & Co', email: 'dana@example.com' });
      const check = await checkAddress(test.desk, typed);
      expect(check).toEqual({
        verdict: 'confirmed',
        standardized: {
          ...typed, street: '2250 CLARENDON BLVD', unit: 'APT 4', city: 'ARLINGTON', plus4: expect.stringMatching(/^\d{4}$/) as string,
        },
        changed: ['street', 'plus4'],
        vacant: false,
        business: expect.any(Boolean) as boolean,
        mailReceivingAgency: false,
      });
    });

    it.each([
      ['100 Duplex Ave', '', 'unit-missing'],
      ['200 Tower St', 'Apt 9', 'unit-not-confirmed'],
      ['300 Nowhere Rd', '', 'not-confirmed'],
      ['400 Twin St', '', 'ambiguous'],
      ['410 Twin St', '', 'ambiguous'],
      ['500 Office Park Dr', '', 'unit-missing'],
      ['600 Phantom Rd', '', 'phantom-route'],
      ['900 Lost St', '', 'not-found'],
    ])('%s %s: %s', async (street, unit, verdict) => {
      expect((await checkAddress(test.desk, arlington({ street, unit }))).verdict).toBe(verdict);
    });

    it('tells an empty house and a mailbox shop from a confirmed address', async () => {
      const facts = async (street: string) => {
        const { verdict, vacant, mailReceivingAgency } = await checkAddress(test.desk, arlington({ street, unit: '' }));
        return { verdict, vacant, mailReceivingAgency };
      };
      expect([await facts('700 Empty Ln'), await facts('800 Mailbox Plz')]).toEqual([
        { verdict: 'confirmed', vacant: true, mailReceivingAgency: false },
        { verdict: 'confirmed', vacant: false, mailReceivingAgency: true },
      ]);
    });
  });
});
