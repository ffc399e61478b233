import { protocol } from 'electron';
import { appScheme } from './app-address.ts';
import { serveRenderer } from './serve-renderer.ts';

/** Must be called before the application is ready: makes `app://` an origin of its own, with a real one's rights and limits. */
export const declareAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/** Serves the window's pages; what it returns stops that. */
export const serveApp = (rendererFolder: string): (() => void) => {
  protocol.handle(appScheme, serveRenderer(rendererFolder));
  return () => protocol.unhandle(appScheme);
};
