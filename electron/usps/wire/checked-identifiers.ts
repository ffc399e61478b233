const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Numbers that become part of a path or a header: what isn't one would be another request. All throw RangeError. */

export const checkedKey = (key: string): string => {
  if (!uuid.test(key)) throw new RangeError('an idempotency key is a UUID');
  return key;
};

/** IMpb numbers, international ones (UPU S10), and what older services have. */
export const checkedTrackingNumber = (number: string): string => {
  if (!/^[0-9A-Za-z]{10,34}$/.test(number)) throw new RangeError('not a tracking number');
  return number;
};

export const checkedConfirmationNumber = (number: string): string => {
  if (!/^[0-9A-Za-z-]{1,40}$/.test(number)) throw new RangeError('not a confirmation number');
  return number;
};

/** Sent back exactly as it came (RFC 9110, section 8.8.3); USPS writes it with or without its quotes. */
export const checkedEntityTag = (tag: string): string => {
  if (!/^[\x21-\x7e]+$/.test(tag)) throw new RangeError('not an entity tag');
  return tag;
};
