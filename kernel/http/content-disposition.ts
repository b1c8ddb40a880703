/**
 * The header under which a browser saves a file (RFC 6266). The name stands once for old programs, with what ASCII has
 * of it, and once as it is (cases F3): nothing in it can end the header or begin another.
 */
export function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ !#$&+\-.0-9A-Z^_`a-z{}~()]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
