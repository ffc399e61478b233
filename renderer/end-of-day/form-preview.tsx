import type { ScanForm } from '../../shared/shipment.ts';
import { useCall } from '../bridge.ts';
import { FailureNote } from '../ui/failure-note.tsx';

/** The stored form, as it is printed. */
export const FormPreview = ({ form }: { readonly form: ScanForm }) => {
  const pdf = useCall('forms/pdf', { formId: form.id });
  return pdf.failure ? <FailureNote failure={pdf.failure} onRetry={pdf.again} /> : null;
};
