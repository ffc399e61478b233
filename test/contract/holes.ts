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

/** Codes that a request should meet, by USPS's list of errors, and that the practice USPS may not yet know. Each is a hole too. */
export const notMetYet: ReadonlySet<string> = new Set([
  '010003', '010004', '020001', '020015', '020016', '020017', '020018', '020020', '030003', '030004', '030014', '030015',
  '030016', '030017', '030018', '030019', '030021', '040002', '100005', '100006', '160055', '160067', '160071', '160076',
  '160078', '160079', '160080', '160081', '160082', '160089', '160094', '160096', '160097', '160102', '160103', '160104',
  '160105', '160106', '160132', '160163', '160164', '160166', '160175', '160176', '160177', '160178', '160179', '160183',
  '160187', '160188', '160207', '160208', '160212', '160215', '160220', '160234', '160241', '160248', '160249', '160250',
  '160251', '160252', '160263', '160265', '160267', '160275', '160286', '160287', '160288', '160289', '160290', '160291',
  '160292', '160293', '160300', '160309', '160310', '160360', '160366', '160370', '160390', '160392',
]);
