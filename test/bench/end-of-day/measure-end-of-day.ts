import { measureClosedForm } from './closed-form.ts';
import { measurePreflight } from './form-preflight.ts';
import { measureScrolledDay } from './scrolled-day.ts';

const verdict = (within: boolean): string => (within ? 'within' : 'OVER');

/** What the end of a day of thousands costs, as figures, as words, and whether all of it is within its limits. */
export const measureEndOfDay = async () => {
  const preflight = measurePreflight();
  const form = await measureClosedForm();
  const scroll = await measureScrolledDay();
  return {
    figures: { preflight: preflight.figures, form, scroll },
    within: preflight.within && form.within && scroll.within,
    words: `${preflight.words}
One SCAN form of ${form.labels} labels (medians of ${form.rounds})
  the call ${Math.round(form.callMs)} ms; beside it ${Math.round(form.besideMs)} ms, of which ${Math.round(form.besideCpuMs)} ms are work of this process, ${verdict(form.within)} the limit of ${form.limitMs} ms
  the day read for the page ${Math.round(form.readMs)} ms
The list of ${scroll.labels} parcels, scrolled for ${scroll.seconds} s
  ${scroll.framesPerSecond.toFixed(1)} frames a second (a page at rest ${scroll.emptyPerSecond.toFixed(1)}), ${scroll.medianMs.toFixed(1)} ms between two, at p95 ${scroll.p95Ms.toFixed(1)} ms, ${verdict(scroll.within)} the limit of ${scroll.limitPerSecond} a second`,
  };
};
