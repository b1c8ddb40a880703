import { type Locale, locales } from '#kernel/locale.ts';
import { type Speaker, speakerOf } from '../../words/speaker.ts';
import type { FilePlace, Programme } from '../format/programme.ts';
import type { Finding, FindingPlace, Sentence, Severity } from './finding.ts';

/** Words that depend on the reader's language, or not. */
export type Phrase = string | Spoken;

/** Words that are made for the reader's language. */
export type Spoken = (speaker: Speaker) => string;

/** A place that takes part in a finding, before it is said in a language. */
export type DraftPlace = FilePlace & { paragraph: string | null; says: Phrase };

export type DraftLine = { label: Phrase; value: Phrase; emphasised?: boolean };

/** What a rule found. Its sentences stand in the locales under `check.<code>`: `message`, `settles`. */
export type Draft = {
  code: string;
  /** Chooses `message_<variant>` and `settles_<variant>` where the locales have them. */
  variant?: string;
  severity: Severity;
  subject: string;
  params: Record<string, Phrase>;
  places: DraftPlace[];
  values: string[];
  arithmetic: DraftLine[];
};

/** Says a draft in every language in which Minka speaks. */
export function sayDraft(draft: Draft, programme: Programme): Finding {
  const say = (phrase: Phrase) => inEachLocale(programme, phrase);
  const sentence = (what: 'message' | 'settles') =>
    say((speaker) =>
      speaker.t(`check.${draft.code}.${what}`, {
        ...Object.fromEntries(
          Object.entries(draft.params).map(([name, phrase]) => [name, inWords(phrase, speaker)]),
        ),
        ...(draft.variant === undefined ? {} : { context: draft.variant }),
      }),
    );
  return {
    key: `${draft.code}:${draft.subject}`,
    code: draft.code,
    severity: draft.severity,
    subject: draft.subject,
    message: sentence('message'),
    places: withoutRepeats(draft.places.map((place) => ({ ...place, says: say(place.says) }))),
    values: draft.values,
    arithmetic: draft.arithmetic.map(({ label, value, emphasised }) => ({
      label: say(label),
      value: say(value),
      emphasised: emphasised === true,
    })),
    settles: sentence('settles'),
  };
}

/** The phrase as this reader reads it. */
export function inWords(phrase: Phrase, speaker: Speaker): string {
  return typeof phrase === 'string' ? phrase : phrase(speaker);
}

/** A reader has one language: the sentence is made in it when it is first read. */
function inEachLocale(programme: Programme, phrase: Phrase): Sentence {
  const sentence: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    Object.defineProperty(sentence, locale, {
      enumerable: true,
      configurable: true,
      get() {
        const value = inWords(phrase, speakerOf(programme, locale));
        Object.defineProperty(sentence, locale, { value, enumerable: true });
        return value;
      },
    });
  }
  return sentence as Sentence; // one entry for each of the locales
}

// The agreement's files can hold a sentence of the text twice, as a statement and as a criterion: one place is enough.
function withoutRepeats(places: FindingPlace[]): FindingPlace[] {
  const seen = new Set<string>();
  return places.filter(({ paragraph, says, file, line }) => {
    const key = paragraph === null ? `${file}:${line}` : `${paragraph}|${says[locales[0]]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
