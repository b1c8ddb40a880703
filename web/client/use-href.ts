import { useSearch } from '@tanstack/react-router';
import { writeSearch } from './search-params.ts';

/**
 * Makes the address of a page so that both clocks and the language stay as they are.
 *
 * @example const href = useHref(); <a href={href(paths.paragraph(programme, '3.1'))}>
 */
export function useHref(): (
  path: string,
  search?: Record<string, string | undefined>,
  hash?: string,
) => string {
  const { at, known, lang } = useSearch({ strict: false });
  return (path, search, hash) =>
    path + writeSearch({ ...search, at, known, lang }) + (hash === undefined ? '' : `#${hash}`);
}
