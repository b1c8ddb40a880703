import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { SectionHead } from './section-head.tsx';
import './card.css';

export type CardProps = {
  title?: ReactNode;
  /** Secondary words beside the title: a count, a base, a currency. */
  note?: ReactNode;
  actions?: ReactNode;
  /** A mark before the title. */
  mark?: ReactNode;
  /** What the card is about, where it is worth an edge: a contradiction. */
  tone?: 'late' | 'risk' | undefined;
  padded?: boolean;
  level?: 2 | 3;
  id?: string | undefined;
  children: ReactNode;
};

/** A section of a page on the surface. With a title it is a landmark that can be jumped to. */
export function Card({
  title,
  note,
  actions,
  mark,
  tone,
  padded = false,
  level = 2,
  id,
  children,
}: CardProps) {
  const headId = useId();
  const name = classNames('mk-card', tone && `mk-card-toned mk-is-${tone}`);
  if (title === undefined) {
    return (
      <div className={name} id={id}>
        {padded ? <div className="mk-pad">{children}</div> : children}
      </div>
    );
  }
  return (
    <section className={name} id={id} aria-labelledby={headId}>
      <SectionHead id={headId} title={title} note={note} actions={actions} mark={mark} level={level} />
      {padded ? <div className="mk-pad">{children}</div> : children}
    </section>
  );
}
