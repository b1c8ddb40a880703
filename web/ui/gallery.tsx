// The page on which each component stands once, for whoever works on them. It is no part of the product's build.
import '../strict-policy.ts';
import '../styles.ts';
import { Button, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { invariant } from '#kernel/invariant.ts';
import { startTexts } from '../client/texts.ts';
import { styleNonce } from '../strict-policy.ts';
import { cssVariablesResolver, theme } from '../theme.ts';
import { FormatProvider } from './format.tsx';
import { GalleryData } from './gallery-data.tsx';
import { GalleryEvidence } from './gallery-evidence.tsx';
import { GalleryFiles } from './gallery-files.tsx';
import { GalleryFindings } from './gallery-findings.tsx';
import { GalleryForms } from './gallery-forms.tsx';
import { GalleryPapers } from './gallery-papers.tsx';
import { GalleryStates } from './gallery-states.tsx';
import { PageHead } from './section-head.tsx';

const search = new URLSearchParams(location.search);
const lang = search.get('lang') === 'es' ? 'es' : 'en';
const root = document.getElementById('root');
invariant(root !== null, 'gallery.html has the element that is drawn into');
document.documentElement.lang = lang;

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={search.has('dark') ? 'dark' : 'light'}
      getStyleNonce={styleNonce}
    >
      <I18nextProvider i18n={await startTexts(lang)}>
        <FormatProvider tag={lang === 'es' ? 'es-PE' : 'en-US'} timeZone="America/Lima">
          <main className="mk-gallery">
            <PageHead
              title="Components"
              actions={<Button variant="filled">The one primary action</Button>}
              lede="Each component once, in every state."
            />
            <div className="mk-stack">
              <GalleryStates />
              <GalleryFindings />
              <GalleryData />
              <GalleryForms />
              <GalleryFiles />
              <GalleryEvidence />
              <GalleryPapers />
            </div>
          </main>
        </FormatProvider>
      </I18nextProvider>
    </MantineProvider>
  </StrictMode>,
);
