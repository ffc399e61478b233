/* Runs a main module on the windowless stand-in: `node run-main.ts FILE`. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { app } from '../host/app.ts';

const windowless = new URL('./windowless.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => specifier === 'electron' ? { url: windowless, shortCircuit: true } : next(specifier, context),
});

const [main] = process.argv.slice(2);
if (main === undefined) throw new Error('which main?');
await import(pathToFileURL(main).href);
app.mainIsLoaded();
