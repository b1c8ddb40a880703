import type { ReactNode } from 'react';
import './section-head.css';

export type SectionHeadProps = {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  mark?: ReactNode;
  level?: 2 | 3;
  id?: string;
};

/** Title, secondary words, and at the end what can be done or opened. */
export function SectionHead({ title, note, actions, mark, level = 2, id }: SectionHeadProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <header className="mk-section-head">
      {mark}
      <Title id={id}>{title}</Title>
      {note !== undefined && <span className="mk-section-note">{note}</span>}
      {actions !== undefined && <div className="mk-section-actions">{actions}</div>}
    </header>
  );
}

export type PageHeadProps = { title: ReactNode; lede?: ReactNode; actions?: ReactNode };

/** The one h1 of a page, what can be done with the page, and the sentence that says how things stand. */
export function PageHead({ title, lede, actions }: PageHeadProps) {
  return (
    <div className="mk-page-head">
      <div className="mk-page-title">
        <h1>{title}</h1>
        {actions !== undefined && <div className="mk-page-actions">{actions}</div>}
      </div>
      {lede !== undefined && <p className="mk-lede">{lede}</p>}
    </div>
  );
}
