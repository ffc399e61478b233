/** Runs the built application on the stand-in for Electron: `node test/host/run.ts`. */
import './hooks.ts';
import { app } from './app.ts';

process.on('SIGINT', () => app.quit());
process.on('SIGTERM', () => app.quit());
// Not a literal, since it is there only once it was built.
await import(new URL('../../dist/main/main.js', import.meta.url).href);
app.mainIsLoaded();
