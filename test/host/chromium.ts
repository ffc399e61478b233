import { existsSync } from 'node:fs';

/** Where a Chromium is that can be the window; the first that is there. `CHROME_PATH` names another. */
const places = (): (string | undefined)[] => {
  const { CHROME_PATH, LOCALAPPDATA, PROGRAMFILES } = process.env;
  return [
    CHROME_PATH,
    ...(process.platform === 'win32' ? [
      `${PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
      `${LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
      `${PROGRAMFILES} (x86)\\Microsoft\\Edge\\Application\\msedge.exe`,
    ] : process.platform === 'darwin' ? [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium']),
  ];
};

export const findChromium = (): string | null => places().find((place) => place !== undefined && existsSync(place)) ?? null;
