import { describe, expect, test } from 'vitest';
import { combinationRefusals } from '../../../shared/combination/combination-refusals.ts';
import { combinationRules } from '../../../shared/combination/combination-rules.ts';
import { destinationKind, plainCombination } from '../../../shared/combination/combination.ts';
import type { Combination } from '../../../shared/combination/combination.ts';

const codes = (change: Partial<Combination>): string[] => combinationRefusals({ ...plainCombination, mailClass: 'USPS_GROUND_ADVANTAGE', ...change }).map(({ code }) => code);

const abroad = (mailClass: string): Pick<Combination, 'mailClass' | 'destination'> => ({ mailClass, destination: 'abroad' });

test('what is plain is sold, in every class and everywhere', () => {
  for (const mailClass of ['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS', 'PARCEL_SELECT', 'MEDIA_MAIL', null])
    for (const destination of ['domestic', 'military', 'territory'] as const) expect(codes({ mailClass, destination, extras: [920] })).toEqual([]);
});

test('destinations are told apart', () => {
  expect(['NV', 'PR', 'AE', 'GU'].map(destinationKind)).toEqual(['domestic', 'domestic', 'military', 'territory']);
});

describe('a rule', () => {
  test.each<[string, Partial<Combination>, Partial<Combination>]>([
    ['160053', { ...abroad('PRIORITY_MAIL_INTERNATIONAL'), extras: [921] }, { extras: [921] }],
    ['160053', { ...abroad('FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE'), extras: [930], value: 100_00 }, { ...abroad('PRIORITY_MAIL_INTERNATIONAL'), extras: [930], value: 100_00 }],
    ['160053', { ...abroad('PRIORITY_MAIL_INTERNATIONAL'), extras: [816] }, { ...abroad('PRIORITY_MAIL_INTERNATIONAL'), extras: [820] }],
    ['160201', { ...abroad('FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE'), value: 400_01 }, { ...abroad('FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE'), value: 400_00 }],
    ['160233', { ...abroad('PRIORITY_MAIL_INTERNATIONAL'), customsContentType: 'CREMATED_REMAINS' }, { ...abroad('PRIORITY_MAIL_EXPRESS_INTERNATIONAL'), customsContentType: 'CREMATED_REMAINS' }],
    ['160240', { ...abroad('PRIORITY_MAIL_INTERNATIONAL'), extras: [826] }, { ...abroad('PRIORITY_MAIL_INTERNATIONAL'), extras: [826], customsContentType: 'DANGEROUS_GOODS' }],
    ['160095', { flags: ['physical-signature'], extras: [930], value: 50_000 }, { flags: ['physical-signature'], extras: [930], value: 50_001 }],
    ['160096', { flags: ['carrier-release'] }, { flags: ['carrier-release'], mailClass: 'PARCEL_SELECT' }],
    ['160097', { flags: ['carrier-release'], mailClass: 'PARCEL_SELECT', extras: [930] }, { flags: ['carrier-release'], mailClass: 'PARCEL_SELECT', extras: [920] }],
    ['160102', { endorsement: 'ADDRESS_SERVICE_REQUESTED', mailClass: 'MEDIA_MAIL' }, { endorsement: 'ADDRESS_SERVICE_REQUESTED' }],
    ['160057', { endorsement: 'ADDRESS_SERVICE_REQUESTED', flags: ['hold-for-pickup'] }, { flags: ['hold-for-pickup'] }],
    ['160103', { endorsement: 'CHANGE_SERVICE_REQUESTED', mailClass: 'PRIORITY_MAIL' }, { endorsement: 'CHANGE_SERVICE_REQUESTED', mailClass: 'PRIORITY_MAIL', contentType: 'PERISHABLE' }],
    ['160104', { endorsement: 'CHANGE_SERVICE_REQUESTED', contentType: 'HAZMAT' }, { endorsement: 'ADDRESS_SERVICE_REQUESTED', contentType: 'HAZMAT' }],
    ['160105', { endorsement: 'CHANGE_SERVICE_REQUESTED', extras: [857] }, { extras: [857] }],
    ['160106', { endorsement: 'CHANGE_SERVICE_REQUESTED', extras: [922] }, { endorsement: 'CHANGE_SERVICE_REQUESTED', extras: [920, 921] }],
    ['160089', { flags: ['hold-for-pickup'], mailClass: 'LIBRARY_MAIL' }, { flags: ['hold-for-pickup'], mailClass: 'BOUND_PRINTED_MATTER' }],
    ['160067', { flags: ['hold-for-pickup'], destination: 'military' }, { flags: ['hold-for-pickup'] }],
    ['160078', { flags: ['hold-for-pickup'], labelType: '4X5LABEL' }, { labelType: '4X5LABEL' }],
    ['160127', { flags: ['hold-for-pickup', 'customs-form'] }, { flags: ['customs-form'] }],
    ['160235', { flags: ['hold-for-pickup'], mailClass: 'PRIORITY_MAIL_EXPRESS', contentType: 'CREMATED_REMAINS' }, { mailClass: 'PRIORITY_MAIL_EXPRESS', contentType: 'CREMATED_REMAINS' }],
    ['160234', { contentType: 'CREMATED_REMAINS' }, { contentType: 'CREMATED_REMAINS', mailClass: 'PRIORITY_MAIL_EXPRESS' }],
    ['160238', { contentType: 'DAY_OLD_POULTRY', mailClass: 'PARCEL_SELECT' }, { contentType: 'DAY_OLD_POULTRY' }],
    ['160056', { flags: ['hold-for-pickup', 'parcel-locker'] }, { flags: ['parcel-locker'] }],
    ['160025', { destination: 'military', extras: [930], value: 60_000 }, { destination: 'military', extras: [930], value: 50_000 }],
    ['160026', { destination: 'military', extras: [922] }, { destination: 'territory', extras: [922] }],
    ['160027', { destination: 'military', extras: [957, 930], value: 100 }, { extras: [957, 930], value: 100 }],
    ['160130', { destination: 'military', extras: [485] }, { extras: [485] }],
    ['160279', { packaging: 'FS', extras: [812] }, { packaging: 'SP', extras: [812] }],
    ['160279', { packaging: 'MD_FLAT_RATE_BOX', contentType: 'BEES' }, { packaging: 'VARIABLE', contentType: 'BEES' }],
    ['160261', { extras: [812, 820] }, { extras: [812, 920] }],
    ['160294', { flags: ['some-dimensions-missing'] }, {}],
    ['160281', { packaging: 'CP', flags: ['all-dimensions-missing'] }, { packaging: 'SP', flags: ['all-dimensions-missing'] }],
    ['160282', { packaging: 'CUBIC_SOFT_PACK', flags: ['all-dimensions-missing'] }, { packaging: 'CUBIC_SOFT_PACK' }],
    ['160360', { flags: ['return-receipt-tracking', 'original-package'] }, { flags: ['original-package'] }],
    ['160275', { flags: ['sender-shown'] }, { flags: ['sender-shown', 'sender-complete'] }],
    ['160010', { extras: [955] }, { extras: [955, 921] }],
    ['160010', { extras: [957], mailClass: null }, { extras: [957, 910], mailClass: 'PRIORITY_MAIL' }],
    ['160010', { extras: [921, 955, 957] }, { extras: [921, 957] }],
    ['160010', { extras: [924], mailClass: 'PRIORITY_MAIL_EXPRESS' }, { extras: [923], mailClass: 'PRIORITY_MAIL_EXPRESS' }],
    ['160010', { extras: [981] }, { extras: [981], mailClass: 'PRIORITY_MAIL_EXPRESS' }],
    ['160010', { extras: [911], mailClass: 'MEDIA_MAIL' }, { extras: [911], mailClass: 'PRIORITY_MAIL' }],
    ['160010', { extras: [921, 922] }, { extras: [921, 930] }],
    ['160010', { extras: [910, 930], value: 100_00 }, { extras: [910, 955] }],
    ['160010', { extras: [934], value: 500_00 }, { extras: [934], value: 500_01 }],
    ['160010', { extras: [934, 921], value: 600_00 }, { extras: [931, 921], value: 600_00 }],
    ['030012', { extras: [930], value: 5_000_01 }, { extras: [930], value: 5_000_00 }],
    ['160260', { flags: ['customs-form', 'return-label'] }, { flags: ['return-label'] }],
    ['160071', { flags: ['customs-form', 'parcel-locker'] }, { flags: ['parcel-locker'] }],
    ['160300', { flags: ['customs-form'], extras: [415] }, { extras: [415] }],
    ['160135', { flags: ['customs-form'], extras: [812] }, { flags: ['customs-form'], extras: [820] }],
    ['160247', { flags: ['customs-form'], extras: [857] }, { extras: [857] }],
    ['160241', { flags: ['customs-form'], extras: [826] }, { flags: ['customs-form'], extras: [826], customsContentType: 'DANGEROUS_GOODS' }],
  ])('%s is broken by %o and not by %o', (code, broken, kept) => {
    expect([codes(broken), codes(kept)]).toEqual([[code], []]);
  });

  test('160077 stands beside the one of its class', () => {
    expect(codes({ flags: ['carrier-release', 'hold-for-pickup'], mailClass: 'PARCEL_SELECT' })).toEqual(['160077']);
  });

  test('that asks for a class waits while none is chosen; any other holds', () => {
    expect([codes({ mailClass: null, contentType: 'CREMATED_REMAINS', endorsement: 'ADDRESS_SERVICE_REQUESTED' }), codes({ mailClass: null, destination: 'military', extras: [922] })]).toEqual([[], ['160026']]);
  });

  test('has words for a person and a place for the wire', () => {
    for (const { code, words, parameter } of combinationRules) expect([code, words, parameter]).toEqual([expect.stringMatching(/^\d{6}$/), expect.stringMatching(/^[A-Z].+\.$/), expect.stringMatching(/\w/)]);
  });
});
