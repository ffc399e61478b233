import { randomUUID } from 'node:crypto';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { header } from '../server/call.ts';
import { gatewayRefusal, ruleRefusal } from '../server/errors.ts';
import { EligibilityQuery, PickupChange, PickupRequest } from './pickup-request.ts';
import { pickupAddress, pickupDay, pickupProblems } from './pickup-rules.ts';
import type { PickupAction } from './pickup-rules.ts';
import { preconditionFailed } from './pickup-tags.ts';
import { readJson, readQuery } from '../server/read-json.ts';
import type { StoredPickup } from '../state/pickups.ts';
import { placeOf } from '../addresses/zip-places.ts';

const api = '/pickup/v3';

const tagLife = 3_600_000;

const stateOfZip = (zip: string): string | null => placeOf(zip)?.state ?? null;

const clientOf = (call: Call): string => call.claims?.client_id ?? '';

/** What a pickup comes to: its day, and its address in one line; the request with both as USPS writes them. */
const arranged = (request: PickupRequest, action: PickupAction, now: Date) => {
  const problems = pickupProblems(request, action);
  if (problems.length > 0) throw ruleRefusal(api, problems);
  const day = pickupDay(request, action, now);
  const { urbanization, secondaryAddress, ...address } = pickupAddress(request.pickupAddress.address, stateOfZip);
  const written = { ...address, ...(secondaryAddress !== null && { secondaryAddress }), ...(urbanization !== null && { urbanization }) };
  const line = [address.streetAddress, secondaryAddress, address.ZIPCode].filter(Boolean).join(' ');
  return { day, address: line, request: JSON.stringify({ ...request, pickupDate: day, pickupAddress: { ...request.pickupAddress, address: written } }) };
};

const confirmation = (pickup: Pick<StoredPickup, 'confirmationNumber' | 'day' | 'request'>) => ({
  confirmationNumber: pickup.confirmationNumber, pickupDate: pickup.day, carrierPickupRequest: JSON.parse(pickup.request) as unknown,
});

/** The answer with a new entity tag, which is good for an hour or until it is used. */
const tagged = (number: string, status: number, value: unknown, { clock, state }: PracticeContext): Answer => {
  const etag = `"${randomUUID()}"`;
  state.pickups.tag(number, etag, clock.now());
  return json(status, value, { ETag: etag });
};

/** @throws Refusal where the app has no such pickup that still stands. */
const standing = (call: Call, { state }: PracticeContext): StoredPickup => {
  const pickup = state.pickups.find(call.parameters.confirmationNumber ?? '');
  if (pickup?.status === 'SCHEDULED' && pickup.clientId === clientOf(call)) return pickup;
  throw ruleRefusal(api, [{ code: '020015', detail: 'Case number not found.', parameter: 'confirmationNumber' }]);
};

/** The pickup, where If-Match names the entity tag that it has now. */
const matched = (call: Call, context: PracticeContext): StoredPickup => {
  const wanted = header(call, 'If-Match');
  if (wanted === null) throw gatewayRefusal(api, [`Header parameter 'If-Match' is required on path '${call.path}' but not found in request`]);
  const pickup = standing(call, context);
  const age = context.clock.now().getTime() - (pickup.etagAt?.getTime() ?? 0);
  if (pickup.etag !== wanted || age >= tagLife || age < 0) throw preconditionFailed(context.switches);
  return pickup;
};

const requireFree = (address: string, day: string, own: string | null, { state }: PracticeContext): void => {
  const taken = state.pickups.at(address, day);
  if (taken && taken.confirmationNumber !== own)
    throw ruleRefusal(api, [{ code: '020001', detail: 'Pickup already exists for this address.', parameter: 'pickupAddress' }]);
};

const eligibility = (call: Call): Answer => {
  const query = readQuery(api, EligibilityQuery, call);
  const address = pickupAddress(query, stateOfZip);
  // The file wants names and a contact of everybody, of whom this call knows nothing.
  return json(200, { firstName: 'POSTAL', lastName: 'CUSTOMER', firm: null, address, contact: [{ email: 'customer@example.com' }] });
};

const schedule = (call: Call, context: PracticeContext): Promise<Answer> => {
  const request = readJson(api, PickupRequest, call);
  return context.oneAtATime(async () => {
    const { clock, state } = context;
    const pickup = arranged(request, 'make', clock.now());
    requireFree(pickup.address, pickup.day, null, context);
    const confirmationNumber = `WTC${String(state.serials.next('pickup')).padStart(9, '0')}`;
    state.pickups.add({ ...pickup, confirmationNumber, clientId: clientOf(call) });
    return tagged(confirmationNumber, 200, confirmation({ ...pickup, confirmationNumber }), context);
  });
};

const read = (call: Call, context: PracticeContext): Answer => {
  const pickup = standing(call, context);
  const value = confirmation(pickup);
  return tagged(pickup.confirmationNumber, 200, context.switches.choice('pickup-by-number') === 'b' ? value : [value], context);
};

const change = (call: Call, context: PracticeContext): Promise<Answer> => {
  const body = readJson(api, PickupChange, call);
  return context.oneAtATime(async () => {
    const { confirmationNumber, clientId } = matched(call, context);
    const request = { ...body.carrierPickupRequest, pickupDate: body.pickupDate ?? body.carrierPickupRequest.pickupDate };
    const pickup = arranged(request, 'change', context.clock.now());
    requireFree(pickup.address, pickup.day, confirmationNumber, context);
    context.state.pickups.change({ ...pickup, confirmationNumber, clientId });
    return tagged(confirmationNumber, 200, confirmation({ ...pickup, confirmationNumber }), context);
  });
};

const cancel = (call: Call, context: PracticeContext): Promise<Answer> => context.oneAtATime(async () => {
  context.state.pickups.cancel(matched(call, context).confirmationNumber);
  return { status: 200, headers: {}, body: '' };
});

// USPS's file names one scope at its calls and another where it lists them; tokens were seen with "pickup".
const scopes = ['pickup', 'carrier-pickup'];
const byNumber = '/pickup/v3/carrier-pickup/{confirmationNumber}';

export const carrierPickupRoutes: readonly Route[] = [
  { method: 'GET', path: '/pickup/v3/carrier-pickup/eligibility', api, scopes, readsQuery: true, handle: eligibility },
  { method: 'POST', path: '/pickup/v3/carrier-pickup', api, scopes, handle: schedule },
  { method: 'GET', path: byNumber, api, scopes, handle: read },
  { method: 'PUT', path: byNumber, api, scopes, handle: change },
  { method: 'DELETE', path: byNumber, api, scopes, handle: cancel },
];
