import { packagingOf } from '../../../shared/packaging.ts';
import type { MailClass } from '../../../shared/rate.ts';
import { serviceName } from '../../../shared/service-names.ts';
import type { Preset } from '../../../shared/settings.ts';
import { extraServices } from './extra-services.ts';

/** What a preset puts on the page, in one line: "Own box 8 × 6 × 4 in, 12 oz, Priority Mail, Signature". */
export const presetLine = ({ packaging, length, width, height, weight, mailClass, extras, reference }: Preset): string => {
  const { name, size } = packagingOf(packaging);
  const sides = size === null && length !== '' ? ` ${length} × ${width} × ${height} in` : '';
  return [
    `${name}${sides}`, weight, mailClass === '' ? '' : serviceName(mailClass as MailClass),
    ...extras.map((extra) => extraServices.find((service) => service.extra === extra)?.name ?? ''), reference,
  ].filter((part) => part !== '' && part !== undefined).join(', ');
};
