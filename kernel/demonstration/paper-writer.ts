import type { TFunction } from 'i18next';
import { formatWrittenDate } from '#kernel/i18n/format-date.ts';
import type { PlainDate } from '#lib/calendar/index.ts';
import type { Paper, PaperBlock, PaperParty, PaperSignature } from '#lib/documents/index.ts';
import type { Chance } from './chance.ts';
import type { Ground } from './scene.ts';

/** Kinds of paper that the demonstration has a text for; any other becomes a plain statement. */
const kinds = [
  ...['act', 'certificate', 'contract', 'form', 'letter', 'list', 'minutes', 'plan', 'regulations', 'report'],
  ...['receipt', 'statement'],
] as const;

/** What a paper of the demonstration is about. */
export type PaperAbout = Readonly<{
  /** What it is called: "Minutes of the first session". */
  what: string;
  on: PlainDate;
  /** The obligation, the post or whatever else it belongs to. */
  concerns: string;
  /** Who issues it; the agency where it is left out. */
  issuer?: string;
  /** The unit, the cluster or the place within it. */
  within?: string;
  to?: readonly string[];
  parties?: readonly PaperParty[];
  /** What the paper has besides the text of its kind. */
  more?: readonly PaperBlock[];
  signatures: readonly PaperSignature[];
}>;

export type PaperWriter = Readonly<{
  write(kind: string, about: PaperAbout): Paper;
  /** A date as papers have it. */
  date(day: PlainDate): string;
}>;

/** Writes believable papers in the language of the programme, each marked as invented. */
export function paperWriter(ground: Ground, t: TFunction, chance: Chance): PaperWriter {
  const { language, tag, agency, name } = ground;
  const say = (key: string, values: Record<string, unknown> = {}) => t(`demonstration:${key}`, values);
  const date = (day: PlainDate) => formatWrittenDate(day.toString(), tag);
  const mark = { word: say('mark.word'), note: say('mark.note') };
  return {
    date,
    write(kind, about) {
      const known = kinds.find((one) => one === kind) ?? 'statement';
      const { what, on, concerns, issuer = agency, within, more = [], signatures } = about;
      const values = { what, concerns, issuer, programme: name, date: date(on) };
      const clause = (part: 'first' | 'second' | 'third') => ({
        title: say(`paper.${known}.${part}.title`),
        text: say(`paper.${known}.${part}.text`, values),
      });
      return {
        language,
        letterhead: { name: issuer, lines: within === undefined ? [name] : [within, name] },
        title: what,
        reference: say('reference', { number: 100 + chance.below(900), year: on.year }),
        madeOn: { date: on.toString(), written: date(on) },
        ...(about.to === undefined ? {} : { to: about.to }),
        ...(about.parties === undefined ? {} : { parties: about.parties }),
        body: [
          { kind: 'text', text: say(`paper.${known}.opening`, values) },
          { kind: 'clauses', clauses: [clause('first'), clause('second'), clause('third')] },
          ...more,
          { kind: 'text', text: say(`paper.${known}.closing`, values) },
        ],
        signatures,
        mark,
      };
    },
  };
}
