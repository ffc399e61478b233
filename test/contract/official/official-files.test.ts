import { describe, expect, test } from 'vitest';
import { absent, whyAbsent } from './official-files.ts';
import { officialOperations, operation } from './official-operation.ts';
import { schemaProblems } from './schema-problems.ts';

const apis = [
  'addresses', 'carrier-pickup', 'domestic-labels', 'domestic-prices', 'international-labels', 'international-prices', 'locations', 'payments',
  'scan-forms', 'shipping-options', 'tracking',
];

const contact = {
  firstName: 'Dana', lastName: 'Reyes', address: { streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV', ZIPCode: '89501' },
  contact: [{ email: 'dana@example.com' }],
};

const total = { originZIPCode: '89501', destinationZIPCode: '22201', weight: 1, length: 9, width: 6, height: 4, itemValue: 20, extraServices: [920] };

describe.skipIf(absent !== null)(`USPS's own files, read in spite of their defects${whyAbsent}`, () => {
  test.each(apis)('every schema of %s can be held against a value', (api) => {
    const operations = officialOperations(api);
    expect(operations.length).toBeGreaterThan(0);
    for (const { id, body, parameters, answers } of operations) {
      for (const schema of [body, ...parameters.map((parameter) => parameter.schema), ...answers.map((answer) => answer.schema)])
        if (schema !== null) expect(() => schemaProblems(schema, null), id).not.toThrow();
      expect(answers.some(({ status }) => status >= 200 && status < 300), id).toBe(true);
      expect(answers.some(({ status }) => status === 400), id).toBe(true);
    }
  });

  test('an object that is closed over several parts takes the members of all of them, and no other', () => {
    const { body } = operation('carrier-pickup', 'POST', '/pickup/v3/carrier-pickup');
    const pickup = {
      pickupDate: '2026-11-24', pickupAddress: contact, packages: [{ packageType: 'PRIORITY_MAIL', packageCount: 2 }], estimatedWeight: 12,
      pickupLocation: { packageLocation: 'FRONT_DOOR' },
    };
    expect(schemaProblems(body ?? {}, pickup)).toEqual([]);
    expect(schemaProblems(body ?? {}, { ...pickup, pickupAddress: { ...contact, phone: '7755550142' } })).not.toEqual([]);
    const prices = operation('domestic-prices', 'POST', '/prices/v3/total-rates/search');
    expect(schemaProblems(prices.body ?? {}, total)).toEqual([]);
    expect(schemaProblems(prices.body ?? {}, { ...total, rateIndicator: 'SP' })).not.toEqual([]);
  });

  test('an e-mail address and a cell number are told apart', () => {
    const { body } = operation('tracking', 'POST', '/tracking/v3/tracking/{trackingNumber}/notifications');
    expect(schemaProblems(body ?? {}, { notifications: [{ email: 'dana@example.com' }, { cellNumber: '7755550142' }] })).toEqual([]);
    expect(schemaProblems(body ?? {}, { notifications: [{}] })).not.toEqual([]);
    expect(schemaProblems(body ?? {}, { notifications: [{ email: 'dana@example.com', cellNumber: '7755550142' }] })).not.toEqual([]);
  });

  test('a number of reprints isn’t read as Base64, and an image is', () => {
    const { answers } = operation('domestic-labels', 'POST', '/labels/v3/label-reprint/{trackingNumber}');
    const parts = answers.find(({ status, mediaType }) => status === 200 && mediaType === 'multipart/form-data')?.schema ?? {};
    expect(schemaProblems(parts, { labelImage: 'JVBERi0x', reprintInfo: { reprintNumber: 1, reprintLimit: 3 } })).toEqual([]);
    expect(schemaProblems(parts, { labelImage: '%PDF-1.4' })).not.toEqual([]);
  });
});
