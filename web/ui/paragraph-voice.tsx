import { Fragment, type ReactNode } from 'react';
import '@fontsource-variable/source-serif-4/wght.css';
import './paragraph-voice.css';

export type VoiceSegment = {
  text: string;
  /** The number that the rule beside it carries too. */
  mark?: number | undefined;
  /** The words that the rule reads. */
  marked?: boolean | undefined;
};

export type ParagraphVoiceProps = {
  segments: readonly VoiceSegment[];
  /** Language of the agreement's words, where it is not the page's. */
  lang?: string | undefined;
  /** Address within the page of the rule that a number belongs to. */
  ruleHref?: ((mark: number) => string) | undefined;
  quoted?: boolean;
  children?: ReactNode;
};

/** The agreement speaking, in serif. Minka's own words never look like this. */
export function ParagraphVoice({ segments, lang, ruleHref, quoted = false, children }: ParagraphVoiceProps) {
  const words = segments.map((segment, index) => (
    // Segments are cut from one text and never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: order is identity
    <Fragment key={index}>
      {segment.mark !== undefined && <RuleNumber number={segment.mark} href={ruleHref?.(segment.mark)} />}
      {segment.marked ? <mark>{segment.text}</mark> : segment.text}
    </Fragment>
  ));
  const Voice = quoted ? 'blockquote' : 'div';
  return (
    <Voice className="mk-voice" lang={lang}>
      {words}
      {children}
    </Voice>
  );
}

/** The same number stands in the paragraph and at its rule. */
export function RuleNumber({ number, href }: { number: number; href?: string | undefined }) {
  return href === undefined ? (
    <span className="mk-rule-number">{number}</span>
  ) : (
    <a className="mk-rule-number" href={href}>
      {number}
    </a>
  );
}
