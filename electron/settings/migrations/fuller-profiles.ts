const entries = (list: unknown): Record<string, unknown>[] => (Array.isArray(list) ? list as Record<string, unknown>[] : []);

/** Ship-froms with a printer and a return address of their own, and presets that hold more than a size: empty where nobody has said so. */
export const fullerProfiles = (older: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...older,
  shipFroms: entries(older['shipFroms']).map((shipFrom) => ({ printerId: null, returnAddress: null, ...shipFrom })),
  presets: entries(older['presets']).map((preset) => ({ weight: '', mailClass: '', extras: [], reference: '', ...preset })),
});
