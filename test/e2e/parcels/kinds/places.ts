import type { TypedPlace } from './kind.ts';

export const arlington: TypedPlace = { name: 'Dana Reyes', street: '2250 Clarendon Blvd', unit: 'Apt 4', zip: '22201' };
export const apo: TypedPlace = { name: 'Omar Haddad', street: 'PSC 802 Box 74', zip: '09499', city: 'APO', state: 'AE' };
export const fpo: TypedPlace = { name: 'Nora Quist', street: 'Unit 100100 Box 4120', zip: '96691', city: 'FPO', state: 'AP' };
export const dpo: TypedPlace = { name: 'Ivo Marsh', street: 'Unit 8400 Box 12', zip: '34022', city: 'DPO', state: 'AA' };
export const guam: TypedPlace = { name: 'Rosa Cruz', street: '120 W Soledad Ave', zip: '96910' };
export const sanJuan: TypedPlace = { name: 'Luis Ortega', street: '123 Calle Luna', zip: '00926', urbanization: 'Urb Las Gladiolas' };
