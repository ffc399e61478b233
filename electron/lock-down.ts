import { app, session } from 'electron';
import type { Session, WebContents } from 'electron';
import { isOurs } from './app-address.ts';
import type { Log } from './log.ts';

/** Must be called before the application is ready: no window of this application ever has more than a page's rights. */
export const sandboxEverything = (): void => {
  app.enableSandbox();
};

/** Every door a page could leave by, closed. Links open in the person's own browser, asked for by name across the contract. */
export const lockDown = (log: Log): void => {
  const refused = (door: string): void => log.error('door-refused', { door });
  lockSession(session.defaultSession, refused);
  app.on('session-created', (created) => lockSession(created, refused));
  app.on('web-contents-created', (_event, contents) => lockContents(contents, refused));
  // A page that can't reach the network has nobody to prove anything to, nor anybody's word to take.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, decide) => {
    event.preventDefault();
    decide();
  });
  app.on('login', (event, _contents, _details, _authInfo, answer) => {
    event.preventDefault();
    answer();
  });
};

/** What belongs to one page: where it may go, and what it may open. */
const lockContents = (contents: WebContents, refused: (door: string) => void): void => {
  // A link that leads away, a form, a script, a file dropped on the window.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOurs(event.url)) return;
    event.preventDefault();
    refused('navigation');
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    refused('redirect');
  });
  contents.setWindowOpenHandler(() => {
    refused('window.open');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refused('webview');
  });
};

/** What belongs to the browser behind the page: permissions, devices, downloads, the network. */
const lockSession = (own: Session, refused: (door: string) => void): void => {
  own.setPermissionRequestHandler((_contents, permission, decide) => {
    refused(`permission ${permission}`);
    decide(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  own.on('will-download', (event) => {
    event.preventDefault();
    refused('download');
  });
  // The page has no network: everything it shows comes from main. `blob:` and `data:` never leave it.
  own.webRequest.onBeforeRequest((request, decide) => {
    const stays = isOurs(request.url) || /^(blob|data|devtools):/.test(request.url);
    if (!stays) refused('network');
    decide({ cancel: !stays });
  });
  own.setCertificateVerifyProc((_request, decide) => decide(-2));
  // It would fetch dictionaries, and send nothing but still ask.
  own.setSpellCheckerEnabled(false);
};
