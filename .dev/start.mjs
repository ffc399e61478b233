import { run, underPinnedNode } from './bootstrap.mjs';

const { platform, env } = process;
if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
  console.error('There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); `npm run demo` drives the app without one.');
  process.exit(1);
}

await underPinnedNode(import.meta.url);
const { build } = await import('./build.mjs');
const { ensureKeytar } = await import('./keytar.mjs');
const { findElectron } = await import('./electron-binary.mjs');
const { findChromium } = await import('../test/host/chromium.ts');

const noKeychain = ensureKeytar();
if (noKeychain !== null) console.log(`Secrets will be kept until the app closes, not in a keychain: keytar isn’t ready, ${noKeychain}.`);
await build();
const asRoot = process.getuid?.() === 0;
const electron = await findElectron();
const chromium = findChromium();

if (electron.path !== null) {
  console.log(`Labeldesk opens on Electron${asRoot ? ', without its sandbox because this is root' : ''}.`);
  process.exitCode = await run(electron.path, ['.', ...(asRoot ? ['--no-sandbox'] : [])]);
} else if (chromium !== null) {
  console.log(`Labeldesk opens on the stand-in for Electron, with ${chromium}, in Practice only: ${electron.because}.`);
  process.exitCode = await run(process.execPath, ['test/host/run.ts']);
} else {
  const sudo = asRoot ? '' : 'sudo ';
  const command = { linux: `${sudo}apt-get install -y chromium`, darwin: 'brew install --cask google-chrome' }[platform] ?? 'winget install Google.Chrome';
  console.error(`${electron.because}, and there is no Chromium to stand in; install one with: ${command}`);
  process.exitCode = 1;
}
