import { abroadKinds } from './abroad-kinds.ts';
import { goodsKinds } from './goods-kinds.ts';
import type { Kind } from './kind.ts';
import { placeKinds } from './place-kinds.ts';
import { packagingKinds, plainKinds } from './plain-kinds.ts';
import { returnKinds } from './return-kinds.ts';
import { serviceKinds } from './service-kinds.ts';

/** Told apart by what is shipped, and how. */
export const kindsOfParcels: readonly Kind[] = [...plainKinds, ...packagingKinds, ...serviceKinds, ...goodsKinds];

/** Told apart by where they go, and back. */
export const kindsOfPlaces: readonly Kind[] = [...placeKinds, ...abroadKinds, ...returnKinds];

/** Every kind of parcel that the desk ships: each is typed, bought, printed and read back, and has its picture. */
export const kinds: readonly Kind[] = [...kindsOfParcels, ...kindsOfPlaces];
