import type { PackageLocation as Location } from '../../../shared/pickup/pickup.ts';

/** In the order in which they are offered: the common ones of a warehouse first. */
export const packageLocations: readonly Location[] = [
  'FRONT_DOOR', 'BACK_DOOR', 'SIDE_DOOR', 'MAIL_ROOM', 'OFFICE', 'RECEPTION', 'PORCH', 'KNOCK_ON_DOOR', 'MAILBOX', 'OTHER',
];
