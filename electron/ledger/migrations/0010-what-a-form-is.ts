/**
 * A form takes labels of one manifest MID (160165), which no tracking number tells: it is kept with the purchase. A form is printed
 * on the media that it was drawn for, and ZPL on the dots per inch that it was asked for; neither stands in its bytes. Forms are
 * looked through by the day that they were made on.
 */
export const whatAFormIs = `
ALTER TABLE shipments ADD COLUMN manifest_mid TEXT;
ALTER TABLE forms ADD COLUMN media TEXT CHECK (media IN ('4x6', 'letter'));
ALTER TABLE forms ADD COLUMN dpi INTEGER CHECK (dpi IN (203, 300));
`;
