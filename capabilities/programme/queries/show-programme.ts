import type { Programme as Tenant } from '#kernel/db/programme.ts';
import { defineQuery, type QueryContext } from '#kernel/query.ts';
import { programmeMonthOf } from '#lib/calendar/index.ts';
import { showProgramme } from '../contract.ts';
import { periodEnd } from '../rules/calendar/anchors.ts';
import { countFindings, findingsOf } from './findings-about.ts';
import { type Agreement, loadAgreement, type Revision } from './load-agreement.ts';

/** A programme's identity, its two clocks, its dates and what the checker found. */
export const programmeInBrief = defineQuery({
  endpoint: showProgramme,
  door: 'programme.identity.read',
  async run(context, { query }) {
    const agreement = await loadAgreement(context, query);
    const { programme, anchors, at, clocks, today, speaker } = agreement;
    const file = programme.programme;
    return {
      slug: file.id,
      name: speaker.say(file.name),
      shortName: speaker.say(file.short_name ?? file.name),
      code: file.code ?? null,
      country: file.country ?? null,
      timeZone: file.time_zone,
      locales: file.locales,
      agreementLanguage: file.agreement_language,
      currency: file.currencies[0] ?? '',
      clusters: file.clusters.map(({ id, name }) => ({ id, name: speaker.say(name) })),
      objective: file.objectives === undefined ? null : speaker.say(file.objectives.general),
      today: today.toString(),
      clockShifted: context.clock.shifted,
      at: at.toString(),
      known: clocks.known.toString(),
      signedOn: anchors.signedOn.toString(),
      signatureAssumed: anchors.assumed,
      start: anchors.start?.toString() ?? null,
      month: anchors.start === null ? null : programmeMonthOf(anchors.start, at),
      periods: periodsOf(agreement),
      revision: {
        ...brief(agreement.revision),
        latest: agreement.revision.id === agreement.revisions.at(-1)?.id,
      },
      revisions: agreement.revisions.map(brief),
      sourceDocument: await sourceDocument(context),
      findings: countFindings(findingsOf(agreement)),
    };
  },
});

function periodsOf({ programme, anchors, speaker }: Agreement) {
  return programme.programme.periods.map((period) => ({
    id: period.id,
    label: speaker.say(period.label),
    months: period.months,
    end: periodEnd(programme, anchors, period.id)?.toString() ?? null,
    paragraph: period.source,
  }));
}

function brief({ number, recordedAt }: Revision) {
  return { number, recordedAt };
}

async function sourceDocument({ db, programme }: QueryContext<Tenant>) {
  const found = await db
    .selectFrom('programme.source_documents as document')
    .innerJoin('programme.source_paragraphs as paragraph', (join) =>
      join
        .onRef('paragraph.programme_id', '=', 'document.programme_id')
        .onRef('paragraph.document_id', '=', 'document.id'),
    )
    .select(({ fn }) => [
      'document.file_name',
      'document.recorded_at',
      fn.countAll<string>().as('paragraphs'),
    ])
    .where('document.programme_id', '=', programme.id)
    .groupBy(['document.id', 'document.file_name', 'document.recorded_at'])
    .orderBy('document.recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found === undefined ? null : { fileName: found.file_name, paragraphs: Number(found.paragraphs) };
}
