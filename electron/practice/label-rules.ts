import { lengthPlusGirth } from '../../shared/girth.ts';
import type { Size } from '../../shared/parcel.ts';
import { addDays, dayAt } from '../../shared/ship-days.ts';
import { isMilitary, needsCustomsForm } from '../../shared/states.ts';
import { timeZoneOfZip } from '../../shared/zip-time-zone.ts';
import type { PracticeMode } from './call.ts';
import type { RuleError } from './errors.ts';
import { effectiveCode, extraServiceOf, insuranceCodes } from './extra-services.ts';
import type { LabelAddress, LabelRequest } from './label-request.ts';
import { isMachinable, practiceClasses } from './prices.ts';
import type { PracticeClass } from './prices.ts';

const isHazmat = (code: number): boolean => (code >= 810 && code <= 832) || code === 857;
const signs = [910, 911, 912, 913, 921, 922, 923, 924, 925, 934, 955, 981];
const producedByUsps = ['E4', 'E6', 'FA', 'FB', 'FE', 'FP', 'FS', 'PL', 'PM'];
const vague = ['none', 'not applicable', 'n/a', 'na', 'null', 'gift', 'merchandise'];

export const practiceClassOf = (mailClass: string): PracticeClass | null => practiceClasses.find((known) => known === mailClass) ?? null;

const isNamed = ({ firstName, lastName, firm }: LabelAddress): boolean =>
  ((firstName ?? '').trim() !== '' && (lastName ?? '').trim() !== '') || (firm ?? '').trim() !== '';

type Add = (code: string, parameter: string, detail: string) => void;

const customsRules = ({ customsForm, fromAddress, toAddress, packageDescription, imageInfo }: LabelRequest, add: Add): void => {
  if (!customsForm) {
    if (isMilitary(toAddress.state)) add('160120', 'toAddress', 'Military ZIP Code requires a customs form');
    else if (needsCustomsForm(toAddress.state)) add('160140', 'zip5', `Customs form data required toAddress ZIP code ${toAddress.ZIPCode}`);
    return;
  }
  if ((fromAddress.firm ?? '').trim() === '') add('160023', 'firm', 'firm is required in From Address for labels with customs form.');
  if (customsForm.customsContentType === 'OTHER' && !customsForm.contentComments)
    add('160019', 'customsForm.contentComments', 'contentComments are required when contentType is OTHER');
  const total = customsForm.contents.reduce((sum, { itemTotalWeight }) => sum + itemTotalWeight, 0);
  // A hair of slack: pounds converted from ounces don't add up to the last digit.
  if (total > packageDescription.weight + 1e-6) {
    add('160021', 'packageDescription.weight',
      `total weight of all of the content items: ${total} cannot be more than the total weight: ${packageDescription.weight} of the package`);
  }
  for (const item of customsForm.contents) {
    if (!item.HSTariffNumber && vague.includes(item.itemDescription.trim().toLowerCase()))
      add('160136', 'HSTariffNumber', `Failed to find HSTariffNumber for the following: ${item.itemDescription}`);
  }
  if (imageInfo.returnLabel)
    add('160260', 'imageInfo.returnLabel', 'imageInfo.returnLabel cannot be true for labels with Customs Forms. Please make a separate Return Label request');
  if (toAddress.holdForPickup) add('160127', 'toAddress.holdForPickup', 'Hold for Pickup cannot be requested when customs forms are required');
  if (packageDescription.extraServices.some((code) => isHazmat(code) && ![813, 820, 826].includes(code)))
    add('160135', 'packageDescription.extraServices', 'HAZMAT extra services codes other than 813, 820, and 826 cannot be used when a customs form is required');
};

const militaryRules = ({ toAddress, packageDescription: parcel }: LabelRequest, add: Add): void => {
  if (!isMilitary(toAddress.state)) return;
  const value = Math.round((parcel.packageOptions?.packageValue ?? 0) * 100);
  const has = (...codes: number[]): boolean => parcel.extraServices.some((code) => codes.includes(effectiveCode(code, value)));
  if (has(931)) add('160025', 'packageDescription.extraServices', 'ExtraService: [931] is not valid at APO/FPO/DPO locations.');
  if (has(912, 913, 922, 923, 924))
    add('160026', 'packageDescription.extraServices', 'ExtraServices: [912, 913, 924, 922, 923] are not valid at APO/FPO/DPO/FAS locations.');
  if (has(957))
    add('160027', 'packageDescription.extraServices', 'ExtraService: [957] is not supported to the APO/FPO/PTFAS destination address provided.');
  if (has(921, 934) || parcel.extraServices.some((code) => code >= 480 && code <= 489))
    add('160130', 'packageDescription.extraServices', 'ExtraServices: [480-489, 921, 934] are not valid at the APO/FPO/DPO address provided');
  if (parcel.weight > 66)
    add('160266', 'toAddress.ZIPCode', `maximum weight of 66 lbs exceeded for shipping to toAddress ZIP code ${toAddress.ZIPCode}`);
};

const imageRules = ({ imageInfo, packageDescription }: LabelRequest, mode: PracticeMode, add: Add): void => {
  const { imageType, labelType, receiptOption } = imageInfo;
  const isZpl = imageType === 'ZPL203DPI' || imageType === 'ZPL300DPI';
  if ((isZpl || imageType === 'EPL300DPI') && receiptOption === 'SAME_PAGE')
    add('160009', 'imageInfo.imageType, imageInfo.receiptOption', 'ZPL format does not support same page receipt functionality.');
  if (isZpl && labelType === '2X7LABEL')
    add('160214', 'imageInfo.labelType', "2X7LABEL currently does not support imageInfo.imageType of 'ZPL203DPI' or 'ZPL300DPI'");
  if (imageType === 'LABEL_BROKER' && labelType !== '4X6LABEL')
    add('160007', 'imageInfo.imageType', 'labelType must be 4X6LABEL when imageType is LABEL_BROKER');
  if (imageType === 'LABEL_BROKER' && receiptOption !== 'NONE')
    add('160008', 'imageInfo.receiptOption', 'receiptOption must be NONE when imageType is LABEL_BROKER');
  if (mode === 'tem' && imageType === 'LABEL_BROKER')
    add('160124', 'imageInfo.imageType', "'LABEL_BROKER' is not a supported imageType in the TEM environment");
  if (mode === 'tem' && packageDescription.extraServices.includes(415))
    add('160125', 'packageDescription.extraServices', 'Print and Deliver (415) is not a supported extraService in the TEM environment');
};

const parcelRules = ({ packageDescription: parcel, toAddress }: LabelRequest, mode: PracticeMode, add: Add): void => {
  const { rateIndicator, shape, packagingType } = parcel;
  if (rateIndicator && (shape || packagingType))
    add('160284', 'rateIndicator, packagingType', 'cannot include shape or packagingType with rateIndicator');
  if (!rateIndicator && !(shape && packagingType))
    add('160285', 'rateIndicator, packagingType', 'either rateIndicator or shape and packagingType are required');
  if (parcel.weight > 70)
    add('160098', 'packageDescription.weight, packageDescription.mailClass', 'Weight should be greater than 0 LB and should not exceed 70 LB');
  const mailClass = practiceClassOf(parcel.mailClass);
  if (mailClass === null)
    add('160100', 'packageDescription.mailClass', `currently only '${practiceClasses.join(', ')}' are supported`);
  if (parcel.mailClass === 'USPS_GROUND_ADVANTAGE' && parcel.processingCategory === 'FLATS')
    add('160388', 'processingCategory/mailClass', "'FLATS' is not valid for mailClass 'USPS_GROUND_ADVANTAGE'");
  if (parcel.processingCategory === 'MACHINABLE' && !producedByUsps.includes(rateIndicator ?? '')
    && !isMachinable({ ...parcel, pounds: parcel.weight, zone: '01', military: false })) {
    add('030011', 'packageDescription.processingCategory', 'Package was marked as machinable, but is nonmachinable');
  }
  if (parcel.destinationEntryFacilityType !== 'NONE' && !parcel.destinationEntryFacilityAddress) {
    add('160093', 'packageDescription.destinationEntryFacilityAddress',
      'destinationEntryFacilityAddress is required unless destinationEntryFacilityType is NONE');
  }
  const size = { length: parcel.length, width: parcel.width, height: parcel.height } as Size;
  if (isMilitary(toAddress.state) && lengthPlusGirth(size) > 108) {
    add('160280', 'toAddress.ZIPCode',
      `sum of packageDescription.length and packageDescription.girth cannot exceed 108 inches for shipping to toAddress ZIP code ${toAddress.ZIPCode}`);
  }

  const value = parcel.packageOptions?.packageValue;
  const cents = Math.round((value ?? 0) * 100);
  if (value === undefined && parcel.extraServices.some((code) => insuranceCodes.includes(code)))
    add('160017', 'packageDescription/packageOptions', 'packageValue is required with insurance(extraService = 930)');
  if (parcel.extraServices.filter(isHazmat).length > 1)
    add('160261', 'packageDescription.extraServices', 'only one Hazmat Service Code can be used, but more than one was found.');
  const unknown = parcel.extraServices.some((code) => !isHazmat(code) && mailClass && extraServiceOf(code, mailClass, cents) === null);
  if (unknown && !(mode === 'tem' && parcel.extraServices.includes(415))) {
    add('160010', 'packageDescription.mailClass, packageDescription.extraServices',
      `Mailclass : ${parcel.mailClass} with ExtraServices: ${parcel.extraServices.join(', ')} is an unsupported combination.`);
  }
  if (parcel.extraServices.some(isHazmat) && producedByUsps.includes(rateIndicator ?? '')) {
    add('160279', 'packageDescription.rateIndicator, packageDescription.extraServices',
      'USPS-produced packaging is not eligible for shipping mailable hazardous material or live animals');
  }
  const insured = parcel.extraServices.includes(930) && (value ?? 0) > 500;
  if (parcel.physicalSignatureRequired && !insured && !parcel.extraServices.some((code) => signs.includes(code))) {
    add('160095', 'packageDescription.physicalSignatureRequired',
      `requires extraServiceCode ${signs.join(', ')} or extraServiceCode 930 with a packageValue greater than 500`);
  }
};

/** Every business rule that a label request breaks before addresses and prices are looked at. */
export const labelProblems = (request: LabelRequest, now: Date, mode: PracticeMode): RuleError[] => {
  const problems: RuleError[] = [];
  const add: Add = (code, parameter, detail) => void problems.push({ code, parameter, detail });
  const { packageDescription: parcel, fromAddress, toAddress, imageInfo } = request;
  const today = dayAt(now, timeZoneOfZip(fromAddress.ZIPCode));
  const mailingDay = parcel.mailingDate.slice(0, 10);
  if (mailingDay < today || mailingDay > addDays(today, 7))
    add('160001', 'packageDescription.mailingDate', 'cannot be in the past or more than 7 days in the future');
  if (![toAddress, fromAddress].every(isNamed)) add('160075', 'firstName, lastName, firm', 'firstName and lastName or firm name are required');
  imageRules(request, mode, add);
  parcelRules(request, mode, add);
  customsRules(request, add);
  militaryRules(request, add);
  if (mode === 'tem' && toAddress.parcelLockerDelivery)
    add('160126', 'toAddress.parcelLockerDelivery', 'Smart Locker is not supported in the TEM environment');
  if ((imageInfo.packageNumber === undefined) !== (imageInfo.totalPackages === undefined))
    add('160291', 'imageInfo.packageNumber, imageInfo.totalPackages', 'packageNumber and totalPackages are both required');
  if (parcel.packageOptions?.immediateManifest && !request.customsForm)
    add('160313', 'packageOptions.immediateManifest', 'immediateManifest is only supported when using a customForm');
  return problems;
};
