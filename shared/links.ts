/** The only pages that the application opens in the browser, by name. */
export const links = {
  'usps-business-account': 'https://gateway.usps.com/',
  'usps-customer-onboarding-portal': 'https://cop.usps.com/',
  'usps-developer-portal': 'https://developers.usps.com/',
  'usps-service-request': 'https://emailus.usps.com/s/web-tools-inquiry',
  'usps-tracking': 'https://tools.usps.com/go/TrackConfirmAction',
} as const;

export type LinkName = keyof typeof links;
