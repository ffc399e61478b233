import { extraKindOf, isInsured } from './combination/extra-kinds.ts';
import { packagingOf } from './parcel/packaging.ts';
import type { MailClass } from './rates/rate.ts';
import { serviceName } from './rates/service-names.ts';
import type { Preset } from './settings.ts';

/** What a preset puts on the page, in one line: "Own box 8 × 6 × 4 in, 12 oz, Priority Mail, Signature". */
export const presetLine = ({ packaging, length, width, height, weight, mailClass, extras, value = '', reference, withReturn }: Preset): string => {
  const { name, size } = packagingOf(packaging);
  const sides = size === null && length !== '' ? ` ${length} × ${width} × ${height} in` : '';
  return [`${name}${sides}`, weight, mailClass === '' ? '' : serviceName(mailClass as MailClass), ...extras.map((extra) => (value !== '' && isInsured([extra]) ? `${extraKindOf(extra).name} for $${value}` : extraKindOf(extra).name)), reference, withReturn ? 'Return label' : '']
    .filter((part) => part !== '').join(', ');
};
