import { PDFDocument } from 'pdf-lib';

/** A PDF from the texts of its objects, numbered from 1, with a table of where they are. */
const pdfOf = (objects: readonly string[], trailer: string): Uint8Array => {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
};

const stream = (dictionary: string, content: string): string => `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

const catalog = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'] as const;

/** Encrypted with a password that nobody knows. */
export const lockedPdf = (): Uint8Array => pdfOf(
  [
    ...catalog, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 288 432] >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`,
  ],
  '/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
);

export const pdfWithoutPages = (): Uint8Array => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'], '');

/** A small file that takes for ever: eight forms, each drawing the one below it twenty times. */
export const endlessPdf = (): Uint8Array => {
  const depth = 8;
  const form = (level: number): string => {
    const below = 4 + level + 1;
    return level === depth
      ? stream('/Type /XObject /Subtype /Form /BBox [0 0 288 432]', '0 0 100 100 re f')
      : stream(`/Type /XObject /Subtype /Form /BBox [0 0 288 432] /Resources << /XObject << /Below ${below} 0 R >> >>`, '/Below Do '.repeat(20));
  };
  return pdfOf([
    ...catalog, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 288 432] /Contents 4 0 R /Resources << /XObject << /Below 5 0 R >> >> >>',
    stream('', '/Below Do '.repeat(20)),
    ...Array.from({ length: depth }, (_none, level) => form(level + 1)),
  ], '');
};

export const pdfOfPages = async (count: number, size: [number, number] = [288, 432]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < count; page++) pdf.addPage(size);
  return pdf.save();
};
