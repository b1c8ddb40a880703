import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { ParagraphVoice } from '#web/ui/paragraph-voice.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { voiceSegments } from '#web/ui/voice-segments.ts';
import { useAddresses } from '../addresses.ts';
import { paragraphNumber } from './paragraph-number.ts';
import { type ParagraphData, type ParagraphRules, paragraphRules } from './paragraph-rules.ts';
import { RuleList } from './rule-list.tsx';
import { SignedWording } from './signed-wording.tsx';
import './paragraph-card.css';

export type Voice = 'ours' | 'signed';

export type ParagraphCardProps = {
  paragraph: ParagraphData;
  voice: Voice;
  onVoice: (voice: Voice) => void;
  /** Key of the finding that the page shows open. */
  selected: string | undefined;
  /** Id of a rule that the address names. */
  named: string | undefined;
};

/** What a paragraph says beside what Minka reads in it; the same number stands at the words and at the rule. */
export function ParagraphCard({ paragraph, voice, onVoice, selected, named }: ParagraphCardProps) {
  const { t } = useTranslation('programme');
  const [pointed, setPointed] = useState<string>();
  const rules = paragraphRules(paragraph);
  const number = paragraphNumber(paragraph);
  return (
    <Card
      title={number === '' ? paragraph.title : `${number} ${paragraph.title}`}
      note={paragraph.chapter.title === paragraph.title ? undefined : paragraph.chapter.title}
      actions={<Neighbours paragraph={paragraph} />}
    >
      <div className="mk-halves">
        <div className="mk-pad">
          <div className="paragraph-sticky">
            <div className="paragraph-says">
              <h3 className="paragraph-label">{t('page.agreement.says')}</h3>
              <Segmented
                label={t('page.agreement.voice')}
                options={[
                  { value: 'ours', label: t('page.agreement.ours') },
                  { value: 'signed', label: t('page.agreement.signed') },
                ]}
                value={voice}
                onChange={onVoice}
              />
            </div>
            {voice === 'signed' ? (
              <SignedWording wording={paragraph.wording} />
            ) : (
              <OurWords paragraph={paragraph} rules={rules} pointed={pointed} onPoint={setPointed} />
            )}
            {paragraph.restored && <p className="paragraph-aside">{t('page.agreement.restored')}</p>}
            <WholePage paragraph={paragraph} />
            <Footnotes paragraph={paragraph} />
          </div>
        </div>
        <div className="mk-pad">
          <h3 className="paragraph-label">{t('page.agreement.watches')}</h3>
          <RuleList
            rules={rules}
            findings={paragraph.findings}
            selected={selected}
            pointed={pointed ?? named}
            onPoint={setPointed}
          />
        </div>
      </div>
    </Card>
  );
}

type OurWordsProps = {
  paragraph: ParagraphData;
  rules: ParagraphRules;
  pointed: string | undefined;
  onPoint: (rule: string | undefined) => void;
};

function OurWords({ paragraph, rules, pointed, onPoint }: OurWordsProps) {
  const { t } = useTranslation('programme');
  const ids = rules.marked.map(({ id }) => id);
  const idOf = (mark: number) => ids[mark - 1] ?? '';
  const place = rules.marked.findIndex((rule) => pointed !== undefined && rule.ids.includes(pointed));
  return (
    <ParagraphVoice
      segments={voiceSegments(paragraph.text, ids)}
      wordsHref={(id) =>
        [...paragraph.lists, ...paragraph.tables].some((one) => one.id === id) ? `#${id}` : undefined
      }
      ruleHref={(mark) => `#${idOf(mark)}`}
      ruleName={(mark) =>
        t('page.agreement.toRule', { number: mark, title: rules.marked[mark - 1]?.title ?? '' })
      }
      pointed={place < 0 ? undefined : place + 1}
      onPoint={(mark) => onPoint(mark === undefined ? undefined : idOf(mark))}
    />
  );
}

function Neighbours({ paragraph: { previous, next } }: { paragraph: ParagraphData }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  return (
    <nav aria-label={t('page.agreement.neighbours')} className="paragraph-neighbours">
      {previous !== null && (
        <Button component="a" href={addresses.paragraph(previous)}>
          {t('page.agreement.previous')}
        </Button>
      )}
      {next !== null && (
        <Button component="a" href={addresses.paragraph(next)}>
          {t('page.agreement.next')}
        </Button>
      )}
    </nav>
  );
}

/** An annex has a page of its own that shows it row by row. */
function WholePage({ paragraph: { page } }: { paragraph: ParagraphData }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  if (page === null) return null;
  return (
    <p className="paragraph-page">
      <a href={addresses[page]()}>{t(`page.agreement.whole.${page}`)}</a>
    </p>
  );
}

function Footnotes({ paragraph: { footnotes } }: { paragraph: ParagraphData }) {
  const { t } = useTranslation('programme');
  if (footnotes.length === 0) return null;
  return (
    <section className="paragraph-footnotes" aria-label={t('page.agreement.footnotes')}>
      {footnotes.map(({ id, text }) => (
        <p key={id} id={`footnote-${id}`}>
          <sup>{id}</sup> {text}
        </p>
      ))}
    </section>
  );
}
