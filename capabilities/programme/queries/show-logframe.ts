import { defineQuery } from '#kernel/query.ts';
import { showLogframe } from '../contract.ts';
import { conditionsOf, indicatorTimings } from '../rules/calendar/indicator-timings.ts';
import { promises as promised } from '../rules/calendar/obligations.ts';
import type { Indicator } from '../rules/format/logframe-file.ts';
import type { Timing } from '../rules/format/timing.ts';
import { named, nameOf } from '../words/names.ts';
import { targetWords } from '../words/target-words.ts';
import { timingWords } from '../words/timing-words.ts';
import { findingsAtItem, marksOf } from './finding-marks.ts';
import { type Agreement, loadAgreement } from './load-agreement.ts';

/** The logical framework: its levels, each with indicators, means of verification and assumptions. */
export const logframeOfProgramme = defineQuery({
  endpoint: showLogframe,
  door: 'programme.agreement.read',
  async run(context, { query }) {
    const agreement = await loadAgreement(context, query);
    const { programme, speaker } = agreement;
    const { goal, purpose, components } = programme.logframe;
    const present = indicatorPresenter(agreement);
    const findings = findingsAtItem(agreement);
    const shared = (id: string, level: typeof goal) => ({
      statement: speaker.say(level.statement),
      paragraph: level.source,
      verification: level.verification.map(speaker.say),
      assumptions: level.assumptions.map(speaker.say),
      footnotes: level.footnotes,
      findings: marksOf(findings('level', id), agreement),
      indicators: level.indicators.map(present),
    });
    return {
      levels: [
        { id: 'goal', kind: 'goal' as const, name: speaker.t('logframe.goal'), ...shared('goal', goal) },
        {
          id: 'purpose',
          kind: 'purpose' as const,
          name: speaker.t('logframe.purpose'),
          ...shared('purpose', purpose),
        },
        ...components.map((component) => ({
          id: component.id,
          kind: 'component' as const,
          name: speaker.say(component.name),
          ...shared(component.id, component),
        })),
      ],
      footnotes: programme.paragraphs.footnotes.map(({ id, text }) => ({ id, text: speaker.say(text) })),
    };
  },
});

function indicatorPresenter(agreement: Agreement) {
  const { programme, speaker } = agreement;
  const findings = findingsAtItem(agreement);
  const targets = targetPresenter(agreement);
  return (indicator: Indicator) => ({
    id: indicator.id,
    numbered: indicator.numbered,
    statement: speaker.say(indicator.statement),
    paragraph: indicator.source,
    per: indicator.per === undefined ? null : nameOf(indicator.per, programme, speaker),
    targets: targets(indicator),
    verification: indicator.verification.map(speaker.say),
    assumptions: indicator.assumptions.map(speaker.say),
    footnotes: indicator.footnotes,
    findings: marksOf(findings('indicator', indicator.id), agreement),
  });
}

/** Each condition of a target with its measure and its date; an indicator without a target keeps its date. */
function targetPresenter(agreement: Agreement) {
  const { programme, anchors, at, speaker } = agreement;
  const dated = promised(programme, anchors, at);
  const promises = indicatorTimings(programme);
  const measured = (measure: string | undefined) =>
    measure === undefined ? null : named(measure, programme, speaker);
  return (indicator: Indicator) => {
    const own = promises.filter((promise) => promise.indicator === indicator.id);
    const dueOf = (timing: Timing | undefined) => {
      if (timing === undefined) return null;
      const promise = own.find((one) => one.timing === timing);
      const first = dated.find(({ clause }) => clause === promise?.id);
      return {
        words: timingWords(timing, programme, speaker),
        date: first?.due ?? null,
        month: first?.month ?? null,
      };
    };
    const common = indicator.due ?? indicator.under?.due;
    const conditions = conditionsOf(indicator);
    if (conditions.length === 0) {
      return [{ words: '', measure: measured(indicator.measure), due: dueOf(common) }];
    }
    return conditions.map((condition) => ({
      words: targetWords(condition, indicator, programme, speaker),
      measure: measured(condition.measure ?? indicator.measure),
      due: dueOf(condition.by ?? common),
    }));
  };
}
