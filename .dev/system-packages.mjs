/* What the checks use of the system, and how a Debian gets it. Nothing here starts a system service. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const onPath = (command) => ['/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin', ...(process.env.PATH ?? '').split(':')]
  .some((folder) => existsSync(`${folder}/${command}`));
const hasLibsecret = () => onPath('pkg-config') && spawnSync('pkg-config', ['--exists', 'libsecret-1']).status === 0;

const window = 'the end-to-end specs';
const keychain = 'the keychain’s tests';
const keytar = 'building keytar';
const spooler = 'printing through CUPS';
const documents = 'reading labels back';

/** Debian's package, what shows that it is there, and what is skipped without it. */
const needed = [
  { name: 'chromium', isThere: () => ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(onPath), for: window },
  { name: 'fonts-liberation', isThere: () => existsSync('/usr/share/fonts/truetype/liberation'), for: window },
  { name: 'dbus-daemon', isThere: () => onPath('dbus-daemon'), for: keychain },
  { name: 'dbus-bin', isThere: () => onPath('dbus-send'), for: keychain },
  { name: 'gnome-keyring', isThere: () => onPath('gnome-keyring-daemon'), for: keychain },
  { name: 'libsecret-1-dev', isThere: hasLibsecret, for: keytar },
  { name: 'pkg-config', isThere: () => onPath('pkg-config'), for: keytar },
  { name: 'g++', isThere: () => onPath('g++'), for: keytar },
  { name: 'make', isThere: () => onPath('make'), for: keytar },
  { name: 'python3', isThere: () => onPath('python3'), for: keytar },
  { name: 'cups', isThere: () => existsSync('/usr/lib/cups/filter/rastertopwg'), for: spooler },
  { name: 'cups-daemon', isThere: () => onPath('cupsd'), for: spooler },
  { name: 'cups-client', isThere: () => onPath('lpadmin'), for: spooler },
  { name: 'cups-ipp-utils', isThere: () => onPath('ippeveprinter'), for: spooler },
  { name: 'cups-filters', isThere: () => existsSync('/usr/lib/cups/filter/pdftopdf'), for: spooler },
  { name: 'ghostscript', isThere: () => onPath('gs'), for: spooler },
  { name: 'poppler-utils', isThere: () => onPath('pdftoppm') && onPath('pdfinfo'), for: documents },
];

/** Keeps packages from starting their services; one that the system has already is left as it is. */
const withoutServices = (work) => {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return work();
  } finally {
    if (ours) rmSync(policy);
  }
};

const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], {
  env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'],
});

const install = (names) => withoutServices(() => {
  const updated = apt('update');
  const installed = apt('install', '-y', '--no-install-recommends', ...names);
  return installed.status === 0 ? null : (installed.stderr || updated.stderr).trim().split('\n').at(-1);
});

/**
 * Makes sure of what the checks use of the system: as root on a Debian it is installed, otherwise it is named.
 * Returns what is still missing, as sentences.
 */
export const ensureSystemPackages = ({ mayInstall }) => {
  if (process.platform !== 'linux') return [];
  const missing = () => needed.filter(({ isThere }) => !isThere());
  const before = missing();
  if (before.length === 0) return [];
  const names = before.map(({ name }) => name);
  const isDebian = onPath('apt-get');
  let failed = null;
  if (mayInstall && isDebian && process.getuid() === 0) {
    console.log(`Installing ${names.join(', ')}…`);
    failed = install(names);
  }
  const after = missing();
  if (after.length === 0) return [];
  const skipped = [...new Set(after.map((one) => one.for))].join(', ');
  const sudo = process.getuid() === 0 ? '' : 'sudo ';
  const list = after.map(({ name }) => name).join(' ');
  return [
    `${after.map(({ name }) => name).join(', ')} ${after.length === 1 ? 'is' : 'are'} missing, for ${skipped}.`,
    ...(failed === null ? [] : [`apt-get could not install it: ${failed}`]),
    isDebian ? `${sudo}sh -c 'apt-get update && apt-get install -y --no-install-recommends ${list}'` : `By the names that Debian gives them: ${list}`,
  ];
};
