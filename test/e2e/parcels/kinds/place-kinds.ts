import type { Kind } from './kind.ts';
import { apo, arlington, dpo, fpo, guam, sanJuan } from './places.ts';

const shirts = { what: 'Cotton shirts', pieces: '2', value: '38', weight: '9', hsCode: '6109.10' };
const shirtsAsked = {
  itemDescription: 'Cotton shirts', itemQuantity: 2, itemTotalValue: 38, itemTotalWeight: 0.5625, weightUOM: 'lb', countryofOrigin: 'US', HSTariffNumber: '610910',
};
const others = ['Wool socks', 'Paper notebooks', 'Steel spoons', 'Felt hats', 'Leather belts'];
const othersAsked = others.map((itemDescription) => ({
  itemDescription, itemQuantity: 1, itemTotalValue: 4, itemTotalWeight: 0.0625, weightUOM: 'lb', countryofOrigin: 'US',
}));

const form = (contents: readonly object[]) => ({ customsContentType: 'MERCHANDISE', contents });
/** Beside a customs form a label shows the day, whoever asked to leave it out, and no reference. */
const withForm = (sheets: number) => ({
  marks: ['US POSTAGE PAID', 'Ship Date', 'Customs form follows', ...Array.from({ length: sheets - 1 }, (_, index) => `Page ${index + 1} of ${sheets - 1}`)], sheets,
});

/** By where it goes, and what is said of it on the label. */
export const placeKinds: readonly Kind[] = [
  {
    name: 'APO with a customs form', to: apo, customs: [shirts], weight: '14',
    labels: [{
      says: { ...withForm(2), weight: '14 oz' },
      asks: {
        toAddress: { firstName: 'Omar', lastName: 'Haddad', streetAddress: 'PSC 802 Box 74', city: 'APO', state: 'AE', ZIPCode: '09499' },
        packageDescription: { weight: 0.875 }, customsForm: form([shirtsAsked]),
      },
    }],
  },
  {
    name: 'FPO with a continuation page', to: fpo, weight: '2 lb', customs: [shirts, ...others.map((what) => ({ what, value: '4', weight: '1' }))],
    shows: ['6 lines · $58.00 · 14 oz of the parcel’s 2 lb', /a continuation page prints after it/],
    labels: [{
      says: { ...withForm(3), weight: '2 lb 0 oz' },
      asks: {
        toAddress: { firstName: 'Nora', lastName: 'Quist', streetAddress: 'Unit 100100 Box 4120', city: 'FPO', state: 'AP', ZIPCode: '96691' },
        packageDescription: { weight: 2 }, customsForm: form([shirtsAsked, ...othersAsked]),
      },
    }],
  },
  {
    name: 'DPO by Priority Mail', to: dpo, customs: [shirts], service: 'Priority Mail',
    labels: [{
      says: { ...withForm(2), service: 'PRIORITY MAIL', serviceType: '055' },
      asks: {
        toAddress: { firstName: 'Ivo', lastName: 'Marsh', streetAddress: 'Unit 8400 Box 12', city: 'DPO', state: 'AA', ZIPCode: '34022' },
        packageDescription: { mailClass: 'PRIORITY_MAIL' }, customsForm: form([shirtsAsked]),
      },
    }],
  },
  {
    name: 'Guam', to: guam, customs: [shirts],
    labels: [{
      says: withForm(2),
      asks: {
        toAddress: { firstName: 'Rosa', lastName: 'Cruz', streetAddress: '120 W Soledad Ave', city: 'HAGATNA', state: 'GU', ZIPCode: '96910' }, customsForm: form([shirtsAsked]),
      },
    }],
  },
  {
    name: 'Puerto Rico with an urbanization', to: sanJuan,
    labels: [{
      says: { marks: ['US POSTAGE PAID', 'URB LAS GLADIOLAS', 'its order'] },
      asks: {
        toAddress: { firstName: 'Luis', lastName: 'Ortega', streetAddress: '123 Calle Luna', urbanization: 'Urb Las Gladiolas', city: 'SAN JUAN', state: 'PR', ZIPCode: '00926' },
      },
    }],
  },
  {
    name: 'Address used as typed', to: { ...arlington, street: '300 Nowhere Rd', unit: '' }, asTypedBecause: 'The customer confirmed it',
    labels: [{
      asks: { toAddress: { firstName: 'Dana', lastName: 'Reyes', streetAddress: '300 Nowhere Rd', city: 'ARLINGTON', state: 'VA', ZIPCode: '22201', ignoreBadAddress: true } },
    }],
  },
  {
    name: 'Four references', references: ['SKU-1', 'Bin 7', 'PO 88'],
    labels: [{ says: { marks: ['US POSTAGE PAID', 'its order', 'SKU-1', 'Bin 7', 'PO 88'] }, asks: { references: ['SKU-1', 'Bin 7', 'PO 88'] } }],
  },
  {
    name: 'Two boxes of an order', boxes: 2,
    labels: [1, 2].map((packageNumber) => ({
      says: { marks: ['US POSTAGE PAID', `Package ${packageNumber} of 2`, 'its order'] },
      asks: { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE', suppressPostage: true, suppressMailDate: true, packageNumber, totalPackages: 2 } },
    })),
  },
];
