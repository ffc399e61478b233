import { expect, it } from 'vitest';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import type { Ounces, PackagingId, Size } from '../../../shared/parcel/parcel.ts';
import { whyExcluded } from '../../../shared/rates/why-excluded.ts';

const mailpiece = (state = 'VA', packaging: PackagingId = 'own-box', length = 8) => ({
  extras: [], value: null, customs: null, to: { ...emptyAddress, state }, parcel: { packaging, weight: 16 as Ounces, size: { length, width: 20, height: 18 } as Size },
});

it('says why a class has no price: extras, size, packaging, or where it goes', () => {
  expect([
    whyExcluded('PRIORITY_MAIL', mailpiece(), true),
    whyExcluded('PRIORITY_MAIL', mailpiece('VA', 'own-box', 40), false),
    whyExcluded('USPS_GROUND_ADVANTAGE', mailpiece('VA', 'medium-flat-rate-box'), false),
    whyExcluded('PRIORITY_MAIL_EXPRESS', mailpiece('AE'), false),
    whyExcluded('PRIORITY_MAIL_EXPRESS', mailpiece('GU'), false),
    whyExcluded('PRIORITY_MAIL_EXPRESS', mailpiece(), false),
    whyExcluded('BOUND_PRINTED_MATTER', { ...mailpiece(), parcel: { ...mailpiece().parcel, weight: 241 as Ounces } }, false),
  ]).toEqual([
    'USPS doesn’t offer the chosen extra services with this class.',
    'Length plus girth is 116 in; this class takes 108 in.',
    'This class has no price for the Medium Flat Rate Box.',
    'USPS offers no price of this class to this military address.',
    'USPS offers no price of this class to this territory.',
    'USPS offers no price for this parcel to this address.',
    'It weighs 15 lb 1 oz; this class takes 15 lb.',
  ]);
});
