import type { Printer } from '../../shared/printing/printing.ts';
import type { PrinterRoutes, Settings } from '../../shared/settings.ts';
import { formPrinters } from '../words/printer-words.ts';
import type { Save } from '../settings/save.ts';
import { PrinterSelect } from '../ui/fields/printer-select.tsx';
import { Select } from '../ui/fields/select.tsx';

export interface PrinterRoutesProps {
  readonly printers: readonly Printer[] | null;
  readonly settings: Settings;
  readonly save: Save;
}

/** Which printer each kind of document goes to. */
export const RoutesForm = ({ printers, settings, save }: PrinterRoutesProps) => {
  const select = (label: string, route: keyof PrinterRoutes, among: readonly Printer[] | null = printers) => (
    <PrinterSelect label={label} printers={among} value={settings.routes[route]} onChange={(printerId) => void save({ routes: { [route]: printerId } })} />
  );
  return (
    <div className="routes" role="group" aria-label="What is printed where">
      {select('Labels', 'label')}
      {select('Letter-size forms', 'letterForm', printers && formPrinters(printers, 'letter'))}
      {select('4×6 forms', 'labelForm', printers && formPrinters(printers, '4x6'))}
      {select('Test pages', 'testPage')}
      <Select
        label="SCAN form size"
        choices={[{ value: 'letter', words: 'Letter, 8.5 × 11 in' }, { value: '4x6', words: '4 × 6 in' }]}
        value={settings.formSize}
        onChange={(formSize) => void save({ formSize })}
      />
    </div>
  );
};
