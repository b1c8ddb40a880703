import { formatDate } from '#kernel/i18n/format-date.ts';
import { type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import type { ObligationShape } from '../contract.ts';
import { calendarFile } from '../present/calendar-file.ts';
import { presentObligation } from '../present/obligation.ts';
import { signatureStated } from '../problems.ts';
import { type Anchors, anchorsOf, statedSignature } from '../rules/calendar/anchors.ts';
import { obligations } from '../rules/calendar/obligations.ts';
import { type Speaker, speakerOf } from '../words/speaker.ts';
import type { CommandHost, ExitCode } from './host.ts';
import { readProgrammeFolder } from './read-programme-folder.ts';

type CalendarOptions = { signed?: string; at?: string; json?: boolean; ics?: boolean };

/** `minka calendar DIR`: what the agreement obliges whom to, by when, as a table, as JSON or as an iCalendar file. */
export async function calendarCommand(
  folder: string,
  options: CalendarOptions,
  host: CommandHost,
): Promise<ExitCode> {
  const read = await readProgrammeFolder(folder, options, host);
  if (read === null) return 2;
  const { programme } = read;
  const stated = statedSignature(programme);
  if (stated !== undefined && options.signed !== undefined && options.signed !== stated) {
    throw signatureStated({ signed: options.signed, stated });
  }
  const today = host.clock.today(programme.programme.time_zone);
  const at = options.at === undefined ? today : parsePlainDate(options.at);
  const anchors = anchorsOf(programme, options.signed === undefined ? today : parsePlainDate(options.signed));
  const speaker = speakerOf(programme, host.locale);
  const found = obligations(programme, anchors, at).map((one) => presentObligation(one, programme, speaker));
  if (options.json === true) host.out(`${JSON.stringify({ obligations: found.map(jsonOf) }, null, 2)}\n`);
  else if (options.ics === true) {
    // Files alone tell no changes.
    const changesOf = () => ({ count: 0, last: host.clock.now() });
    host.out(`${calendarFile(found, { programme, anchors, speaker, changesOf })}\n`);
  } else host.out(tableOf(found, { anchors, at, speaker }));
  return 0;
}

/** The stable face of an obligation for other programs. */
function jsonOf(obligation: ObligationShape) {
  const { id, title, paragraph, owner, due, state, waitsFor, consequence } = obligation;
  return {
    id,
    title,
    paragraph,
    owner: owner.id,
    due,
    state,
    ...(waitsFor.length === 0 ? {} : { waits_for: waitsFor }),
    ...(consequence === null
      ? {}
      : { consequence: { what: consequence.what, opens_on: consequence.opensOn } }),
  };
}

type TableContext = { anchors: Anchors; at: PlainDate; speaker: Speaker };

function tableOf(found: readonly ObligationShape[], { anchors, at, speaker }: TableContext): string {
  const { t, tag } = speaker;
  const head = t(anchors.assumed ? 'calendar.headAssumed' : 'calendar.head', {
    at: formatDate(at.toString(), tag),
    signed: formatDate(anchors.signedOn.toString(), tag),
  });
  const rows = found.map((obligation) => [
    obligation.due ?? '—',
    stateWords(obligation, speaker),
    `§ ${obligation.paragraph}`,
    obligation.owner.id,
    titleOf(obligation),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 0));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${[head, '', ...lines, '', t('calendar.count', { count: found.length })].join('\n')}\n`;
}

function titleOf({ title, period, cluster, waitsFor, due }: ObligationShape): string {
  const marks = [period === null ? '' : `#${period.number}`, cluster?.name ?? ''].filter(
    (mark) => mark !== '',
  );
  const suffix = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `${title}${suffix}${due === null && waitsFor.length > 0 ? ` ← ${waitsFor.join('; ')}` : ''}`;
}

function stateWords({ state, due }: ObligationShape, { t }: Speaker): string {
  return due === null ? t('state.waits') : t(`state.${state}`);
}
