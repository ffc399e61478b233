import type { ScanForm } from '../../../shared/shipments/shipment.ts';
import { useCall } from '../../bridge.ts';
import { PdfPreview } from '../../label-preview/pdf-preview.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';

/** The stored form, as it is printed. */
export const FormPreview = ({ form }: { readonly form: ScanForm }) => {
  const pdf = useCall('forms/pdf', { formId: form.id });
  if (pdf.failure) return <FailureNote failure={pdf.failure} onRetry={pdf.again} />;
  return pdf.value ? <PdfPreview bytes={pdf.value} name={`SCAN form ${form.manifestNumber}`} className="form-preview" /> : null;
};
