import type { AnyAction } from './action.ts';
import type { AnyEndpoint } from './http/endpoint.ts';
import type { AnyQuery } from './query.ts';

/** One path of the house: a read, or a write bound to the endpoint that asks for it. A slice's `routes.ts` lists these. */
export type Route = AnyQuery | WriteRoute;

export type WriteRoute = Readonly<{ endpoint: AnyEndpoint; action: AnyAction }>;

export function isWrite(route: Route): route is WriteRoute {
  return 'action' in route;
}
