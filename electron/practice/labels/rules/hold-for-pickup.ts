import { holdsForPickup } from '../../locations/facilities.ts';
import type { RuleError } from '../../server/errors.ts';
import type { LabelRequest } from '../label-request.ts';

/** What a parcel needs that is held at a post office: a post office that does it, and how to reach both people. */
export const holdForPickupProblems = ({ toAddress, fromAddress }: LabelRequest): RuleError[] => {
  if (!toAddress.holdForPickup) return [];
  const needed: readonly (readonly [code: string, parameter: string, value: string | undefined])[] = [
    ['160175', 'toAddress.facilityId', toAddress.facilityId], ['160176', 'toAddress.email', toAddress.email], ['160177', 'toAddress.phone', toAddress.phone],
    ['160213', 'toAddress.firstName', toAddress.firstName], ['160217', 'toAddress.lastName', toAddress.lastName],
    ['160079', 'fromAddress.firstName', fromAddress.firstName], ['160080', 'fromAddress.lastName', fromAddress.lastName],
    ['160081', 'fromAddress.email', fromAddress.email], ['160082', 'fromAddress.phone', fromAddress.phone],
  ];
  const problems = needed.filter(([, , value]) => (value ?? '') === '').map(([code, parameter]) => ({ code, parameter, detail: 'is required for Hold for Pickup' }));
  if (toAddress.facilityId && !holdsForPickup(toAddress.facilityId))
    problems.push({ code: '160121', parameter: 'toAddress.facilityId', detail: 'requested facility does not support Hold for Pickup' });
  return problems;
};
