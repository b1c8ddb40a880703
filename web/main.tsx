// First: it must run before any module that could build a parser.
import './strict-policy.ts';
import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { invariant } from '#kernel/invariant.ts';
import { followLinks } from './client/follow-links.ts';
import { chosenLanguage } from './client/language.ts';
import { makeQueryClient } from './client/query-client.ts';
import { readClockSearch, readSearch } from './client/search-params.ts';
import { startTexts } from './client/texts.ts';
import { colourSchemeManager } from './colour-scheme.ts';
import { makeRouter } from './routes.tsx';
import { styleNonce } from './strict-policy.ts';
import { cssVariablesResolver, theme } from './theme.ts';

const root = document.getElementById('root');
invariant(root !== null, 'index.html has the element that the application is drawn into');

const router = makeRouter();
const queries = makeQueryClient();
const texts = await startTexts(readClockSearch(readSearch(location.search)).lang ?? chosenLanguage());
// A link that only changes what the page shows, a row that opens, leaves the reader where they are.
followLinks((address) => {
  const { pathname } = new URL(address, location.href);
  void router.navigate({ href: address, resetScroll: pathname !== location.pathname });
});

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colourSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <I18nextProvider i18n={texts}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  </StrictMode>,
);
