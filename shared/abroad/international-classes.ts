/** Classes that go abroad, the dearest last. Global Express Guaranteed is suspended, and USPS makes no label of it here (International Labels API). */
export const internationalClasses = [
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', 'PRIORITY_MAIL_INTERNATIONAL', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL',
] as const;

export type InternationalClass = typeof internationalClasses[number];

export const isInternational = (mailClass: string): mailClass is InternationalClass => (internationalClasses as readonly string[]).includes(mailClass);
