import { romanValue } from './roman.ts';

/** The title of a chapter, section or annex. */
export interface Heading {
  /** As printed, `IV`, `A`, `2`; empty when the title has none. */
  readonly number: string;
  readonly title: string;
  /** A Roman or labelled number (`IV.`, `Chapter 4`) counts chapters; letters and figures count sections. */
  readonly chapter?: number;
  readonly opensAnnex: boolean;
}

const longestTitle = 160;
const annexWord = /^(?:annex|anexo|appendix|ap[ée]ndice|schedule)(?:e?s)?\b/i;
const chapterWord =
  /^(?:(?:chapter|cap[íi]tulo|t[íi]tulo|title|part|parte)\s+([IVXLC]{1,9}|\d{1,2})|(?:article|art[íi]culo)\s+([IVXLC]{1,9}))\b[\s.:\-–—]{0,6}/i;
const romanPrefix = /^([IVXLC]{1,9})[.)]\s+(?=\S)/;
const letterPrefix = /^([A-Z])[.)]\s+(?=\S)/;
const figurePrefix = /^(\d{1,2})(?:[.)]|(?=\s))\s*(?=\p{Lu})/u;

/** Reads what is known to be a heading, for instance because markdown marks it. */
export function readHeading(text: string): Heading {
  const opensAnnex = annexWord.test(text);
  const labelled = chapterWord.exec(text);
  const label = labelled?.[1] ?? labelled?.[2];
  if (labelled !== null && label !== undefined) {
    const number = label.toUpperCase();
    const chapter = romanValue(number) ?? Number(number);
    return { number, title: text.slice(labelled[0].length), opensAnnex, chapter };
  }
  for (const prefix of [romanPrefix, letterPrefix, figurePrefix]) {
    const match = prefix.exec(text);
    if (match?.[1] === undefined) continue;
    const heading = { number: match[1], title: text.slice(match[0].length), opensAnnex };
    const chapter = prefix === romanPrefix ? romanValue(match[1]) : undefined;
    return chapter === undefined ? heading : { ...heading, chapter };
  }
  return { number: '', title: text, opensAnnex };
}

/** Whether a line without any mark is a heading by its looks: a labelled chapter or annex, or capitals throughout. */
export function looksLikeHeading(line: string): boolean {
  if (line.length > longestTitle || /[.;,]$/.test(line)) return false;
  if (chapterWord.test(line) || annexWord.test(line)) return !/[a-z] [a-z]+ [a-z]+ [a-z]+ [a-z]/.test(line);
  return isInCapitals(line);
}

/** Whether a short line begins with a Roman number, letter or figure and a capital, like the title of a section. */
export function looksLikeNumberedTitle(line: string): boolean {
  if (line.length > longestTitle || /[.;,:]$/.test(line)) return false;
  return [romanPrefix, letterPrefix, figurePrefix].some((prefix) => {
    const match = prefix.exec(line);
    return match !== null && /^\p{Lu}/u.test(line.slice(match[0].length));
  });
}

function isInCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return (
    /^[\p{L}\d]/u.test(line) &&
    letters.length >= 5 &&
    letters.every((letter) => letter === letter.toUpperCase())
  );
}
