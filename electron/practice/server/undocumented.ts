/**
 * What USPS's files don't say, or say twice, with two ways in which it may turn out. "a" is what the practice USPS does by
 * itself. Nothing in the application may rest on either.
 */
export const undocumented = {
  'key-life': {
    question: 'How long an idempotency key is kept',
    a: 'For good: a repeat is answered with the first label, however late.',
    b: 'For 24 hours: a later repeat buys a new label, and the key stands for that one from then on.',
  },
  'past-date-before-key': {
    question: 'Whether a mailing date that has passed is refused before the key is looked up',
    a: 'The key comes first: a repeat after the mailing date is answered with the first label.',
    b: 'The date comes first: a repeat after the mailing date is refused with 160001, bought or not.',
  },
  'changed-body': {
    question: 'What another body under a key that was used gets',
    a: 'A 400, and nothing is sold.',
    b: 'The label that was sold first, unchanged; nothing is sold.',
  },
  'repeat-after-form': {
    question: 'What a repeat gets once its label is on a SCAN form',
    a: 'The label, as before.',
    b: 'A 400 that says that the label is on a form.',
  },
  'repeat-after-cancel': {
    question: 'What a repeat gets once its label was cancelled or its refund was asked for',
    a: 'The label, as before, though it is void.',
    b: 'A 400 that says that the label was cancelled.',
  },
  'address-not-found': {
    question: 'The status of an address that isn’t found',
    a: '400 with 010005, by the list of errors.',
    b: '404 with 010005, by the Addresses file.',
  },
  'not-enrolled': {
    question: 'The status of a payment authorization for a CRID that isn’t enrolled in USPS Ship',
    a: '200 with a body that has no token.',
    b: '400 with the same body.',
  },
  'tracking-before-first-scan': {
    question: 'What tracking says before the first scan',
    a: '404 with 150006, as it was seen.',
    b: '400 with 150009, by the list of errors.',
  },
  'tracking-of-others': {
    question: 'The status of tracking another mailer’s parcel',
    a: '403.',
    b: '401.',
  },
  'etag-mismatch': {
    question: 'The status of a pickup changed or cancelled with an entity tag that holds no longer',
    a: '412.',
    b: '400.',
  },
  'pickup-by-number': {
    question: 'The shape of a pickup that is read by its number',
    a: 'An array of one, by the Carrier Pickup file.',
    b: 'The pickup itself, as the calls that make and change it answer.',
  },
  'international-refund': {
    question: 'What cancelling an international label gets after its manifest',
    a: 'A refund request, by the International Labels file.',
    b: 'A 400 with 160277, by the list of errors.',
  },
} as const;

export type UndocumentedName = keyof typeof undocumented;
export type Choice = 'a' | 'b';
