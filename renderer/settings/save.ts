import type { SettingsChange } from '../../shared/settings.ts';

/** Saves a change at once; true when it was saved. What went wrong is shown by the page. */
export type Save = (change: SettingsChange) => Promise<boolean>;
