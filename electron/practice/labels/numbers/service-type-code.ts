import type { PracticeClass } from '../../prices/prices.ts';

const returns: Readonly<Partial<Record<PracticeClass, string>>> = { USPS_GROUND_ADVANTAGE: '356', PRIORITY_MAIL: '020', PRIORITY_MAIL_EXPRESS: '711' };

/** Three digits for class and services. Those of the plain classes were seen on USPS labels; the rest stand for their kind. */
export const serviceTypeCode = (mailClass: PracticeClass, extraServices: readonly number[], isReturn: boolean): string => {
  const codes: Readonly<Record<PracticeClass, readonly [plain: string, signature: string, adult: string, insured: string]>> = {
    USPS_GROUND_ADVANTAGE: ['346', '347', '348', '349'], PRIORITY_MAIL: ['055', '108', '140', '119'], PRIORITY_MAIL_EXPRESS: ['701', '702', '703', '704'],
    MEDIA_MAIL: ['372', '373', '374', '375'], LIBRARY_MAIL: ['385', '386', '387', '388'], BOUND_PRINTED_MATTER: ['391', '392', '393', '394'],
  };
  const returned = isReturn ? returns[mailClass] : undefined;
  if (returned !== undefined) return returned;
  const [plain, signature, adult, insured] = codes[mailClass];
  if (extraServices.some((code) => [912, 913, 922, 923].includes(code))) return adult;
  if (extraServices.some((code) => [910, 911, 921, 924, 981].includes(code))) return signature;
  return extraServices.some((code) => code === 930 || code === 931 || code === 934) ? insured : plain;
};
