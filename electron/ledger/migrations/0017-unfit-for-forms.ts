/** Why no form ever takes a label, by USPS's code: read off the request as it is written, since the end of a day reads thousands. */
export const unfitForForms = `
ALTER TABLE shipments ADD COLUMN unfit_for_forms TEXT CHECK (unfit_for_forms IN ('160163', '160164', '160166'));
`;
