import type { ReactNode } from 'react';
import '@fontsource-variable/source-serif-4/wght.css';
import './paragraph-voice.css';

export type VoiceSegment = {
  text: string;
  /** The number that the rule beside it carries too. */
  mark?: number | undefined;
  /** The words that the rule reads. */
  marked?: boolean | undefined;
  /** What the words speak of. */
  id?: string | undefined;
};

export type ParagraphVoiceProps = {
  segments: readonly VoiceSegment[];
  /** Language of the agreement's words, where it is not the page's. */
  lang?: string | undefined;
  /** Address within the page of the rule that a number belongs to. */
  ruleHref?: ((mark: number) => string) | undefined;
  /** What a screen reader hears of a number: the rule that it stands for. */
  ruleName?: ((mark: number) => string) | undefined;
  /** Address within the page of what words without a number speak of: a list, a table. */
  wordsHref?: ((id: string) => string | undefined) | undefined;
  /** The number whose rule is pointed at, so that its words show too. */
  pointed?: number | undefined;
  onPoint?: ((mark: number | undefined) => void) | undefined;
  quoted?: boolean;
  children?: ReactNode;
};

/** The agreement speaking, in serif. Minka's own words never look like this. */
export function ParagraphVoice(props: ParagraphVoiceProps) {
  const { segments, lang, quoted = false, children } = props;
  const words = segments.map((segment, index) => (
    // Segments are cut from one text and never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: order is identity
    <MarkedWords key={index} segment={segment} {...props} />
  ));
  const Voice = quoted ? 'blockquote' : 'div';
  return (
    <Voice className="mk-voice" lang={lang}>
      {words}
      {children}
    </Voice>
  );
}

function MarkedWords({
  segment: { text, mark, marked, id },
  wordsHref,
  ruleHref,
  ruleName,
  pointed,
  onPoint,
}: ParagraphVoiceProps & { segment: VoiceSegment }) {
  const href = id === undefined ? undefined : wordsHref?.(id);
  if (mark === undefined && href !== undefined) return <a href={href}>{text}</a>;
  if (mark === undefined) return marked ? <mark>{text}</mark> : text;
  const isPointed = mark === pointed;
  const words = isPointed || ruleName === undefined ? <mark>{text}</mark> : <span>{text}</span>;
  return (
    // The number inside is what the keyboard reaches; the words only answer to a pointer.
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside is the control
    <span
      className="mk-voice-ruled"
      id={ruleName === undefined ? undefined : `words-${mark}`}
      onPointerEnter={() => onPoint?.(mark)}
      onPointerLeave={() => onPoint?.(undefined)}
      onFocus={() => onPoint?.(mark)}
      onBlur={() => onPoint?.(undefined)}
    >
      <RuleNumber number={mark} href={ruleHref?.(mark)} label={ruleName?.(mark)} />
      {words}
    </span>
  );
}

export type RuleNumberProps = { number: number; href?: string | undefined; label?: string | undefined };

/** The same number stands in the paragraph and at its rule. */
export function RuleNumber({ number, href, label }: RuleNumberProps) {
  return href === undefined ? (
    <span className="mk-rule-number">{number}</span>
  ) : (
    <a className="mk-rule-number" href={href} aria-label={label}>
      {number}
    </a>
  );
}
