import { useTranslation } from 'react-i18next';
import './footnotes.css';

const elementId = (id: string) => `footnote-${id}`;

/** The marks of a thing's footnotes, as the agreement prints them: small numbers that lead to the foot of the page. */
export function FootnoteMarks({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('programme');
  return ids.map((id) => (
    <sup key={id} className="mk-footnote-mark">
      <a href={`#${elementId(id)}`} aria-label={t('page.logframe.footnote', { number: printed(id) })}>
        {printed(id)}
      </a>
    </sup>
  ));
}

/** The footnotes that are marked on the page, in the order of the agreement. */
export function Footnotes({ footnotes }: { footnotes: readonly { id: string; text: string }[] }) {
  const { t } = useTranslation('programme');
  if (footnotes.length === 0) return null;
  return (
    <section aria-label={t('page.logframe.footnotes')}>
      <ol className="mk-footnotes">
        {footnotes.map(({ id, text }) => (
          <li key={id} id={elementId(id)} tabIndex={-1}>
            <sup>{printed(id)}</sup> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "I.2" is the second footnote of annex I; a footnote of the text has its number alone. */
function printed(id: string): string {
  return id.split('.').at(-1) ?? id;
}
