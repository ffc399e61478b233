import type { Route } from './call.ts';
export const scanFormRoutes: readonly Route[] = [];
