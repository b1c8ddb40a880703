/**
 * Lets plain links of our own pages change the page without loading it again, so that components need to know
 * nothing of the router: an `<a href>` is enough, also inside a drawing.
 */
export function followLinks(go: (address: string) => void): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const address = link?.getAttribute('href');
    if (!link || !address || link.hasAttribute('download') || link.getAttribute('target')) return;
    const url = new URL(address, location.href);
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
    // A place on the same page: the browser scrolls there and moves the focus.
    if (url.pathname === location.pathname && url.search === location.search && url.hash !== '') return;
    event.preventDefault();
    go(url.pathname + url.search + url.hash);
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
