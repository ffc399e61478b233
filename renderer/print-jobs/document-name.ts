import type { PrintJob } from '../../shared/printing/print-job.ts';
import { formatDay } from '../../shared/days/ship-days.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { orderWords } from '../words/box-words.ts';

/** What a print is of, as a person knows it. */
export const documentName = ({ document, ownerId }: Pick<PrintJob, 'document' | 'ownerId'>, shipment: Shipment | null): string => {
  switch (document) {
    case 'scan-form': return 'SCAN form';
    case 'preset-sheet': return 'Bar codes of presets';
    case 'test-page': return 'Test page';
    case 'day-report': return `Report of ${ownerId === null ? 'a day' : formatDay(ownerId)}`;
    case 'label': {
      if (shipment === null) return 'Label';
      const { to } = shipment.mailpiece;
      return [`Label ${orderWords(shipment.mailpiece)}`.trim(), to.name || to.company].filter(Boolean).join(' · ');
    }
  }
};
