/** The least that passes for a document of each kind. */
export const pdf = Buffer.from('%PDF-1.4\n% \xe2\xe3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');
export const zpl = Buffer.from('^XA\n^FO20,20^FDSAMPLE^FS\n^XZ\n', 'latin1');

/** As USPS answers a bought label, before its document is added; shapes as the documentation gives them. */
export const labelMetadata = {
  labelAddress: {
    streetAddress: '2250 CLARENDON BLVD', streetAddressAbbreviation: null, secondaryAddress: 'APT 4', cityAbbreviation: null, city: 'ARLINGTON',
    state: 'VA', ZIPCode: '22201', ZIPPlus4: '3308', urbanization: null, firstName: 'DANA', lastName: 'REYES', firm: null, ignoreBadAddress: false,
  },
  routingInformation: '420222013308',
  trackingNumber: '9234690361980900000142',
  postage: 42.62,
  extraServices: [
    { name: 'USPS Tracking', price: 0.0, SKU: 'DXTU0EXXXCX0000' },
    { name: 'Signature Confirmation', price: '3.95', SKU: 'X', warnings: [{ warningCode: '001', warningDescription: 'Contract rate not found for request. Published rate returned.' }] },
  ],
  zone: '08',
  commitment: { name: '5 Days', scheduleDeliveryDate: '2026-11-28' },
  weightUOM: 'LB',
  weight: 2.21,
  dimensionalWeight: 22.0,
  fees: [{ name: 'Nonstandard Volume > 2 cu ft', price: 18.0, SKU: 'D813XUXXXXX0000' }],
  bannerText: 'USPS TRACKING # USPS Ship',
  retailDistributionCode: '02',
  serviceTypeCode: '346',
  constructCode: 'C03',
  SKU: 'DUXR0XXXXC08220',
  links: [{ rel: ['self'], href: 'x' }],
};

export const labelAnswer = (bytes: Buffer, mediaType: 'application/pdf' | 'application/zpl') => ({
  trackingNumber: '9234690361980900000142',
  routingInformation: '420222013308',
  labelAddress: {
    firstName: 'DANA', lastName: 'REYES', firm: '', streetAddress: '2250 CLARENDON BLVD', secondaryAddress: 'APT 4', city: 'ARLINGTON', state: 'VA',
    ZIPCode: '22201', ZIPPlus4: '3308', urbanization: '',
  },
  postage: 4262,
  fees: [{ name: 'Nonstandard Volume > 2 cu ft', amount: 1800 }],
  extraServices: [{ name: 'USPS Tracking', amount: 0 }, { name: 'Signature Confirmation', amount: 395 }],
  total: 6457,
  zone: '08',
  sku: 'DUXR0XXXXC08220',
  weight: 2.21,
  commitment: { name: '5 Days', day: '2026-11-28', guaranteed: false },
  warnings: ['Contract rate not found for request. Published rate returned.'],
  image: { mediaType, bytes: new Uint8Array(bytes) },
});
