export type ReadCallsPerHour = { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly problem: string };

const most = 1_000_000;

/** Empty is null: nobody knows what USPS granted. "1,000" and "1 000" are a thousand. */
export const readCallsPerHour = (typed: string): ReadCallsPerHour => {
  const digits = typed.replace(/[\s,]/g, '');
  if (digits === '') return { ok: true, value: null };
  const value = Number(digits);
  if (/^\d+$/.test(digits) && value >= 1 && value <= most) return { ok: true, value };
  return { ok: false, problem: `A whole number from 1 to ${most.toLocaleString('en-US')}, or nothing.` };
};
