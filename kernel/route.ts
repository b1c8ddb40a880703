import type { AnyAction } from './action.ts';
import type { AnyEndpoint } from './http/endpoint.ts';
import type { AnyQuery } from './query.ts';
import type { Upload } from './upload.ts';

/** One path of the house: a read, or a write bound to the endpoint that asks for it. A slice's `routes.ts` lists these. */
export type Route = AnyQuery | WriteRoute;

export type WriteRoute = Readonly<{
  endpoint: AnyEndpoint;
  action: AnyAction;
  /** Where the body is a file: takes its bytes in, before any transaction, and says what they came to. */
  receive?(upload: Upload): Promise<unknown>;
}>;

export function isWrite(route: Route): route is WriteRoute {
  return 'action' in route;
}
