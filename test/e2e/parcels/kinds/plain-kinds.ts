import type { Kind } from './kind.ts';

const sides = (length: number, width: number, height: number) => ({ length, width, height });
const priority = { service: 'PRIORITY MAIL', serviceType: '055' };
const express = { service: 'PRIORITY MAIL EXPRESS', serviceType: '701' };

/** By class, weight and size. */
export const plainKinds: readonly Kind[] = [
  { name: 'Ground Advantage by the ounce' },
  {
    name: 'Ground Advantage over a pound', preset: 'F2', weight: '2 lb 5',
    labels: [{ says: { weight: '2 lb 5 oz' }, asks: { packageDescription: { weight: 2.3125, ...sides(10, 7, 1) } } }],
  },
  {
    name: 'Ground Advantage Cubic', preset: 'F4', weight: '9 lb', service: 'Ground Advantage Cubic',
    labels: [{ says: { weight: '9 lb 0 oz' }, asks: { packageDescription: { rateIndicator: 'CP', weight: 9, ...sides(12, 10, 6) } } }],
  },
  {
    name: 'Dimensional weight', sides: ['20', '16', '10'], weight: '6 lb', shows: [/billed as 20 lb/],
    labels: [{ says: { weight: '6 lb 0 oz' }, asks: { packageDescription: { rateIndicator: 'DR', weight: 6, ...sides(20, 16, 10) } } }],
  },
  {
    name: 'Nonstandard length', sides: ['26', '8', '6'], weight: '3 lb', shows: [/\$3\.00 length over 22 in/],
    labels: [{ says: { weight: '3 lb 0 oz' }, asks: { packageDescription: { processingCategory: 'NONSTANDARD', weight: 3, ...sides(26, 8, 6) } } }],
  },
  {
    name: 'Oversized', sides: ['40', '20', '16'], weight: '30 lb', shows: [/\$7\.00 length over 30 in/, 'Priority Mail: Length plus girth is 112 in; this class takes 108 in.'],
    labels: [{ says: { weight: '30 lb 0 oz' }, asks: { packageDescription: { rateIndicator: 'OS', processingCategory: 'NONSTANDARD', weight: 30, ...sides(40, 20, 16) } } }],
  },
  { name: 'Priority Mail', service: 'Priority Mail', labels: [{ says: priority, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL' } } }] },
  {
    name: 'Priority Mail Cubic', preset: 'F4', weight: '9 lb', service: 'Priority Mail Cubic',
    labels: [{ says: { ...priority, weight: '9 lb 0 oz' }, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'CP', weight: 9, ...sides(12, 10, 6) } } }],
  },
  {
    name: 'Priority Mail Express', service: 'Priority Mail Express',
    labels: [{ says: express, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL_EXPRESS', rateIndicator: 'PA' } } }],
  },
];

/** In what USPS makes: its size is known, and by Priority Mail its weight doesn't count. */
export const packagingKinds: readonly Kind[] = [
  {
    name: 'Flat Rate Envelope', packedIn: 'Flat Rate Envelope', service: 'Priority Mail',
    labels: [{ says: priority, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'FE', ...sides(12.5, 9.5, 0.5) } } }],
  },
  {
    name: 'Legal Flat Rate Envelope by Express', packedIn: 'Legal Flat Rate Envelope', service: 'Priority Mail Express',
    labels: [{ says: express, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL_EXPRESS', rateIndicator: 'E6', ...sides(15, 9.5, 0.5) } } }],
  },
  {
    name: 'Padded Flat Rate Envelope', preset: 'F5',
    labels: [{ says: priority, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'FP', ...sides(12.5, 9.5, 1) } } }],
  },
  {
    name: 'Small Flat Rate Box', preset: 'F6', weight: '3 lb', shows: ['Ground Advantage: This class has no price for the Small Flat Rate Box.'],
    labels: [{ says: { ...priority, weight: '3 lb 0 oz' }, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'FS', weight: 3, ...sides(8.69, 5.44, 1.75) } } }],
  },
  {
    name: 'Medium Flat Rate Box', preset: 'F7', weight: '11 lb',
    labels: [{ says: { ...priority, weight: '11 lb 0 oz' }, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'FB', weight: 11, ...sides(11.25, 8.75, 6) } } }],
  },
  {
    name: 'Large Flat Rate Box', preset: 'F8', weight: '22 lb',
    labels: [{ says: { ...priority, weight: '22 lb 0 oz' }, asks: { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'PL', weight: 22, ...sides(12.25, 12.25, 6) } } }],
  },
];
