import type { FindingShape } from '../contract.ts';
import type { Finding } from '../rules/check/finding.ts';
import { resolveFigureKey } from '../rules/format/figure-keys.ts';
import { namesOf } from '../rules/format/names.ts';
import type { Programme } from '../rules/format/programme.ts';
import { sourceLabel } from '../words/source-label.ts';
import type { Speaker } from '../words/speaker.ts';
import { presentPlace } from './place.ts';

/** A finding as answers show it, in the reader's language. */
export function presentFinding(finding: Finding, programme: Programme, speaker: Speaker): FindingShape {
  const { locale, say } = speaker;
  const { reads, settled } = finding;
  return {
    key: finding.key,
    code: finding.code,
    severity: finding.severity,
    subject: finding.subject,
    message: finding.message[locale],
    places: finding.places.map((place) => presentPlace(place, programme, speaker)),
    arithmetic: finding.arithmetic.map(({ label, value, emphasised }) => ({
      label: label[locale],
      value: value[locale],
      emphasised,
    })),
    settles: finding.settles[locale],
    readable: readableParagraphs(finding, programme),
    reads:
      reads === undefined
        ? null
        : {
            paragraph: reads.paragraph,
            ...sourceLabel(reads.paragraph, programme, speaker),
            why: say(reads.why),
          },
    settled:
      settled === undefined
        ? null
        : { by: settled.by, on: settled.on, why: say(settled.why), fact: settled.fact ?? null },
  };
}

/** Sources of which a reading can name one: only figures have readings, and only where several places speak of them. */
function readableParagraphs({ subject, places }: Finding, programme: Programme): string[] {
  const sources = [...new Set(places.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph])))];
  const isFigure = resolveFigureKey(namesOf(programme), subject) !== undefined;
  return isFigure && sources.length > 1 ? sources : [];
}
