/**
 * Codes that a request should meet, by USPS's list of errors, and that the practice USPS may not check by itself: where it
 * doesn't, it is asked for them. The table names each.
 */
export const notMetYet: ReadonlySet<string> = new Set([
  '010003', '010004', '030014', '030015', '030016', '030017', '030018', '030019', '040002', '160076', '160163', '160166',
  '160183', '160188', '160207', '160220', '160251', '160263', '160288', '160309', '160310', '160392',
]);
