import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './icon.tsx';
import './detail-panel.css';

export type DetailPanelProps = {
  /** What is shown: a new id takes the focus again. */
  id: string;
  /** Above the title: a number, a chip. */
  overline?: ReactNode;
  title: ReactNode;
  /** Where the panel's absence is; the panel itself has an address too. */
  closeHref: string;
  closeLabel: string;
  /** For the Escape key, which has no link to follow. */
  onClose: () => void;
  children: ReactNode;
};

/**
 * One thing of a page in detail: beside the content where there is room, in its place where there is not. It takes the
 * focus when it opens and gives it back to what opened it.
 */
export function DetailPanel({
  id,
  overline,
  title,
  closeHref,
  closeLabel,
  onClose,
  children,
}: DetailPanelProps) {
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    const opener = document.activeElement;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close.current();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (opener instanceof HTMLElement || opener instanceof SVGElement)
        opener.focus({ preventScroll: true });
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing in the same panel is read from its top
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollTo({ top: 0 });
    // Where the panel stands in the content's place, its head may be out of sight.
    if ((panel.current?.getBoundingClientRect().top ?? 0) < 0) panel.current?.scrollIntoView();
  }, [id]);

  return (
    <section ref={panel} className="mk-detail" tabIndex={-1} aria-labelledby={titleId}>
      <header>
        <div className="mk-detail-over">
          {overline}
          <a className="mk-detail-close" href={closeHref} aria-label={closeLabel} title={closeLabel}>
            <Icon name="close" />
            <span aria-hidden="true">{closeLabel}</span>
          </a>
        </div>
        <h2 id={titleId}>{title}</h2>
      </header>
      {children}
    </section>
  );
}

/** Content with the detail of one of its things beside it. */
export function WithDetail({ children, detail }: { children: ReactNode; detail: ReactNode }) {
  return (
    <div className={detail ? 'mk-with-detail mk-has-detail' : 'mk-with-detail'}>
      <div className="mk-with-detail-content">{children}</div>
      {detail}
    </div>
  );
}

/** A part of a detail, under its own head. */
export function DetailPart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="mk-detail-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
