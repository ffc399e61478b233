import { spawn } from 'node:child_process';
import type * as Electron from 'electron';
import { options } from './options.ts';

/** Dialogs are lines where the application was started: a window of Chromium has no dialog that doesn't wait for an answer. */
export const dialog = {
  showErrorBox: (title: string, content: string): void => console.error(`dialog: ${title}\n        ${content}`),
  showMessageBox: async (...args: [Electron.MessageBoxOptions] | [object, Electron.MessageBoxOptions]): Promise<Electron.MessageBoxReturnValue> => {
    const { message, detail } = args.length === 1 ? args[0] : args[1];
    console.error(`dialog: ${message}\n        ${detail ?? ''}`);
    return { response: 0, checkboxChecked: false };
  },
  showSaveDialog: async ({ defaultPath }: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> => {
    console.error(`dialog: save ${defaultPath ?? ''} ${options.chosenFile === null ? '(set LABELDESK_STAND_IN_FILE)' : ''}`);
    return { canceled: options.chosenFile === null, filePath: options.chosenFile ?? '' };
  },
  showOpenDialog: async (_asked: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> => {
    console.error(`dialog: open ${options.chosenFile ?? '(set LABELDESK_STAND_IN_FILE)'}`);
    return { canceled: options.chosenFile === null, filePaths: options.chosenFile === null ? [] : [options.chosenFile] };
  },
};

const openers: Readonly<Record<string, [string, ...string[]]>> = { darwin: ['open'], win32: ['explorer'] };

export const shell = {
  openExternal: async (url: string): Promise<void> => {
    console.error(`in your browser: ${url}`);
    if (options.headless) return;
    const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
    spawn(command, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
  },
} satisfies Pick<Electron.Shell, 'openExternal'>;

/** Chromium's window without a browser around it has no menu to take away. */
export const Menu = {
  setApplicationMenu: () => undefined,
  buildFromTemplate: () => null,
};
