import type { Cause } from '../../../shared/account/doctor.ts';
import type { LinkName } from '../../../shared/links.ts';

export interface CauseWords {
  readonly cause: string;
  /** What to do, or what there is to wait for. */
  readonly fix: string;
  /** Where it is done. */
  readonly link?: LinkName;
}

const businessAccount = 'usps-business-account' satisfies LinkName;
const onboarding = 'usps-customer-onboarding-portal' satisfies LinkName;
const request = 'usps-service-request' satisfies LinkName;

const askForProducts = 'Unless you have asked already: ask in a service request, USPS APIs, Customer Access, for Payments, Labels, '
  + 'International Labels, SCAN Forms, Carrier Pickup and Tracking, with the app’s name, CRID, MIDs and EPA. It takes one to four weeks; '
  + 'answer USPS’s questionnaire the same day, and follow up weekly. TEM needs the same grant.';
const refresh = 'In the Customer Onboarding Portal, in Chrome (if it goes round in circles, clear its cookies): My Apps, Refresh Claims. My Authorizations then lists the CRID, MIDs and EPA. '
  + 'If it lists none, the products aren’t granted yet: follow up on the service request.';
const onlyALabel = 'Buy a label: what USPS answers is shown here. On TEM it isn’t charged.';

/** Each cause in plain words, with what to do about it. */
export const causeWords: Readonly<Record<Cause, CauseWords>> = {
  'no-network': { cause: 'Nothing of USPS’s can be reached from this computer.', fix: 'Check the network, and whether a firewall lets Labeldesk out to apis.usps.com and apis-tem.usps.com. Nothing is wrong with the account as far as can be seen.' },
  'not-usps': { cause: 'What answers isn’t USPS: a proxy, or a network that wants a sign-in first.', fix: 'Sign in to the network in a browser, or have apis.usps.com and apis-tem.usps.com let through the proxy.' },
  'usps-down': { cause: 'USPS is out of order.', fix: 'Nothing to do here: try again later.' },
  'usps-slow': { cause: 'USPS didn’t answer in time.', fix: 'Try again in a while.' },
  'calls-used-up': { cause: 'This hour’s calls are used up.', fix: 'Examine again within the hour. More calls are asked for in a service request.', link: request },
  'clock-off': { cause: 'This computer’s clock is wrong.', fix: 'Set it, or let the system set it by itself. With a wrong clock, tokens end too early or too late.' },
  'no-date': { cause: 'No answer told USPS’s time.', fix: 'Nothing to do.' },
  'secrets-missing': { cause: 'The client ID or the secret isn’t entered.', fix: 'Create an app under My Apps in the Customer Onboarding Portal, and enter both below.', link: onboarding },
  'secrets-refused': { cause: 'USPS doesn’t know this client ID with this secret.', fix: 'Enter both again, from the same app. Practice’s own are good nowhere else; TEM and Live take the same.', link: onboarding },
  'secret-with-blank': { cause: 'The client ID or the secret holds a blank or the end of a line.', fix: 'Enter both again, without anything around them.' },
  'keychain-unreadable': { cause: 'The system’s keychain doesn’t give the secrets.', fix: 'Unlock it, then examine again.' },
  'token-too-large': { cause: 'USPS’s token is far larger than one can be.', fix: 'Ask USPS’s API support, with the report: no call can be made with it.', link: request },
  'products-missing': { cause: 'The app has only what every app starts with, and no Labels or Payments.', fix: askForProducts, link: request },
  'products-unreadable': { cause: 'USPS doesn’t say what the app is granted.', fix: 'Nothing to do: the payment authorization below tells.' },
  'claims-missing': { cause: 'The app isn’t linked to a CRID, a MID and an EPA yet.', fix: refresh, link: onboarding },
  'token-not-readable': { cause: 'USPS’s token can’t be looked into.', fix: 'Nothing to do: the payment authorization below tells.' },
  'claims-unlike-answer': { cause: 'USPS’s token doesn’t name all numbers, and USPS authorized them all the same.', fix: 'Nothing to do.' },
  'crid-missing': { cause: 'No CRID is entered.', fix: 'Register the business, with its EIN. “Business not found” nearly always means that a social security number was entered. Then enter the CRID below.', link: businessAccount },
  'mid-missing': { cause: 'No MID is entered.', fix: 'Ask for a nine-digit Mailer ID, once the CRID is approved; a rejected application is asked again so. Then enter it below.', link: businessAccount },
  'epa-missing': { cause: 'No Enterprise Payment Account is entered.', fix: 'Open one with the bank account that pays, and enter its number below.', link: businessAccount },
  'crid-not-linked': { cause: 'The CRID below isn’t the one that the app is linked to.', fix: 'Correct it below, or refresh the claims of the right app in the Customer Onboarding Portal.', link: onboarding },
  'mid-not-linked': { cause: 'The MID below isn’t among those that the app is linked to.', fix: 'Correct it below, or link it to the CRID and refresh the app’s claims.', link: onboarding },
  'manifest-mid-not-linked': { cause: 'The manifest MID below isn’t among those that the app is linked to.', fix: 'Correct it below (with one MID, it is the same), or refresh the app’s claims.', link: onboarding },
  'epa-not-linked': { cause: 'The EPA below isn’t among the accounts that the app is linked to.', fix: 'Correct it below, or refresh the app’s claims once the EPA belongs to the CRID.', link: onboarding },
  'not-granted': { cause: 'The app isn’t granted this call.', fix: askForProducts, link: request },
  'call-refused': { cause: 'USPS refused this call.', fix: 'Read USPS’s own words; copy the report for USPS’s API support if they don’t help.', link: request },
  'contract-not-authorized': { cause: 'The app may not see this account’s contract.', fix: 'Authorize it in the Customer Onboarding Portal. Until then commercial prices apply.', link: onboarding },
  'no-contract-price': { cause: 'USPS answers no contract price.', fix: 'Without a contract that is as it should be. With one, ask your USPS representative to confirm that EPA and contract are linked.' },
  'authorization-not-granted': { cause: 'The app isn’t granted Payments, on TEM as on Live.', fix: askForProducts, link: request },
  'authorization-forbidden': { cause: 'The app isn’t authorized for these numbers.', fix: refresh, link: onboarding },
  'authorization-refused': { cause: 'USPS gave no payment authorization.', fix: 'Read USPS’s own words; copy the report for USPS’s API support if they don’t help.', link: request },
  'epa-not-found': { cause: 'USPS knows no Enterprise Payment Account with this number.', fix: 'Correct the EPA below, or open the account.', link: businessAccount },
  'epa-inactive': { cause: 'The Enterprise Payment Account isn’t active, usually because its two small deposits aren’t confirmed.', fix: 'They come within two to three business days: look at the bank’s pending transactions, then confirm both amounts. If it was active before, ask 877-264-9693 (USPS Ship).', link: businessAccount },
  'epa-no-method': { cause: 'The Enterprise Payment Account has no primary payment method.', fix: 'Add a bank account or a card, and make it the primary one.', link: businessAccount },
  'epa-method-inactive': { cause: 'The primary payment method isn’t active.', fix: 'Confirm or replace it in the payment account. No label can be bought until then.', link: businessAccount },
  'card-refused': { cause: 'The card couldn’t be validated.', fix: 'Check the card in the payment account, or try again later.', link: businessAccount },
  'epa-insufficient': { cause: 'The Enterprise Payment Account doesn’t hold enough.', fix: 'Fund its trust balance. No label can be bought until then.', link: businessAccount },
  'funds-not-told': { cause: 'USPS didn’t say whether the account holds enough.', fix: 'Look at its balance in the business account.', link: businessAccount },
  'not-enrolled-outbound': { cause: 'The CRID isn’t enrolled in USPS Ship.', fix: 'USPS Ship Account Management must say “Approved”. Ask 877-264-9693 (USPS Ship) or in the service request: nobody can enroll by themselves.', link: request },
  'not-enrolled-returns': { cause: 'The CRID isn’t enrolled in USPS Ship for returns.', fix: 'Ask 877-264-9693 (USPS Ship) or in the service request. Outgoing labels work without.', link: request },
  'indicia-name-missing': { cause: 'USPS has no company name on file for the manifest MID.', fix: 'Only your USPS representative can have it set: ask for the “indicia company name” of the manifest MID.' },
  'no-label-yet': { cause: 'Only a label proves this, and none was bought yet.', fix: onlyALabel },
  'no-return-yet': { cause: 'Only a return label proves this, and none was made yet.', fix: 'Nothing to do, unless you make return labels.' },
  'no-test-label': { cause: 'No test label was bought on TEM yet.', fix: 'Enter TEM, and press “Buy a test label” here: it is never charged, and canceled at once.' },
  'test-label-refused': { cause: 'USPS refused to sell a test label.', fix: 'Read USPS’s own words, see to the rungs above, then buy another.', link: request },
  'test-label-unknown': { cause: 'The test label’s answer was lost.', fix: 'It is settled like every purchase, and canceled if USPS sold it. Nothing is charged there.' },
  'tem-down': { cause: 'TEM didn’t answer when a test label was asked for.', fix: 'Buy it once TEM answers. Until then Live can be entered without it, on purpose.' },
  'test-label-not-canceled': { cause: 'The test label was sold, and not canceled.', fix: 'Nothing to do: TEM charges nothing, and it can be canceled under Shipments.' },
  'tracking-not-granted': { cause: 'The app isn’t granted Tracking.', fix: 'Ask for Tracking in the service request. Labels work without.', link: request },
  'tracking-terms': { cause: 'USPS doesn’t let the app track this account’s own parcels.', fix: 'Accept the tracking terms for the app in the Customer Onboarding Portal, and authorize the MID.', link: onboarding },
};
