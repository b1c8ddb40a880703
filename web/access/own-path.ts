/**
 * The path that an address asks to go on to after signing in, if it is one of our own pages; the home page otherwise,
 * so that a link that somebody sends leads nobody elsewhere.
 */
export function ownPath(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/')) return '/';
  // A browser reads "//name" and "/\name" as another machine; the base has a name that no machine has.
  const url = URL.parse(next, 'http://minka.invalid');
  if (url === null || url.host !== 'minka.invalid') return '/';
  const isPage = !/^\/(api|assets|sign-in)(\/|$)/.test(url.pathname);
  return isPage ? url.pathname + url.search + url.hash : '/';
}
