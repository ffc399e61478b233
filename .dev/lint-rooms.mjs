/**
 * The project's own lint rules, loaded by oxlint: which room may import which, and who may import Electron.
 * Static imports, re-exports, import(), import types and require() are looked at alike; a type-only import counts too,
 * since a room that knows another's types knows the room.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const filesWithElectron = [
  'electron/main.ts', 'electron/preload.ts', 'electron/ipc.ts', 'electron/app-protocol.ts', 'electron/lock-down.ts',
  'electron/window.ts', 'electron/settings-file.ts',
];
/** The stand-in for Electron, and the one without a window that is measured with. */
const fromStandIn = (file) => /^test\/(?:host|bench)\//.test(file);
const fileWithIpcMain = 'electron/ipc.ts';

const rooms = ['usps', 'printing', 'raster', 'ledger', 'practice', 'settings', 'account', 'doctor', 'csv', 'shipping'];

/** Rooms that these may build on; they know none of these. */
const buildOn = { printing: ['raster'], practice: ['raster'], doctor: ['usps', 'account', 'settings'] };

/** Files in electron/ that belong to no room and that every room may use. */
const common = ['electron/clock.ts', 'electron/log.ts', 'electron/question-thread.ts'];

/** Files in electron/ that put the rooms together. */
const joins = /^electron\/(?:main|application|handlers|(?:handlers|desk)\/[\w-]+)\.ts$/;

const roomOf = (file) => rooms.find((room) => file.startsWith(`electron/${room}/`)) ?? null;

/** Why a file must not import another file of the project; null where it may. */
const whyNotFile = (from, to) => {
  if (from.startsWith('shared/')) return to.startsWith('shared/') ? null : 'shared/ is pure: it imports shared/ and zod.';
  if (from.startsWith('renderer/'))
    return /^(?:renderer|shared)\//.test(to) ? null : 'The window imports renderer/ and shared/; the rest is reached by a call.';
  if (!from.startsWith('electron/')) return null;
  if (!/^(?:electron|shared|resources)\//.test(to)) return 'The main process imports electron/, shared/ and resources/.';
  if (!to.startsWith('electron/')) return null;

  const room = roomOf(from);
  const other = roomOf(to);
  if (from === 'electron/preload.ts') return 'The preload is one file: it imports shared/ alone.';
  if (room !== null && other === null)
    return common.includes(to) ? null : `A room imports no file of electron/ but ${common.join(' and ')}; pass it in.`;
  if (room === other || other === null) return null;
  if (room === 'shipping') return other === 'practice' ? 'Only the file that opens the desk knows the practice USPS.' : null;
  if (room !== null && buildOn[room]?.includes(other)) return null;
  if (room !== null) return `${room}/ and ${other}/ know nothing of each other; shipping/ joins them.`;
  if (from === 'electron/settings-file.ts') return other === 'settings' ? null : 'This file knows the settings alone.';
  return joins.test(from) ? null : 'Only main, application, the desk and handlers join the rooms.';
};

/** Why a file must not import a package; null where it may. */
const whyNotPackage = (from, name) => {
  if (from.startsWith('shared/') && name !== 'zod') return 'shared/ is pure: it imports shared/ and zod.';
  if (from.startsWith('renderer/') && isBuiltin(name)) return 'The window has no Node.';
  return null;
};

const loading = new Map();

/** Whether a file, when it runs, loads zod; imports of types alone are gone by then. */
const loadsZod = (file) => {
  if (!loading.has(file)) {
    loading.set(file, false);
    const path = resolve(root, file);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const imported = [...text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'/gm)].map(([, specifier]) => specifier);
    loading.set(file, imported.some((specifier) =>
      specifier === 'zod' || (specifier.startsWith('.') && loadsZod(posix.join(posix.dirname(file), specifier)))));
  }
  return loading.get(file);
};

const projectFile = (path) => relative(root, path).split(sep).join('/');

/** Calls `report(node, specifier, names)` for everything a file imports, whichever way. */
const eachImport = (report) => {
  const literal = (node) => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null);
  const seen = (node, source, names) => {
    const specifier = literal(source);
    if (specifier !== null) report(node, specifier, names);
  };
  const everything = ['*'];
  return {
    ImportDeclaration: (node) => seen(node, node.source, node.specifiers.map((specifier) =>
      specifier.type === 'ImportSpecifier' ? (specifier.imported.name ?? specifier.imported.value) : '*')),
    ExportNamedDeclaration: (node) => seen(node, node.source, node.specifiers.map(({ local }) => local.name ?? local.value)),
    ExportAllDeclaration: (node) => seen(node, node.source, everything),
    ImportExpression: (node) => seen(node, node.source, everything),
    TSImportType: (node) => seen(node, node.source ?? node.argument?.literal ?? node.argument, everything),
    TSExternalModuleReference: (node) => seen(node, node.expression, everything),
    CallExpression: (node) => {
      const { callee, arguments: [first, ...more] } = node;
      if (callee.type === 'Identifier' && callee.name === 'require' && more.length === 0) seen(node, first, everything);
    },
  };
};

const rule = (check) => ({
  create: (context) => {
    const from = projectFile(context.filename);
    return eachImport((node, specifier, names) => {
      const isType = (node.importKind ?? node.exportKind) === 'type';
      const message = check(from, specifier, names, isType);
      if (message !== null) context.report({ node, message });
    });
  },
});

export default {
  meta: { name: 'labeldesk' },
  rules: {
    'imports-follow-the-flow': rule((from, specifier) =>
      specifier.startsWith('.')
        ? whyNotFile(from, posix.join(posix.dirname(from), specifier))
        : whyNotPackage(from, specifier)),
    'no-zod-in-the-window': rule((from, specifier, _names, isType) => {
      if (isType || !from.startsWith('renderer/')) return null;
      const file = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
      const loads = specifier === 'zod' || (file !== null && file.startsWith('shared/') && loadsZod(file));
      return loads ? 'This loads zod into the window; main parses what crosses, so take the type alone.' : null;
    }),
    'electron-at-the-edge': rule((from, specifier) => {
      if (specifier !== 'electron' && !specifier.startsWith('electron/')) return null;
      if (filesWithElectron.includes(from) || fromStandIn(from)) return null;
      return `electron is imported by ${filesWithElectron.join(', ')} alone; the rest is plain Node.`;
    }),
    'ipc-main-behind-the-door': rule((from, specifier, names) => {
      if (specifier !== 'electron' && specifier !== 'electron/main') return null;
      if (from === fileWithIpcMain || fromStandIn(from)) return null;
      const reaches = names.some((name) => name === 'ipcMain' || name === '*' || name === 'default');
      return reaches ? `ipcMain is touched by ${fileWithIpcMain} alone: it checks who asks and what.` : null;
    }),
  },
};
