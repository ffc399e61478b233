/** Run by itself, with the stand-in for `electron`: what becomes of a folder's settings, as JSON on standard output. */
import { ipcMain } from '../host/ipc-main.ts';
import { defaultSettings } from '../../electron/settings/default-settings.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import { settingsFile } from '../../electron/settings-file.ts';

const book = openSettings(settingsFile(process.argv[2] ?? ''));
const atStart = book.read().sounds;
book.change({ sounds: !defaultSettings().sounds });
process.stdout.write(JSON.stringify({ movedAside: book.movedAside, atStart, listeners: ipcMain.eventNames() }));
