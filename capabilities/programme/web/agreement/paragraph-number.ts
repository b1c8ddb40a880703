/**
 * The number that stands before a paragraph's title; empty for a part that has a title only, or whose title already
 * holds it, such as “Annex II”.
 */
export function paragraphNumber({ id, title }: { id: string; title: string }): string {
  const isNumber = /^(\d+(\.\w+)*|[IVXLC]+)$/.test(id);
  return isNumber && !title.split(/[\s.:]+/).includes(id) ? id : '';
}
