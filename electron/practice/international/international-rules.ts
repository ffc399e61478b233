import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { countryOf } from './countries.ts';
import type { RuleError } from '../server/errors.ts';
import type { InternationalLabelBody } from './international-request.ts';

const vague = ['none', 'not applicable', 'n/a', 'null', 'gift', 'merchandise'];
const hazmat = [813, 820, 826, 857];

type Add = (code: string, parameter: string, detail: string) => void;

const customsRules = ({ customsForm: form, packageDescription: parcel }: InternationalLabelBody, add: Add): void => {
  for (const item of form.contents) {
    if (vague.includes(item.itemDescription.trim().toLowerCase()))
      add('160050', 'contents.itemDescription', "cannot be any of the following: 'None', 'Not Applicable', 'N/A', 'Null', 'Gift', or 'Merchandise'");
    if (item.itemTotalWeight === undefined && item.itemWeight === undefined) add('160198', 'InternationalCustomsFormPackageContents.itemTotalWeight', 'must not be null');
    if (item.itemTotalValue === undefined && item.itemValue === undefined) add('160199', 'InternationalCustomsFormPackageContents.itemTotalValue', 'must not be null');
    if (item.countryofOrigin !== 'US' && countryOf(item.countryofOrigin) === null)
      add('160253', 'InternationalCustomsFormPackageContents.countryOfOrigin', `${item.countryofOrigin} is not a valid Country Code`);
  }
  const total = form.contents.reduce((sum, item) => sum + (item.itemTotalWeight ?? (item.itemWeight ?? 0) * item.itemQuantity), 0);
  // A hair of slack: pounds converted from ounces don't add up to the last digit.
  if (total > parcel.weight + 1e-6) {
    add('160205', 'InternationalPackageDescription.weight',
      `total weight of all of the content items: ${total} cannot be more than the total weight: ${parcel.weight} of the package`);
  }
  if (form.customsContentType === 'OTHER' && !form.contentComments) add('160237', 'customsForm.contentComments', 'required when customsContentType is OTHER');
  if (form.restrictionType === 'OTHER' && !form.restrictionComments) add('160236', 'customsForm.restrictionComments', 'required when restrictionType is OTHER');
  if (form.customsContentType === 'CREMATED_REMAINS' && parcel.mailClass !== 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL') {
    add('160233', 'packageDescription.mailClass, customsForm.customsContentType',
      "currently only packageDescription.mailClass 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL' is supported for customsForm.customsContentType 'CREMATED_REMAINS'");
  }
  if (form.customsContentType !== 'DANGEROUS_GOODS' && parcel.extraServices.some((code) => code === 813 || code === 826)) {
    add('160240', 'customsForm.customsContentType',
      "customsContentType must be 'DANGEROUS_GOODS' for extra services Radioactive Materials Package (813) or Biological Materials (826)");
  }
};

/** Every business rule that an international label breaks before it is priced. */
export const internationalProblems = (request: InternationalLabelBody, now: Date): RuleError[] => {
  const { packageDescription: parcel, fromAddress, toAddress } = request;
  const problems: RuleError[] = [];
  const add: Add = (code, parameter, detail) => void problems.push({ code, parameter, detail });
  const today = dayAt(now, timeZoneOfZip(fromAddress.ZIPCode));
  if (parcel.mailingDate < today || parcel.mailingDate > addDays(today, 7))
    add('160001', 'packageDescription.mailingDate', 'cannot be in the past or more than 7 days in the future');
  const isNamed = ({ firstName, lastName, firm }: { firstName?: string | undefined; lastName?: string | undefined; firm?: string | undefined }): boolean =>
    Boolean((firstName && lastName) || firm);
  if (!isNamed(toAddress) || !isNamed(fromAddress)) add('160075', 'firstName, lastName, firm', 'firstName and lastName or firm name are required');
  if ((fromAddress.firm ?? '').trim() === '') add('160023', 'firm', 'firm is required in From Address for labels with customs form.');
  const country = toAddress.countryISOAlpha2Code.toUpperCase();
  if (country === 'CA' && !/^[A-Za-z]/.test(toAddress.postalCode ?? ''))
    add('160197', 'internationalAddress.postalCode', 'required to begin with an alphabetical character for countryISOAlpha2Code CA');
  if (countryOf(country) === null)
    add('030013', 'toAddress.countryISOAlpha2Code', 'There was no valid international price group for the provided country, date, mail class, and mail class.');
  if (parcel.rateIndicator && parcel.packagingType) add('160287', 'packageDescription.packagingType', 'cannot include packagingType with rateIndicator');
  if (!parcel.rateIndicator && !parcel.packagingType) add('160286', 'packageDescription.packagingType, packageDescription.rateIndicator', 'either rateIndicator or packagingType is required');
  if (parcel.mailClass === 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE' && parcel.weight > 4)
    add('160272', 'InternationalPackageDescription.weight', `weight cannot exceed 4 pounds when mail class is ${parcel.mailClass}`);
  const value = parcel.packageOptions?.packageValue;
  if (value === undefined && parcel.extraServices.some((code) => code === 930 || code === 931))
    add('160200', 'InternationalPackageOptions.packageValue', 'required with extra service 930 or 931');
  if (parcel.mailClass === 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE' && (value ?? 0) > 400)
    add('160201', 'packageOptions.packageValue', 'cannot exceed $400 for FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE');
  if (parcel.packageOptions?.nonDeliveryOption === 'REDIRECT' && !parcel.packageOptions.redirectAddress)
    add('160203', 'InternationalPackageOptions.redirectAddress', 'required with nonDeliveryOption of REDIRECT');
  if (parcel.extraServices.filter((code) => hazmat.includes(code)).length > 1)
    add('160261', 'packageDescription.extraServices', 'only one Hazmat Service Code can be used, but more than one was found.');
  if (parcel.extraServices.includes(481) && parcel.extraServices.includes(482))
    add('160052', 'packageDescription.extraServices', 'only one tracking option may be selected from [481, 482]');
  customsRules(request, add);
  return problems;
};
