/** The number of a paragraph or annex as the agreement prints it; empty for a part that has a title only. */
export function paragraphNumber(id: string): string {
  return /^(\d+(\.\w+)*|[IVXLC]+)$/.test(id) ? id : '';
}
