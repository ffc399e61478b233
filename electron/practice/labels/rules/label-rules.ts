import { hazmatCodes } from '../../../../shared/combination/combination-rules.ts';
import { lengthPlusGirth } from '../../../../shared/parcel/girth.ts';
import type { Size } from '../../../../shared/parcel/parcel.ts';
import { addDays, dayAt } from '../../../../shared/days/ship-days.ts';
import { isMilitary, needsCustomsForm } from '../../../../shared/address/states.ts';
import { timeZoneOfZip } from '../../../../shared/days/zip-time-zone.ts';
import type { PracticeMode } from '../../server/call.ts';
import type { RuleError } from '../../server/errors.ts';
import { holdForPickupProblems } from './hold-for-pickup.ts';
import { lockerProblems } from '../../locations/parcel-locker.ts';
import { combinationProblems } from './label-combination.ts';
import { extraServiceOf, insuranceCodes } from '../../prices/extra-services.ts';
import type { LabelAddress, LabelRequest } from '../label-request.ts';
import { isMachinable, practiceClasses } from '../../prices/prices.ts';
import type { PracticeClass } from '../../prices/prices.ts';

const isHazmat = (code: number): boolean => hazmatCodes.includes(code);
const producedByUsps = ['E4', 'E6', 'FA', 'FB', 'FE', 'FP', 'FS', 'PL', 'PM'];
/** Military ZIPs with limits of their own here. */
const smallestParcels = '09803';
const smallerParcels = '09892';

const vague = ['none', 'not applicable', 'n/a', 'na', 'null', 'gift', 'merchandise'];

export const practiceClassOf = (mailClass: string): PracticeClass | null => practiceClasses.find((known) => known === mailClass) ?? null;

const isNamed = ({ firstName, lastName, firm }: LabelAddress): boolean =>
  ((firstName ?? '').trim() !== '' && (lastName ?? '').trim() !== '') || (firm ?? '').trim() !== '';

type Add = (code: string, parameter: string, detail: string) => void;

const customsRules = ({ customsForm, fromAddress, toAddress, packageDescription }: LabelRequest, add: Add): void => {
  if (!customsForm) {
    if (isMilitary(toAddress.state)) add('160120', 'toAddress', 'Military ZIP Code requires a customs form');
    else if (needsCustomsForm(toAddress.state)) add('160140', 'zip5', `Customs form data required toAddress ZIP code ${toAddress.ZIPCode}`);
    return;
  }
  if ((fromAddress.firm ?? '').trim() === '') add('160023', 'firm', 'firm is required in From Address for labels with customs form.');
  if (customsForm.customsContentType === 'OTHER' && !customsForm.contentComments)
    add('160019', 'customsForm.contentComments', 'contentComments are required when contentType is OTHER');
  if (customsForm.restrictionType === 'OTHER' && !customsForm.restrictionComments)
    add('160018', 'customsForm.restrictionComments', 'restrictionComments is required when restrictionType is OTHER');
  const total = customsForm.contents.reduce((sum, { itemTotalWeight }) => sum + itemTotalWeight, 0);
  // A hair of slack: pounds converted from ounces don't add up to the last digit.
  if (total > packageDescription.weight + 1e-6) {
    add('160021', 'packageDescription.weight',
      `total weight of all of the content items: ${total} cannot be more than the total weight: ${packageDescription.weight} of the package`);
  }
  for (const item of customsForm.contents) {
    if (!item.HSTariffNumber && !item.itemCategory && item.itemSubcategory !== undefined) {
      add('160055', 'customsForm.contents',
        'customsForm.contents requires an itemDescription, itemCategory, and itemSubcategory when HSTariffNumber is blank');
    }
    if (!item.HSTariffNumber && vague.includes(item.itemDescription.trim().toLowerCase()))
      add('160136', 'HSTariffNumber', `Failed to find HSTariffNumber for the following: ${item.itemDescription}`);
  }
};

const militaryRules = ({ toAddress, packageDescription: parcel }: LabelRequest, add: Add): void => {
  if (!isMilitary(toAddress.state)) return;
  if (parcel.weight > 66)
    add('160266', 'toAddress.ZIPCode', `maximum weight of 66 lbs exceeded for shipping to toAddress ZIP code ${toAddress.ZIPCode}`);
  const size = { length: parcel.length, width: parcel.width, height: parcel.height } as Size;
  const [longest = 0, second = 0, third = 0] = [parcel.length, parcel.width, parcel.height].sort((a, b) => b - a);
  const to = `exceeded for shipping to toAddress ZIP code ${toAddress.ZIPCode}`;
  if (lengthPlusGirth(size) > 108) add('160280', 'toAddress.ZIPCode', `108 inches of length and girth ${to}`);
  // USPS keeps a list of the post offices that take small parcels alone; one ZIP stands for each of its two limits.
  if (toAddress.ZIPCode === smallestParcels && (longest > 27 || second > 14 || third > 14))
    add('160265', 'toAddress.ZIPCode', `maximum dimensions of 27x14x14 inches ${to}`);
  if (toAddress.ZIPCode === smallerParcels && (longest > 42 || lengthPlusGirth(size) > 72))
    add('160267', 'toAddress.ZIPCode', `42 inches of length or 72 inches of length and girth ${to}`);
};

const imageRules = ({ imageInfo, packageDescription, customsForm }: LabelRequest, mode: PracticeMode, add: Add): void => {
  const { imageType, labelType, receiptOption } = imageInfo;
  const isZpl = imageType === 'ZPL203DPI' || imageType === 'ZPL300DPI';
  if ((isZpl || imageType === 'EPL300DPI') && receiptOption === 'SAME_PAGE')
    add('160009', 'imageInfo.imageType, imageInfo.receiptOption', 'ZPL format does not support same page receipt functionality.');
  if (isZpl && labelType === '2X7LABEL')
    add('160214', 'imageInfo.labelType', "2X7LABEL currently does not support imageInfo.imageType of 'ZPL203DPI' or 'ZPL300DPI'");
  if (isZpl && labelType === '4X4LABEL')
    add('160366', 'imageInfo.labelType', "4X4LABEL currently does not support imageInfo.imageType of 'ZPL203DPI' or 'ZPL300DPI'");
  if (isZpl && labelType === '6X4LABEL' && receiptOption === 'SEPARATE_PAGE')
    add('160370', 'imageInfo.imageType, imageInfo.labelType, imageInfo.receiptOption', '6X4LABEL currently does not support ZPL with a receipt of its own');
  if (customsForm && !['PDF', 'TIFF', 'ZPL203DPI', 'ZPL300DPI', 'LABEL_BROKER', 'NONE'].includes(imageType))
    add('160024', 'imageInfo.imageType', 'currently only PDF, TIFF, ZPL300DPI, ZPL203DPI and NONE are supported.');
  if (imageType === 'LABEL_BROKER' && labelType !== '4X6LABEL')
    add('160007', 'imageInfo.imageType', 'labelType must be 4X6LABEL when imageType is LABEL_BROKER');
  if (imageType === 'LABEL_BROKER' && receiptOption !== 'NONE')
    add('160008', 'imageInfo.receiptOption', 'receiptOption must be NONE when imageType is LABEL_BROKER');
  if (mode === 'tem' && imageType === 'LABEL_BROKER')
    add('160124', 'imageInfo.imageType', "'LABEL_BROKER' is not a supported imageType in the TEM environment");
  if (mode === 'tem' && packageDescription.extraServices.includes(415))
    add('160125', 'packageDescription.extraServices', 'Print and Deliver (415) is not a supported extraService in the TEM environment');
};

const parcelRules = ({ packageDescription: parcel, toAddress, fromAddress }: LabelRequest, mode: PracticeMode, add: Add): void => {
  const { rateIndicator, shape, packagingType } = parcel;
  if (rateIndicator && (shape || packagingType))
    add('160284', 'rateIndicator, packagingType', 'cannot include shape or packagingType with rateIndicator');
  if (!rateIndicator && !(shape && packagingType))
    add('160285', 'rateIndicator, packagingType', 'either rateIndicator or shape and packagingType are required');
  if (parcel.weight > 70)
    add('160098', 'packageDescription.weight, packageDescription.mailClass', 'Weight should be greater than 0 LB and should not exceed 70 LB');
  const mailClass = practiceClassOf(parcel.mailClass);
  if (parcel.mailClass === 'USPS_CONNECT_LOCAL' && toAddress.ZIPCode.slice(0, 3) !== fromAddress.ZIPCode.slice(0, 3))
    add('160288', 'toAddress.ZIPCode/mailClass', 'Zip code combination does not qualify for the selected mail class');
  else if (mailClass === null)
    add('160100', 'packageDescription.mailClass', `currently only '${practiceClasses.join(', ')}' are supported`);
  if (parcel.mailClass === 'USPS_GROUND_ADVANTAGE' && parcel.processingCategory === 'FLATS')
    add('160388', 'processingCategory/mailClass', "'FLATS' is not valid for mailClass 'USPS_GROUND_ADVANTAGE'");
  if (parcel.processingCategory === 'LETTERS' && !['PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'].includes(parcel.mailClass))
    add('160020', 'processingCategory/mailClass', "'LETTERS' is only valid for mailClass 'PRIORITY_MAIL' and 'PRIORITY_MAIL_EXPRESS'");
  if (parcel.processingCategory === 'MACHINABLE' && !producedByUsps.includes(rateIndicator ?? '')
    && !isMachinable({ ...parcel, pounds: parcel.weight, zone: '01', military: false })) {
    add('030011', 'packageDescription.processingCategory', 'Package was marked as machinable, but is nonmachinable');
  }
  if (parcel.destinationEntryFacilityType !== 'NONE' && !parcel.destinationEntryFacilityAddress) {
    add('160093', 'packageDescription.destinationEntryFacilityAddress',
      'destinationEntryFacilityAddress is required unless destinationEntryFacilityType is NONE');
  }

  const value = parcel.packageOptions?.packageValue;
  const cents = Math.round((value ?? 0) * 100);
  if (value === undefined && parcel.extraServices.some((code) => insuranceCodes.includes(code)))
    add('160017', 'packageDescription/packageOptions', 'packageValue is required with insurance(extraService = 930)');
  const unknown = parcel.extraServices.some((code) => !isHazmat(code) && mailClass && extraServiceOf(code, mailClass, cents) === null);
  if (unknown && !(mode === 'tem' && parcel.extraServices.includes(415))) {
    add('160010', 'packageDescription.mailClass, packageDescription.extraServices',
      `Mailclass : ${parcel.mailClass} with ExtraServices: ${parcel.extraServices.join(', ')} is an unsupported combination.`);
  }
};

/** A label is made out for today, at the origin, up to seven days ahead. */
export const mailingDateRefusal: RuleError = {
  code: '160001', parameter: 'packageDescription.mailingDate', detail: 'cannot be in the past or more than 7 days in the future',
};

const todayAt = ({ fromAddress }: LabelRequest, now: Date): string => dayAt(now, timeZoneOfZip(fromAddress.ZIPCode));

export const isPastMailingDate = (request: LabelRequest, now: Date): boolean =>
  request.packageDescription.mailingDate.slice(0, 10) < todayAt(request, now);

/** The rules that a return label keeps too. */
export const returnProblems = (request: LabelRequest, mode: PracticeMode): RuleError[] => {
  const problems: RuleError[] = [];
  const add: Add = (code, parameter, detail) => void problems.push({ code, parameter, detail });
  if (![request.toAddress, request.fromAddress].every(isNamed)) add('160075', 'firstName, lastName, firm', 'firstName and lastName or firm name are required');
  imageRules(request, mode, add);
  parcelRules(request, mode, add);
  customsRules(request, add);
  militaryRules(request, add);
  const combined = combinationProblems(request);
  // Where the table says which services don't go together, the general word for it adds nothing.
  return [...problems.filter(({ code }) => !combined.some((named) => named.code === code)), ...combined];
};

/** Every business rule that a label request breaks before addresses and prices are looked at. */
export const labelProblems = (request: LabelRequest, now: Date, mode: PracticeMode): RuleError[] => {
  const { packageDescription: parcel, toAddress, imageInfo, customsForm } = request;
  const problems: RuleError[] = [];
  const add: Add = (code, parameter, detail) => void problems.push({ code, parameter, detail });
  const mailingDay = parcel.mailingDate.slice(0, 10);
  if (isPastMailingDate(request, now) || mailingDay > addDays(todayAt(request, now), 7)) problems.push(mailingDateRefusal);
  if (mode === 'tem' && toAddress.parcelLockerDelivery)
    add('160126', 'toAddress.parcelLockerDelivery', 'Smart Locker is not supported in the TEM environment');
  const { packageNumber, totalPackages } = imageInfo;
  if ((packageNumber === undefined) !== (totalPackages === undefined))
    add('160292', 'imageInfo.packageNumber imageInfo.totalPackages', 'must include both packageNumber and totalPackages');
  if (packageNumber !== undefined && totalPackages !== undefined && packageNumber > totalPackages)
    add('160293', 'imageInfo.packageNumber', 'cannot exceed totalPackages');
  if (packageNumber !== undefined && imageInfo.labelType === '2X7LABEL') add('160291', 'imageInfo.labelType', '2X7LABEL cannot be requested with packageNumber');
  if (parcel.packageOptions?.immediateManifest && !customsForm)
    add('160313', 'packageOptions.immediateManifest', 'immediateManifest is only supported when using a customForm');
  if (parcel.inductionZIPCode !== undefined && parcel.destinationEntryFacilityType !== 'NONE') {
    add('160094', 'packageDescription.inductionZIPCode',
      "packageDescription.destinationEntryFacilityType must be 'NONE' when packageDescription.inductionZIPCode is populated");
  }
  if (parcel.customerReference.length > 2 && !['4X5LABEL', '4X6LABEL', '6X4LABEL'].includes(imageInfo.labelType))
    add('160314', 'packageDescription.customerReference', "customer reference #3 is only available for imageInfo.labelType '4X6LABEL' and '4X5LABEL'");
  if (parcel.customerReference.length > 2 && customsForm) add('160315', 'packageDescription.customerReference', 'customer reference #3 cannot be used with a customs form');
  return [...problems, ...returnProblems(request, mode), ...holdForPickupProblems(request), ...lockerProblems(request)];
};
