import { configureGlobal } from 'fast-check';
import { seed } from './scale.ts';

/** Every run draws the same cases, also in tests that name no seed of their own. */
configureGlobal({ seed });
