import { formatMoney } from '#kernel/i18n/format-money.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { FigureStatement, Statement } from '../rules/format/statement.ts';
import { comparisonWords } from '../rules/format/statement.ts';
import { figureName } from './figure-name.ts';
import { nameOf } from './names.ts';
import type { Speaker } from './speaker.ts';
import { valueWords } from './target-words.ts';
import { rhythmWords, timingWords } from './timing-words.ts';

/** What a statement speaks of: "Counterpart, in kind". */
export function statementLabel(statement: Statement, programme: Programme, speaker: Speaker): string {
  if ('calls_for' in statement) return speaker.say(statement.label);
  if ('refers' in statement) {
    return statement.for === undefined ? speaker.t('statement.reference') : speaker.say(statement.for);
  }
  if ('pays' in statement) return nameOf(statement.pays, programme, speaker);
  return figureName('total' in statement ? statement.total : statement.of, programme, speaker);
}

/** What it says of it: "less than 25% of Counterpart". */
export function statementWords(statement: Statement, programme: Programme, speaker: Speaker): string {
  const name = (id: string) => figureName(id, programme, speaker);
  const { t } = speaker;
  if ('refers' in statement) return t('statement.refers', { paragraph: statement.refers });
  if ('total' in statement)
    return t('statement.total', { parts: listed(statement.parts.map(name), speaker) });
  if ('pays' in statement) {
    const work = listed(statement.for.map(name), speaker);
    return statement.share === undefined
      ? t('statement.pays', { work })
      : t('statement.paysShare', { work, share: valueWords(statement.share, speaker.tag) });
  }
  if ('calls_for' in statement) {
    const when = statement.by ?? statement.from;
    const parts = [
      t('statement.callsFor'),
      statement.per === undefined
        ? ''
        : t('target.inEach', { scope: scopeName(statement.per, programme, speaker) }),
      statement.every === undefined ? '' : rhythmWords(statement.every, speaker),
      when === undefined ? '' : timingWords(when, programme, speaker),
    ];
    return parts.filter((part) => part !== '').join(', ');
  }
  return figureWords(statement, programme, speaker);
}

function figureWords(statement: FigureStatement, programme: Programme, speaker: Speaker): string {
  const { t } = speaker;
  const name = (id: string) => figureName(id, programme, speaker);
  const parts = [
    ...comparisonWords.flatMap((word) => {
      const value = statement[word];
      return value === undefined
        ? []
        : [t(`target.compare.${word}`, { value: amountWords(value, statement, programme, speaker) })];
    }),
    statement.in === undefined ? '' : t('statement.ofBase', { base: name(statement.in) }),
    statement.per === undefined
      ? ''
      : t('target.inEach', { scope: scopeName(statement.per, programme, speaker) }),
    statement.against === undefined ? '' : t(`target.against.${statement.against}`),
    statement.called === undefined ? '' : t('statement.called', { name: statement.called }),
    statement.within === undefined ? '' : t('statement.within', { whole: name(statement.within) }),
    statement.by === undefined ? '' : timingWords(statement.by, programme, speaker),
    statement.year === undefined ? '' : t('statement.inYear', { year: statement.year }),
  ];
  const words = parts.filter((part) => part !== '').join(' ');
  return words === '' ? t('statement.mentioned') : words;
}

function amountWords(
  value: string | number,
  statement: FigureStatement,
  programme: Programme,
  speaker: Speaker,
): string {
  const unit = statement.unit ?? '';
  if (programme.programme.currencies.includes(unit)) {
    return formatMoney({ amount: String(value), currency: unit }, speaker.tag);
  }
  if (unit === 'months') return speaker.t('timing.length.months', { count: Number(value) });
  return valueWords(value, speaker.tag);
}

function scopeName(scope: string, programme: Programme, speaker: Speaker): string {
  return scope === 'cluster' ? speaker.t('target.cluster') : nameOf(scope, programme, speaker).toLowerCase();
}

function listed(parts: string[], { tag }: Speaker): string {
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(parts);
}
