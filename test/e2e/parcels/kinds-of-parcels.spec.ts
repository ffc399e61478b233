import { specEach } from './kinds/each-kind.ts';
import { kindsOfParcels } from './kinds/kinds.ts';

specEach(kindsOfParcels);
