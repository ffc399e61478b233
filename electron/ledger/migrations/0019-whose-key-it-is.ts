/**
 * USPS knows a purchase by its key and the CRID that it was sent for (Labels API, X-Idempotency-Key): under another CRID the same
 * bytes would buy a second label. It is kept with the purchase; of older ones nobody knows it.
 */
export const whoseKeyItIs = `
ALTER TABLE shipments ADD COLUMN crid TEXT;
`;
