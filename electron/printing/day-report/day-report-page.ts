import type { DayReport } from '../../../shared/end-of-day/day-report.ts';
import { cents, formatCents, sum } from '../../../shared/format-money.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { startInk } from '../calibration/ink.ts';
import type { Ink } from '../calibration/ink.ts';
import { pointsPerInch } from '../calibration/units.ts';

const width = 8.5 * pointsPerInch;
const height = 11 * pointsPerInch;
const margin = 0.6 * pointsPerInch;
const right = width - margin;
const bottom = height - margin;

const small = 8;
const body = 10;
const row = 14;
/** Between two parts, with the heading of the second. */
const gap = 25;

interface Column {
  readonly at: number;
  readonly align?: 'left' | 'right';
  /** How wide a text may be before it is cut. */
  readonly room: number;
}

/** Draws down the page, line by line. */
const startLines = (ink: Ink) => {
  let baseline = margin;
  return {
    get left() { return bottom - baseline; },
    down: (points: number): void => { baseline += points; },
    line: (columns: readonly Column[], texts: readonly string[], style: { size?: number; bold?: boolean } = {}): void => {
      baseline += row;
      const { size = body, bold = false } = style;
      texts.forEach((text, place) => {
        const column = columns[place];
        if (column) ink.text(ink.cut(text, column.room, { size, bold }), column.at, baseline, { size, bold, align: column.align ?? 'left' });
      });
    },
    heading: (title: string, beside = ''): void => {
      baseline += gap;
      ink.text(title, margin, baseline, { size: 12, bold: true });
      if (beside !== '') ink.text(ink.cut(beside, 330, { size: small }), right, baseline, { size: small, align: 'right' });
      ink.fill(margin, baseline + 4, right - margin, 0.75);
      baseline += 4;
    },
    rule: (): void => {
      ink.fill(margin, baseline + 4, right - margin, 0.4);
      baseline += 2;
    },
  };
};

type Lines = ReturnType<typeof startLines>;

const whole: readonly Column[] = [{ at: margin, room: right - margin }];

/** As many rows as are given room; the last of them says how many there are besides. */
const drawRows = <T>(lines: Lines, rows: readonly T[], most: number, draw: (one: T) => void): void => {
  const shown = rows.length <= most ? rows : rows.slice(0, Math.max(most - 1, 0));
  for (const one of shown) draw(one);
  if (shown.length < rows.length) lines.line(whole, [`and ${rows.length - shown.length} more: see Shipments and End of day`]);
};

const money: readonly Column[] = [
  { at: margin, room: 150 }, { at: 246, align: 'right', room: 40 }, { at: 320, align: 'right', room: 70 }, { at: 396, align: 'right', room: 70 },
  { at: 470, align: 'right', room: 70 }, { at: right, align: 'right', room: 90 },
];

const drawMoney = (lines: Lines, { services, refunded, spent, parcels, returnLabels, environment }: DayReport): void => {
  const total = {
    labels: services.reduce((count, { labels }) => count + labels, 0), postage: sum(services.map(({ postage }) => postage)),
    extras: sum(services.map(({ extras }) => extras)), charged: sum(services.map(({ charged }) => charged)),
  };
  const rowOf = (name: string, { labels, postage, extras, charged }: typeof total): string[] =>
    [name, String(labels), ...[postage, extras, cents(postage + extras), charged].map(formatCents)];
  lines.heading('Postage and fees', 'Quoted at purchase; charged as USPS’s label answers say');
  lines.line(money, ['Service', 'Labels', 'Postage', 'Fees, extras', 'Quoted', 'Charged'], { size: small });
  for (const service of services) lines.line(money, rowOf(service.name, service));
  if (services.length === 0) lines.line(whole, ['No label that is paid for was made on this day.']);
  lines.rule();
  lines.line(money, rowOf('All', total), { bold: true });
  if (refunded !== 0) lines.line(money, ['Given back, as a person read it off a statement', '', '', '', '', formatCents(cents(-refunded))]);
  lines.down(3);
  lines.line(money, [`${parcels} ${parcels === 1 ? 'parcel' : 'parcels'}, in all`, '', '', '', '', formatCents(spent)], { size: 12, bold: true });
  const returns = returnLabels === 0 ? '' : ` ${returnLabels} return ${returnLabels === 1 ? 'label' : 'labels'}, which cost nothing until used.`;
  lines.line(whole, [
    `${environment === 'live' ? 'What was charged in the end is on the EPS statement; USPS may adjust it.' : 'Nothing was charged: this isn’t the live environment.'}${returns}`,
  ], { size: small });
};

const drawForms = (lines: Lines, { forms }: DayReport): void => {
  lines.heading('SCAN forms', forms.length === 0 ? '' : `${forms.length} ${forms.length === 1 ? 'form' : 'forms'}, ${forms.reduce((count, { parcels }) => count + parcels, 0)} parcels`);
  const columns: readonly Column[] = [{ at: margin, room: 190 }, { at: 268, align: 'right', room: 60 }, { at: 284, room: 150 }, { at: right, align: 'right', room: 150 }];
  if (forms.length === 0) lines.line(whole, ['None was made on this day.']);
  drawRows(lines, forms, 7, ({ manifestNumber, mailingDate, entryZip, parcels, print }) =>
    lines.line(columns, [formatTrackingNumber(manifestNumber), `${parcels} parcels`, `dated ${formatDay(mailingDate)}, ZIP ${entryZip}`, print]));
};

const drawPickups = (lines: Lines, { pickups }: DayReport): void => {
  lines.heading('Carrier pickup');
  const columns: readonly Column[] = [{ at: margin, room: 75 }, { at: 122, room: 120 }, { at: 236, room: 220 }, { at: right, align: 'right', room: 110 }];
  if (pickups.length === 0) lines.line(whole, ['None was asked for on this day, or for it.']);
  drawRows(lines, pickups, 5, ({ day, confirmationNumber, parcels, state }) =>
    lines.line(columns, [formatDay(day), confirmationNumber ?? 'number not known', parcels, state]));
};

const drawAttention = (lines: Lines, { attention }: DayReport): void => {
  lines.heading('Needs attention');
  if (attention.length === 0) lines.line(whole, ['Nothing, as far as Labeldesk knows.']);
  drawRows(lines, attention, 10, (sentence) => lines.line(whole, [sentence], { bold: true }));
};

const drawVoids = (lines: Lines, { voids }: DayReport): void => {
  lines.heading('Canceled, and refunds', voids.length === 0 ? '' : `${voids.length} of this day’s labels`);
  const columns: readonly Column[] = [{ at: margin, room: 120 }, { at: 172, room: 185 }, { at: 410, align: 'right', room: 70 }, { at: right, align: 'right', room: 152 }];
  if (voids.length === 0) lines.line(whole, ['None of this day’s labels.']);
  drawRows(lines, voids, Math.max(Math.floor(lines.left / row), 1), ({ orderNumber, trackingNumber, amount, state }) =>
    lines.line(columns, [orderNumber === '' ? 'no order number' : `Order ${orderNumber}`, formatTrackingNumber(trackingNumber), formatCents(amount), state]));
};

const environments = { practice: 'PRACTICE: nothing of this is real', tem: 'TEM, USPS’s test environment', live: '' } as const;

const inEnglish = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);

/** A day on one letter page, for the person who puts it in a folder. What a part has no room for is counted there. */
export const dayReportPage = async (report: DayReport): Promise<Uint8Array> => {
  const ink = await startInk(width, height, `Day report ${report.day}`, report.madeAt);
  const lines = startLines(ink);
  lines.down(6);
  lines.line([{ at: margin, room: 330 }, { at: right, align: 'right', room: 200 }], [`Shipping on ${formatDay(report.day)}, ${report.day.slice(0, 4)}`, ''], { size: 18, bold: true });
  lines.line([{ at: margin, room: 330 }, { at: right, align: 'right', room: 260 }],
    [[report.business, environments[report.environment]].filter(Boolean).join(' · '), `as Labeldesk had it on ${inEnglish(report.madeAt, report.timeZone)}`]);
  drawMoney(lines, report);
  drawForms(lines, report);
  drawPickups(lines, report);
  drawAttention(lines, report);
  drawVoids(lines, report);
  return ink.finish();
};
