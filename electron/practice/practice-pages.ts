import * as z from 'zod';
import { html, json, Refusal } from './answer.ts';
import type { Route } from './call.ts';
import { addressFixtures } from './address-fixtures.ts';
import { credentials } from './fixtures.ts';
import { Fault } from './fault.ts';
import type { Faults } from './fault.ts';
import type { PracticeClock } from './practice-clock.ts';

const SetClock = z.strictObject({ now: z.iso.datetime().nullable() });

const read = <T extends z.ZodType>(schema: T, body: Buffer): z.output<T> => {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw new Refusal(json(400, { error: error instanceof Error ? error.message : 'unreadable' }));
  }
};

const page = (now: Date): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Practice USPS</title>
<style>body{font:15px/1.5 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0}</style>
<h1>Practice USPS</h1>
<p><strong>Nothing here is real.</strong> Prices are a formula and are not postage. Labels and forms are marked SAMPLE, are not paid
and can’t be mailed. Nothing leaves this computer.</p>
<p>Its clock says ${now.toISOString()}.</p>
<h2>Account</h2>
<table>${Object.entries(credentials).map(([name, value]) => `<tr><th>${name}</th><td><code>${value}</code></td></tr>`).join('')}</table>
<h2>Streets with a fate</h2>
<p>Every street with a house number is found, except these, in any city:</p>
<table>${addressFixtures.map(({ street, says }) => `<tr><th>${street}</th><td>${says}</td></tr>`).join('')}</table>
</html>`;

/** What only the practice USPS has: its page, its clock, trouble on request, and its counts. */
export const practiceRoutes = (clock: PracticeClock, faults: Faults): readonly Route[] => [
  { method: 'GET', path: '/practice', api: '/practice', scopes: null, handle: () => html(200, page(clock.now())) },
  {
    method: 'GET', path: '/practice/state', api: '/practice', scopes: null,
    handle: (_call, { state }) => json(200, { ...state.counts(), now: clock.now().toISOString(), clockIsSet: clock.isSet }),
  },
  {
    method: 'POST', path: '/practice/clock', api: '/practice', scopes: null,
    handle: (call) => {
      const { now } = read(SetClock, call.body);
      clock.set(now === null ? null : new Date(now));
      return json(200, { now: clock.now().toISOString(), clockIsSet: clock.isSet });
    },
  },
  {
    method: 'POST', path: '/practice/fault', api: '/practice', scopes: null,
    handle: (call) => {
      const fault = read(Fault, call.body);
      faults.ask(fault);
      return json(200, fault);
    },
  },
];
