/** What a label request says that keeps the label off every SCAN form, by USPS's codes. */
const reasons = [
  ['160163', /"imageType":"LABEL_BROKER"/],
  ['160164', /"extraServices":\[[^\]]*\b415\b/],
  ['160166', /"parcelLockerDelivery":true/],
] as const;

export type UnfitForForms = (typeof reasons)[number][0];

/** @param request The bytes that USPS is sent. Null where nothing in them keeps the label off a form. */
export const unfitForForms = (request: Uint8Array): UnfitForForms | null => {
  const text = new TextDecoder().decode(request);
  return reasons.find(([, says]) => says.test(text))?.[0] ?? null;
};
