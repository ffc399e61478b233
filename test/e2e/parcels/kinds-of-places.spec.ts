import { specEach } from './kinds/each-kind.ts';
import { kindsOfPlaces } from './kinds/kinds.ts';

specEach(kindsOfPlaces);
