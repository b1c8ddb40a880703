import type { AnyEndpoint } from './endpoint.ts';

/** The programme that a path is about: the parameter of that name. */
export function slugOf({ path }: AnyEndpoint, params: Readonly<Record<string, unknown>>): string | undefined {
  return path.includes(':programme') ? String(params.programme) : undefined;
}
