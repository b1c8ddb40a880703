import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showAgreement, showParagraph, showProgramme } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { Legend } from '#web/ui/legend.tsx';
import { ParagraphVoice } from '#web/ui/paragraph-voice.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { type AgreementData, AgreementOutline, outlineShapes } from './agreement/agreement-outline.tsx';
import { ParagraphCard } from './agreement/paragraph-card.tsx';
import { ParagraphContents } from './agreement/paragraph-contents.tsx';
import { ParagraphFindings } from './agreement/paragraph-findings.tsx';
import { ParagraphObligations } from './agreement/paragraph-obligations.tsx';
import type { ParagraphData } from './agreement/paragraph-rules.ts';
import { SignedDocument } from './agreement/signed-document.tsx';

/** A paragraph beside its rules. Without one in the address: the first with a contradiction, or an introduction. */
export function AgreementPage() {
  const { t } = useTranslation('programme');
  const { paragraph } = useParams({ strict: false });
  const agreement = useEndpoint(showAgreement);
  return (
    <>
      <PageHead
        title={t('page.agreement.title')}
        actions={agreement.data && <Standing agreement={agreement.data} />}
      />
      <Loaded query={agreement}>
        {(data) => {
          const id = paragraph ?? firstToRead(data);
          return (
            <div className="mk-outline-columns">
              <AgreementOutline agreement={data} current={id} />
              <div className="mk-stack">
                {id === undefined ? <Introduction /> : <Paragraph id={id} />}
                <SignedDocument />
              </div>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function firstToRead({ chapters }: AgreementData): string | undefined {
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  return paragraphs.find(({ state }) => state === 'contradiction')?.id;
}

/** What the programme is for, where no paragraph asks to be read first. */
function Introduction() {
  const { t } = useTranslation('programme');
  const programme = useEndpoint(showProgramme).data;
  if (programme === undefined) return null;
  return (
    <Card title={programme.name} note={programme.code} padded>
      {programme.objective !== null && <ParagraphVoice segments={[{ text: programme.objective }]} />}
      <p className="agreement-introduction">{t('page.agreement.choose')}</p>
    </Card>
  );
}

function Standing({ agreement: { standing } }: { agreement: AgreementData }) {
  const { t } = useTranslation('programme');
  const states = ['nothing', 'reading', 'contradiction'] as const;
  return (
    <Legend
      entries={states.map((state) => ({
        id: state,
        shape: outlineShapes[state],
        label: t('page.agreement.standingCount', {
          state: t(`page.agreement.state.${state}`),
          count: standing[state],
        }),
      }))}
    />
  );
}

function Paragraph({ id }: { id: string }) {
  const query = useEndpoint(showParagraph, { params: { paragraph: id } });
  return (
    <div className="mk-stack" aria-busy={query.isPlaceholderData}>
      <Loaded query={query}>{(paragraph) => <ParagraphView paragraph={paragraph} />}</Loaded>
    </div>
  );
}

function ParagraphView({ paragraph }: { paragraph: ParagraphData }) {
  const navigate = useNavigate();
  const { voice, finding } = useSearch({ strict: false });
  const { hash } = useLocation();
  useScrollTo(hash, paragraph.id);
  const open =
    paragraph.findings.find(({ key }) => key === finding) ??
    paragraph.findings.find(({ severity, settled }) => severity === 'error' && settled === null);
  return (
    <>
      <ParagraphCard
        paragraph={paragraph}
        voice={voice === 'signed' ? 'signed' : 'ours'}
        onVoice={(chosen) =>
          void navigate({
            to: '.',
            search: (search) => ({ ...search, voice: chosen === 'signed' ? chosen : undefined }),
            replace: true,
            resetScroll: false,
          })
        }
        selected={open?.key}
        named={hash === '' ? undefined : hash}
      />
      <ParagraphFindings paragraph={paragraph} open={open} />
      <ParagraphContents paragraph={paragraph} />
      <ParagraphObligations obligations={paragraph.obligations} />
    </>
  );
}

/** The thing that the address names comes into sight once the paragraph is there. */
function useScrollTo(hash: string, paragraph: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paragraph with the same hash scrolls again
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'nearest' });
  }, [hash, paragraph]);
}
