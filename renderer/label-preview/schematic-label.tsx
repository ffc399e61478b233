import type { AddressFields } from '../../shared/address/address.ts';
import { countryName, isAbroad } from '../../shared/countries/countries.ts';
import './schematic-label.css';

const addressLines = (address: AddressFields): string[] => {
  const { name, company, street, unit, urbanization, city, state, zip, plus4 } = address;
  const place = [city, state.toUpperCase(), plus4 === '' ? zip : `${zip}-${plus4}`].filter((part) => part.trim() !== '').join(' ');
  const country = isAbroad(address) ? countryName(address.country).toUpperCase() : '';
  return [name, company, urbanization, [street, unit].filter((part) => part.trim() !== '').join(' '), place, country].filter((line) => line.trim() !== '');
};

export interface SchematicLabelProps {
  readonly from: AddressFields | null;
  readonly to: AddressFields;
  /** "Ground Advantage"; empty while none is chosen. */
  readonly service: string;
  readonly shipDay: string;
  readonly reference: string;
  /** "box 2 of 3"; empty where the label doesn't say. */
  readonly box: string;
  /** Where the purchase stands: "Not bought yet". */
  readonly state: string;
}

/** Where things will stand on the 4×6. Dashed and without bars, so that nobody takes it for a label. */
export const SchematicLabel = ({ from, to, service, shipDay, reference, box, state }: SchematicLabelProps) => (
  <figure className={isAbroad(to) ? 'schematic schematic-abroad' : 'schematic'} aria-label="What the label will say">
    <figcaption className="schematic-top">
      <span className="schematic-service">{service === '' ? 'Service' : service}</span>
      <span>{state}</span>
    </figcaption>
    <div className="schematic-from">
      {from ? addressLines(from).map((line, index) => <p key={index}>{line}</p>) : null}
      <p className="quiet">Ships {shipDay}</p>
    </div>
    <div className="schematic-to">
      {addressLines(to).length === 0 ? <p className="quiet">Who it is for</p> : addressLines(to).map((line, index) => <p key={index}>{line}</p>)}
    </div>
    <p className="schematic-bars">bar code after buying</p>
    <p className="schematic-reference">{[box, reference].filter((words) => words !== '').join(' · ')}</p>
  </figure>
);
