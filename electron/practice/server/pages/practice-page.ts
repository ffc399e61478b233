import { addressFixtures } from '../../addresses/address-fixtures.ts';
import { credentials } from '../../fixtures.ts';
import { faultNames } from '../faults/fault-names.ts';
import { scenarios } from '../../tracking/tracking-scenarios.ts';
import { undocumented } from '../undocumented.ts';

/** The page that a person sees at /practice: that nothing is real, and what there is to play with. */
export const practicePage = (now: Date): string => `<!doctype html>
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
<h2>Parcels with a fate</h2>
<p>By the last two digits of the serial, which stand before the check digit; any other parcel is delivered.</p>
<table>${Object.entries(scenarios).map(([digits, fate]) => `<tr><th>${digits}</th><td>${fate}</td></tr>`).join('')}</table>
<h2>Trouble on request</h2>
<p>POST /practice/fault with {"fault": …}, or the header X-Sim-Fault: ${faultNames.join(', ')}.</p>
<h2>What USPS doesn’t document</h2>
<p>POST /practice/undocumented with {name: "a" or "b"}; switches of its habits are at /practice/settings.</p>
<table>${Object.entries(undocumented).map(([name, { question, a, b }]) => `<tr><th>${name}</th><td>${question}<br>a: ${a}<br>b: ${b}</td></tr>`).join('')}</table>
</html>`;
