import { abroadKinds } from './abroad-kinds.ts';
import { goodsKinds } from './goods-kinds.ts';
import type { Kind } from './kind.ts';
import { placeKinds } from './place-kinds.ts';
import { packagingKinds, plainKinds } from './plain-kinds.ts';
import { returnKinds } from './return-kinds.ts';
import { serviceKinds } from './service-kinds.ts';

/** Every kind of parcel that the desk ships: each is typed, bought, printed and read back, and has its picture. */
export const kinds: readonly Kind[] = [...plainKinds, ...packagingKinds, ...serviceKinds, ...goodsKinds, ...placeKinds, ...abroadKinds, ...returnKinds];
