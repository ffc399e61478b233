import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, isListening, startProcess, until, type OwnProcess } from './own-process.ts';
import { busConfiguration } from '../private-bus.ts';

/** A laser printer takes Letter; a label printer takes 4×6 alone; one of raster only takes no PDF. */
export type VirtualPrinterKind = 'laser' | 'label' | 'raster-only';

export interface VirtualPrinter {
  /** Its address as a CUPS device. */
  readonly uri: string;
  /** What the printer does with jobs from now on; a job that waits for paper goes on when the paper is back. */
  behave(mode: 'ok' | 'out-of-paper' | 'engine-failure' | 'stalled'): Promise<void>;
  /** The documents that came out, oldest first. */
  documents(): Promise<Buffer[]>;
  /** The size that the last job asked for, in hundredths of a millimetre: "10160x15240", or the media's name. */
  lastMedia(): Promise<string>;
  switchOff(): Promise<void>;
  /** On again, at the same address, with nothing in its memory. */
  switchOn(): Promise<void>;
  close(): Promise<void>;
}

/**
 * ippeveprinter, on the loopback alone. It insists on announcing itself over D-Bus; a private bus that nobody listens to
 * is enough for it.
 */
export const startVirtualPrinter = async (folder: string, name: string, kind: VirtualPrinterKind): Promise<VirtualPrinter> => {
  for (const part of ['spool', 'printed']) await mkdir(join(folder, part), { recursive: true });
  const bus = join(folder, 'bus');
  const mode = join(folder, 'mode');
  const printed = join(folder, 'printed');
  const asked = join(folder, 'asked');
  const engine = join(folder, 'engine.sh');
  await writeFile(mode, 'ok');
  await writeFile(engine, engineScript(mode, printed, asked));
  await chmod(engine, 0o755);
  await writeFile(join(folder, 'bus.conf'), busConfiguration(bus));
  await writeFile(join(folder, 'label.conf'), labelAttributes);

  const busArguments = [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--nopidfile', '--nosyslog'];
  const dbus = startProcess('dbus-daemon', busArguments, join(folder, 'bus.log'));
  let printer: OwnProcess | undefined;
  const close = async (): Promise<void> => {
    // A job that waits for paper would keep its engine running after the printer.
    await writeFile(mode, 'ok').catch(() => undefined);
    await printer?.stop();
    await dbus.stop();
  };
  try {
    await until('the private D-Bus', () => existsSync(bus));
    const port = await freePort();
    const attributes = kind === 'label' ? ['-a', join(folder, 'label.conf')] : [];
    const formats = { laser: ['-f', 'application/pdf,image/pwg-raster,image/urf'], label: [], 'raster-only': ['-f', 'image/pwg-raster'] }[kind];
    const switchOn = async (): Promise<void> => {
      printer = startProcess('ippeveprinter', [
        '-k', '-d', join(folder, 'spool'), '-p', String(port), '-n', 'localhost', '-r', 'off', '-c', engine, ...attributes, ...formats, name,
      ], join(folder, 'printer.log'), { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${bus}` });
      await until(`the virtual printer ${name}`, () => isListening(port));
    };
    await switchOn();
    return {
      uri: `ipp://localhost:${port}/ipp/print`,
      behave: async (wanted) => {
        // In one step: the engine must never read half a word.
        await writeFile(`${mode}.new`, wanted);
        await rename(`${mode}.new`, mode);
      },
      documents: async () => {
        const names = (await readdir(printed)).filter((file) => !file.endsWith('.part')).toSorted((a, b) => a.localeCompare(b));
        return Promise.all(names.map((file) => readFile(join(printed, file))));
      },
      lastMedia: async () => {
        const told = await readFile(asked, 'utf8');
        const size = /^IPP_MEDIA_COL=.*x-dimension=(\d+) y-dimension=(\d+)/m.exec(told);
        return size === null ? /^IPP_MEDIA=(.*)/m.exec(told)?.[1] ?? '' : `${size[1]}x${size[2]}`;
      },
      switchOff: async () => void await printer?.stop(),
      switchOn,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

/** ippeveprinter runs this for each job: its state is said on standard error, its end is the job's. */
const engineScript = (mode: string, printed: string, asked: string): string => `#!/bin/sh
for document; do :; done
env | grep '^IPP_' > '${asked}'
case "$(cat '${mode}')" in
  out-of-paper)
    echo 'STATE: +media-empty-error' >&2
    while [ "$(cat '${mode}')" = out-of-paper ]; do sleep 0.1; done
    echo 'STATE: -media-empty-error' >&2 ;;
  stalled)
    while [ "$(cat '${mode}')" = stalled ]; do sleep 0.1; done ;;
  engine-failure)
    echo 'ERROR: The engine broke.' >&2
    exit 1 ;;
esac
name="$(date +%s%N)"
cp "$document" '${printed}'/"$name.part" && mv '${printed}'/"$name.part" '${printed}'/"$name"
`;

const labelSize = `MEMBER collection media-size {
    MEMBER integer x-dimension 10160
    MEMBER integer y-dimension 15240
  }`;

const labelStock = `{
  ${labelSize}
  MEMBER integer media-bottom-margin 0
  MEMBER integer media-left-margin 0
  MEMBER integer media-right-margin 0
  MEMBER integer media-top-margin 0
  MEMBER keyword media-type labels
}`;

/** A driverless label printer of 203 dpi: one stock, no margins. */
const labelAttributes = `ATTR keyword media-default na_index-4x6_4x6in
ATTR keyword media-ready na_index-4x6_4x6in
ATTR keyword media-supported na_index-4x6_4x6in
ATTR collection media-size-supported {
  MEMBER integer x-dimension 10160
  MEMBER integer y-dimension 15240
}
ATTR collection media-col-default ${labelStock}
ATTR collection media-col-ready ${labelStock}
ATTR keyword media-col-supported media-size,media-top-margin,media-bottom-margin,media-left-margin,media-right-margin,media-type
ATTR integer media-top-margin-supported 0
ATTR integer media-bottom-margin-supported 0
ATTR integer media-left-margin-supported 0
ATTR integer media-right-margin-supported 0
ATTR keyword media-type-supported labels
ATTR keyword media-source-supported auto
ATTR mimeMediaType document-format-supported application/pdf,image/pwg-raster
ATTR mimeMediaType document-format-default application/pdf
ATTR resolution printer-resolution-default 203dpi
ATTR resolution printer-resolution-supported 203dpi
ATTR resolution pwg-raster-document-resolution-supported 203dpi
ATTR keyword pwg-raster-document-type-supported black_1,sgray_8
ATTR keyword pwg-raster-document-sheet-back normal
ATTR keyword print-scaling-supported auto,auto-fit,fill,fit,none
ATTR keyword print-scaling-default auto
ATTR keyword sides-supported one-sided
ATTR keyword sides-default one-sided
ATTR keyword print-color-mode-supported monochrome
ATTR keyword print-color-mode-default monochrome
ATTR boolean color-supported false
ATTR integer copies-default 1
ATTR rangeOfInteger copies-supported 1-99
ATTR enum print-quality-supported 3,4,5
ATTR enum print-quality-default 4
ATTR enum orientation-requested-supported 3,4,5,6
ATTR keyword ipp-versions-supported 1.1,2.0
ATTR keyword ipp-features-supported ipp-everywhere
ATTR keyword job-creation-attributes-supported copies,media,media-col,print-scaling,print-quality,sides,orientation-requested
ATTR keyword output-bin-supported face-up
ATTR keyword output-bin-default face-up
`;
