import type * as Electron from 'electron';

type Handler = Parameters<Electron.Protocol['handle']>[1];

const handlers = new Map<string, Handler>();

export const protocol = {
  /** The https origin that stands for the scheme is standard and secure as it is. */
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
  unhandle: (scheme: string) => void handlers.delete(scheme),
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle'>;

/** The application's own answer to a request; null when the scheme isn't its own. */
export const answerRequest = async (request: Request): Promise<Response | null> =>
  (await handlers.get(new URL(request.url).protocol.slice(0, -1))?.(request)) ?? null;
