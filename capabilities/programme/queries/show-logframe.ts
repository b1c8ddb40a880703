import { defineQuery } from '#kernel/query.ts';
import { showLogframe } from '../contract.ts';
import { nameOf } from '../present/names.ts';
import { targetWords } from '../present/target-words.ts';
import { timingWords } from '../present/timing-words.ts';
import { indicatorTimings } from '../rules/calendar/indicator-timings.ts';
import { obligations } from '../rules/calendar/obligations.ts';
import type { Indicator } from '../rules/format/logframe-file.ts';
import { findingsAbout } from './findings-about.ts';
import { type Agreement, loadAgreement } from './load-agreement.ts';

/** The logical framework: its levels, each with indicators, means of verification and assumptions. */
export const logframeOfProgramme = defineQuery({
  endpoint: showLogframe,
  async run(context, { query }) {
    const agreement = await loadAgreement(context, query);
    const { programme, speaker } = agreement;
    const { goal, purpose, components } = programme.logframe;
    const present = indicatorPresenter(agreement);
    const shared = (level: typeof goal) => ({
      statement: speaker.say(level.statement),
      paragraph: level.source,
      verification: level.verification.map(speaker.say),
      assumptions: level.assumptions.map(speaker.say),
      footnotes: level.footnotes,
      indicators: level.indicators.map(present),
    });
    return {
      levels: [
        { id: 'goal', kind: 'goal' as const, name: speaker.t('logframe.goal'), ...shared(goal) },
        { id: 'purpose', kind: 'purpose' as const, name: speaker.t('logframe.purpose'), ...shared(purpose) },
        ...components.map((component) => ({
          id: component.id,
          kind: 'component' as const,
          name: speaker.say(component.name),
          ...shared(component),
        })),
      ],
      footnotes: programme.paragraphs.footnotes.map(({ id, text }) => ({ id, text: speaker.say(text) })),
    };
  },
});

function indicatorPresenter(agreement: Agreement) {
  const { programme, anchors, at, speaker } = agreement;
  const about = findingsAbout(agreement);
  const promises = indicatorTimings(programme);
  const dated = obligations(programme, anchors, at);
  return (indicator: Indicator) => ({
    id: indicator.id,
    numbered: indicator.numbered,
    statement: speaker.say(indicator.statement),
    paragraph: indicator.source,
    target: targetWords(indicator, programme, speaker),
    per: indicator.per === undefined ? null : nameOf(indicator.per, programme, speaker),
    measure:
      indicator.measure === undefined
        ? null
        : { id: indicator.measure, label: nameOf(indicator.measure, programme, speaker) },
    due: promises
      .filter((promise) => promise.indicator === indicator.id)
      .map((promise) => {
        const first = dated.find(({ clause }) => clause === promise.id);
        return {
          words: timingWords(promise.timing, programme, speaker),
          date: first?.due ?? null,
          month: first?.month ?? null,
        };
      }),
    verification: indicator.verification.map(speaker.say),
    footnotes: indicator.footnotes,
    findings: about(indicator.source),
  });
}
