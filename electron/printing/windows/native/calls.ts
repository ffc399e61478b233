import koffi from 'koffi';

/**
 * The calls of Windows that printing needs, as they are. Loaded on Windows alone, in a thread of its own: they wait for
 * the spooler, for drivers, and for other computers. Handles and pointers are numbers of 64 bits.
 */

type Handle = bigint;

const winspool = koffi.load('winspool.drv');
const gdi = koffi.load('gdi32.dll');
const kernel = koffi.load('kernel32.dll');

koffi.struct('DOC_INFO_1W', { pDocName: 'str16', pOutputFile: 'str16', pDatatype: 'str16' });
koffi.struct('DOCINFOW', { cbSize: 'int', lpszDocName: 'str16', lpszOutput: 'str16', lpszDatatype: 'str16', fwType: 'uint32' });

interface SpoolDocument { readonly pDocName: string; readonly pOutputFile: null; readonly pDatatype: string }
interface GdiDocument {
  readonly cbSize: number; readonly lpszDocName: string; readonly lpszOutput: null; readonly lpszDatatype: null; readonly fwType: number;
}

export const gdiDocumentSize = koffi.sizeof('DOCINFOW');

export const GetLastError = kernel.func('uint32 __stdcall GetLastError()') as unknown as () => number;

/** Of a buffer, where its first byte stands. */
export const addressOf = (buffer: Buffer): bigint => koffi.address(buffer);

// winspool.h; each gives 0 where it fails.
export const EnumPrintersW = winspool.func(
  'int __stdcall EnumPrintersW(uint32 flags, str16 name, uint32 level, void *printers, uint32 size, _Out_ uint32 *needed, '
  + '_Out_ uint32 *returned)',
) as unknown as (
  flags: number, name: null, level: number, printers: Buffer | null, size: number, needed: [number], returned: [number],
) => number;
export const OpenPrinterW = winspool.func(
  'int __stdcall OpenPrinterW(str16 name, _Out_ uint64 *handle, void *defaults)',
) as unknown as (name: string, handle: [Handle | number], defaults: null) => number;
export const ClosePrinter = winspool.func('int __stdcall ClosePrinter(uint64 handle)') as unknown as (handle: Handle) => number;
export const GetPrinterW = winspool.func(
  'int __stdcall GetPrinterW(uint64 handle, uint32 level, void *printer, uint32 size, _Out_ uint32 *needed)',
) as unknown as (handle: Handle, level: number, printer: Buffer | null, size: number, needed: [number]) => number;
export const StartDocPrinterW = winspool.func(
  'uint32 __stdcall StartDocPrinterW(uint64 handle, uint32 level, DOC_INFO_1W *document)',
) as unknown as (handle: Handle, level: number, document: SpoolDocument) => number;
export const StartPagePrinter = winspool.func('int __stdcall StartPagePrinter(uint64 handle)') as unknown as (handle: Handle) => number;
export const WritePrinter = winspool.func(
  'int __stdcall WritePrinter(uint64 handle, const void *bytes, uint32 size, _Out_ uint32 *written)',
) as unknown as (handle: Handle, bytes: Uint8Array, size: number, written: [number]) => number;
export const EndPagePrinter = winspool.func('int __stdcall EndPagePrinter(uint64 handle)') as unknown as (handle: Handle) => number;
export const EndDocPrinter = winspool.func('int __stdcall EndDocPrinter(uint64 handle)') as unknown as (handle: Handle) => number;
export const AbortPrinter = winspool.func('int __stdcall AbortPrinter(uint64 handle)') as unknown as (handle: Handle) => number;
export const EnumJobsW = winspool.func(
  'int __stdcall EnumJobsW(uint64 handle, uint32 first, uint32 count, uint32 level, void *jobs, uint32 size, '
  + '_Out_ uint32 *needed, _Out_ uint32 *returned)',
) as unknown as (
  handle: Handle, first: number, count: number, level: number, jobs: Buffer | null, size: number, needed: [number], returned: [number],
) => number;
export const GetJobW = winspool.func(
  'int __stdcall GetJobW(uint64 handle, uint32 number, uint32 level, void *job, uint32 size, _Out_ uint32 *needed)',
) as unknown as (handle: Handle, number: number, level: number, job: Buffer | null, size: number, needed: [number]) => number;
export const SetJobW = winspool.func(
  'int __stdcall SetJobW(uint64 handle, uint32 number, uint32 level, void *job, uint32 command)',
) as unknown as (handle: Handle, number: number, level: number, job: null, command: number) => number;
/** Gives -1 where it fails. */
export const DeviceCapabilitiesW = winspool.func(
  'int __stdcall DeviceCapabilitiesW(str16 printer, str16 port, uint16 capability, void *output, void *settings)',
) as unknown as (printer: string, port: string, capability: number, output: Buffer | null, settings: null) => number;
/** Without buffers the size of the settings; otherwise below 0 where it fails. */
export const DocumentPropertiesW = winspool.func(
  'int __stdcall DocumentPropertiesW(uint64 window, uint64 handle, str16 printer, void *settingsOut, const void *settingsIn, uint32 mode)',
) as unknown as (
  window: Handle, handle: Handle, printer: string, settingsOut: Buffer | null, settingsIn: Buffer | null, mode: number,
) => number;

// wingdi.h
export const CreateDCW = gdi.func(
  'uint64 __stdcall CreateDCW(str16 driver, str16 device, str16 port, const void *settings)',
) as unknown as (driver: string, device: string, port: null, settings: Buffer) => Handle | number;
export const DeleteDC = gdi.func('int __stdcall DeleteDC(uint64 context)') as unknown as (context: Handle) => number;
export const GetDeviceCaps = gdi.func(
  'int __stdcall GetDeviceCaps(uint64 context, int index)',
) as unknown as (context: Handle, index: number) => number;
export const SetStretchBltMode = gdi.func(
  'int __stdcall SetStretchBltMode(uint64 context, int mode)',
) as unknown as (context: Handle, mode: number) => number;
/** Gives the job's number, or at most 0 where it fails. */
export const StartDocW = gdi.func(
  'int __stdcall StartDocW(uint64 context, DOCINFOW *document)',
) as unknown as (context: Handle, document: GdiDocument) => number;
export const StartPage = gdi.func('int __stdcall StartPage(uint64 context)') as unknown as (context: Handle) => number;
export const StretchDIBits = gdi.func(
  'int __stdcall StretchDIBits(uint64 context, int x, int y, int width, int height, int fromX, int fromY, int fromWidth, '
  + 'int fromHeight, const void *rows, const void *info, uint32 usage, uint32 operation)',
) as unknown as (
  context: Handle, x: number, y: number, width: number, height: number, fromX: number, fromY: number, fromWidth: number,
  fromHeight: number, rows: Buffer, info: Buffer, usage: number, operation: number,
) => number;
export const EndPage = gdi.func('int __stdcall EndPage(uint64 context)') as unknown as (context: Handle) => number;
export const EndDoc = gdi.func('int __stdcall EndDoc(uint64 context)') as unknown as (context: Handle) => number;
export const AbortDoc = gdi.func('int __stdcall AbortDoc(uint64 context)') as unknown as (context: Handle) => number;
