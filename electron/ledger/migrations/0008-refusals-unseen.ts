/** USPS that doesn't take a label back is told to somebody: the few refusals are found without reading every event. */
export const refusalsUnseen = `
CREATE INDEX shipment_events_of_refusals ON shipment_events (shipment_id, sequence) WHERE state = 'cancel-refused';
`;
