export type ChosenFile = { path: string; base64: string; bytes: number };

/** Reads what was chosen in the browser; the chosen folder's own name is left out, and so is what begins with a dot. */
export async function readChosenFiles(files: readonly File[]): Promise<readonly ChosenFile[]> {
  const named = files
    .map((file) => ({ file, path: pathWithin(file) }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  return Promise.all(
    named.map(async ({ file, path }) => ({ path, bytes: file.size, base64: await base64Of(file) })),
  );
}

function pathWithin({ webkitRelativePath, name }: File): string {
  return webkitRelativePath === '' ? name : webkitRelativePath.split('/').slice(1).join('/');
}

// The browser writes base64 of any size without blocking the page.
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.onload = () => resolve(String(reader.result).split(',').at(1) ?? '');
    reader.readAsDataURL(file);
  });
}
