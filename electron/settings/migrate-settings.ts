import * as z from 'zod';
import { Settings } from '../../shared/settings.ts';
import { printersByProfile } from './migrations/2-printers-by-profile.ts';
import { theWholeDay } from './migrations/3-the-whole-day.ts';

type Step = (older: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** What takes each version to the next: the first entry takes version 1 to 2. A step that was released is never edited. */
const steps: readonly Step[] = [printersByProfile, theWholeDay];

const Versioned = z.looseObject({ version: z.int().min(1).max(steps.length + 1) });

/**
 * Stored settings, brought up to this version.
 * @throws ZodError when they are of a newer version, or aren't settings.
 */
export const migrateSettings = (stored: unknown): Settings => {
  const versioned = Versioned.parse(stored);
  const current = steps.slice(versioned.version - 1).reduce<Record<string, unknown>>((older, step) => step(older), versioned);
  return Settings.parse(current);
};
