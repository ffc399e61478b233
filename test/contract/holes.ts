/** Broken requests that the practice USPS may still take though the official file forbids them, by operation. Each is a hole in the table. */
export const notRefusedYet: Readonly<Record<string, readonly string[]>> = {
  'POST /payments/v3/payment-authorization': ['?unheardOf added'],
  'POST /shipments/v3/options/search': ['?unheardOf added'],
  'POST /labels/v3/label': [
    '?unheardOf added', '/packageDescription/packageOptions/nonDeliveryOption as "return"',
    '/packageDescription/packageOptions/ancillaryServiceEndorsements as "change_service_requested"',
  ],
  'DELETE /labels/v3/label/{trackingNumber}': ['?unheardOf added'],
  'POST /scan-forms/v3/scan-form': ['?unheardOf added'],
};
