import { expect, it } from 'vitest';
import { unfitForForms } from '../../electron/ledger/forms/unfit-for-forms.ts';

it.each([
  ['160163', { imageInfo: { imageType: 'LABEL_BROKER' } }],
  ['160164', { packageDescription: { extraServices: [921, 415] } }],
  ['160166', { toAddress: { parcelLockerDelivery: true } }],
  [null, { imageInfo: { imageType: 'PDF' }, packageDescription: { extraServices: [921] }, toAddress: { streetAddress: '415 Main St', parcelLockerDelivery: false } }],
])('a request is unfit for forms by %s: %j', (code, request) => {
  expect(unfitForForms(new TextEncoder().encode(JSON.stringify(request)))).toBe(code);
});
