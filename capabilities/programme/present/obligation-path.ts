/** The page of an obligation, for those who come to it from outside: the parts of its id are those of the address. */
export function obligationPath({ slug }: Readonly<{ slug: string }>, id: string): string {
  return `/${slug}/obligations/${id.split('/').map(encodeURIComponent).join('/')}`;
}
