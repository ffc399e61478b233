/** How the stand-in is told what Electron's command line and Playwright would tell Electron. */
export const options = {
  /** No window on a screen: for specifications and the demo. */
  headless: process.env['LABELDESK_STAND_IN_HEADLESS'] === '1',
  /** Chromium's profile: a folder that is thrown away afterwards. */
  profile: process.env['LABELDESK_STAND_IN_PROFILE'] ?? null,
  /** The file that a person would choose in a dialog; none, and every dialog is given up. */
  chosenFile: process.env['LABELDESK_STAND_IN_FILE'] ?? null,
};
