import * as z from 'zod';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { ruleRefusal } from '../server/errors.ts';
import { isAccepted } from '../tracking/acceptance.ts';
import type { LabelFacts } from './content/label-content.ts';
import { labelMetadata } from './content/label-metadata.ts';
import { rateIndicators } from './label-request.ts';
import { isManifested } from './rules/manifest-time.ts';
import { ownLabel } from './own-label.ts';
import { checkHeaders, readPayer } from '../account/payment-header.ts';
import { namesRateHolder } from '../account/claims.ts';
import { priceLabel } from './price-label.ts';
import { softPacks } from '../prices/prices.ts';
import { readJson } from '../server/read-json.ts';
import type { StoredLabel } from '../state/labels.ts';

const api = '/labels/v3';

const positive = z.number().positive();

/** What may be edited, and what each takes; another type is a rule of the service, not of the gateway. */
const editable = {
  weight: positive, length: positive, height: positive, width: positive, girth: positive,
  processingCategory: z.enum(['LETTERS', 'FLATS', 'MACHINABLE', 'NONSTANDARD']), rateIndicator: z.enum(rateIndicators),
  containers: z.array(z.looseObject({ containerID: z.string().max(34) })).max(3),
} as const;
type Editable = keyof typeof editable;
const members = Object.keys(editable) as [Editable, ...Editable[]];

const Patch = z.array(z.strictObject({
  op: z.literal('replace'),
  path: z.enum(members.map((member) => `/packageDescription/${member}` as const) as [`/packageDescription/${Editable}`]),
  value: z.unknown(),
}));

const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

/** Whether weight, size and price may still be changed: before USPS has sent the label's data, and while postage is hidden. */
const requireEditable = (label: StoredLabel | null, number: string, now: Date): LabelFacts => {
  if (!label) throw refuse('160179', 'barcode', `barcode ${number} does not exist`);
  if (label.kind !== 'outbound' || label.status !== 'CREATED' || label.manifestNumber !== null || isManifested(label, now) || isAccepted(label, now))
    throw refuse('160178', 'barcode', `barcode ${number} is not eligible for label edit`);
  const facts = JSON.parse(label.facts) as LabelFacts;
  if (!facts.request.imageInfo.suppressPostage) throw refuse('160250', 'suppress postage', 'cannot be edited when label is not suppressing postage');
  return facts;
};

const edit = (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  const patch = readJson(api, Patch, call);
  return context.oneAtATime(async () => {
    const { clock, mode, state, switches } = context;
    const number = call.parameters.trackingNumber ?? '';
    const label = ownLabel(api, call, context, ['outbound', 'return']);
    const facts = requireEditable(label, number, clock.now());
    const before = facts.request.packageDescription;
    const changes: Record<string, unknown> = {};
    for (const { path, value } of patch) {
      const member = path.slice('/packageDescription/'.length) as Editable;
      const parsed = editable[member].safeParse(value);
      if (!parsed.success) throw refuse('160252', 'value', `${path} - value type does not match required type for path`);
      if (softPacks.includes(before.rateIndicator ?? '') && member !== 'containers')
        throw refuse('160251', 'rateIndicator', `${path} - only containers can be edited when rate indicator is cubic softPack`);
      changes[member] = parsed.data;
    }
    const after = { ...before, ...changes } as typeof before;
    if (before.rateIndicator === 'CP' && after.rateIndicator !== 'CP')
      throw refuse('160249', 'rateIndicator', '/packageDescription/rateIndicator - cubic rate indicator can not be allowed for edit');
    if (before.mailClass === 'USPS_GROUND_ADVANTAGE' && (before.weight < 1) !== (after.weight < 1))
      throw refuse('160248', 'weight', '/packageDescription/weight - cannot be edited across the 1lb threshold when the mail class is USPS_GROUND_ADVANTAGE');
    if (!label) throw new Error('a label was edited that is not there');
    const { zone, price, extras, totalCents } = priceLabel(api, after, facts.price.mailClass, label.entryZip, facts.toAddress, switches.settings.contractPrices && namesRateHolder(readPayer(api, call, context)));
    const edited: LabelFacts = { ...facts, request: { ...facts.request, packageDescription: after }, zone, price, totalCents };
    const metadata = labelMetadata(edited, extras, label.mid);
    const edits = state.labels.edit(label, { facts: JSON.stringify(edited), metadata, chargeCents: mode === 'tem' ? 0 : totalCents }, clock.now());
    return json(200, JSON.parse(metadata), { ETag: `"${number}-${edits}"` });
  });
};

export const editLabelRoutes: readonly Route[] = [
  { method: 'PATCH', path: '/labels/v3/label/{trackingNumber}', api, scopes: ['labels'], handle: edit },
];
