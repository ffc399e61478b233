import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { BrowserContext } from 'playwright-core';
import { shownOrigin } from './address.ts';

type Used = Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler' | 'setCertificateVerifyProc' | 'setSpellCheckerEnabled'>;
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type BeforeRequest = (details: Electron.OnBeforeRequestListenerDetails, decide: (response: Electron.CallbackResponse) => void) => void;

/** Electron's names of permissions, and Chromium's for the same. */
const permissions = [
  ['geolocation', 'geolocation'], ['notifications', 'notifications'], ['media', 'camera'], ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'], ['clipboard-sanitized-write', 'clipboard-write'], ['midi', 'midi'], ['idle-detection', 'idle-detection'],
  ['screen-wake-lock', 'screen-wake-lock'], ['local-fonts', 'local-fonts'], ['window-management', 'window-management'],
] as const;

export class Session extends EventEmitter implements Used {
  #permissionCheck: PermissionCheck = null;
  #beforeRequest: BeforeRequest | null = null;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => { this.#beforeRequest = listener; },
  };

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#permissionCheck = handler;
  }

  /** Chromium never asks here: the check alone decides, before the page can. */
  setPermissionRequestHandler(): void {}
  /** Chromium asks a person to choose a device or a screen; headless and in a window without a browser around it there is nobody. */
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  /** The window's origin is answered before any certificate would be. */
  setCertificateVerifyProc(): void {}
  setSpellCheckerEnabled(): void {}

  /** Asks the application once for each permission, and tells Chromium. */
  async settlePermissions(context: BrowserContext): Promise<void> {
    const [page] = context.pages();
    if (!page || this.#permissionCheck === null) return;
    // Never detached: what it set holds for as long as it is there.
    const devtools = await context.newCDPSession(page);
    for (const [electron, chromium] of permissions) {
      const granted = this.#permissionCheck(null, electron, shownOrigin, { isMainFrame: true });
      // A Chromium that doesn't know the name hasn't the ability either.
      await devtools.send('Browser.setPermission', {
        origin: shownOrigin,
        permission: { name: chromium },
        setting: granted ? 'granted' : 'denied',
      }).catch(() => undefined);
    }
  }

  /** Whether the application lets a request go. */
  allows(url: string): boolean {
    let cancelled = false;
    this.#beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => { cancelled = cancel === true; });
    return !cancelled;
  }
}

export const session = { defaultSession: new Session() };
