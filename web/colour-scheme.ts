import { localStorageColorSchemeManager } from '@mantine/core';

/** The same key as the script in index.html reads before the first paint. */
export const colourSchemeManager = localStorageColorSchemeManager({ key: 'minka-colour-scheme' });
