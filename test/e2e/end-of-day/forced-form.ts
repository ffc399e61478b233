import { createUspsClient } from '../../../electron/usps/create-usps-client.ts';
import { UspsRefusal } from '../../../electron/usps/usps-error.ts';
import { startPracticeUsps } from '../../../electron/practice/practice-usps.ts';

export interface ForcedForm {
  readonly trackingNumbers: readonly string[];
  readonly mailingDate?: string;
  readonly entryZip?: string;
  readonly facilityType?: string;
  readonly fromAddress?: Readonly<Record<string, string>>;
}

const sender = { firm: 'High Desert Supply', streetAddress: '1280 Terminal Way', city: 'Reno', state: 'NV', ZIPCode: '89502' };

/** Asks the practice USPS that keeps its book in a file for a form, past everything that looks at the labels first. Returns its codes. */
export const forcedForm = async (
  practiceFile: string, { trackingNumbers, mailingDate = '2026-11-19', entryZip = '89502', facilityType = 'NONE', fromAddress = sender }: ForcedForm,
): Promise<string[]> => {
  const usps = await startPracticeUsps({ file: practiceFile });
  const client = createUspsClient({ baseUrl: usps.url, clock: usps.clock, account: async () => usps.credentials, caches: false });
  const request = {
    imageInfo: { imageType: 'PDF', labelType: '8.5X11LABEL' }, mailingDate, entryFacilityZIPCode: entryZip, destinationEntryFacilityType: facilityType,
    shipment: { trackingNumbers }, fromAddress,
  };
  try {
    await client.createScanForm(new TextEncoder().encode(JSON.stringify(request)));
    return [];
  } catch (error) {
    if (error instanceof UspsRefusal) return error.rows.map(({ code }) => code);
    throw error;
  } finally {
    await client.close();
    await usps.close();
  }
};
