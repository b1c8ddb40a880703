/** Whether the library refused with one of these codes of its own. */
export function isRefusal(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(refusalOf(error) ?? '');
}

function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('body' in error)) return undefined;
  const { body } = error;
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  return String(body.code);
}
