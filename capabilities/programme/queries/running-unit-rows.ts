import type { FactColumns } from '#kernel/fact/fact-kind.ts';
import { formatDate } from '#kernel/i18n/format-date.ts';
import type { MeasureQuestion, MeasureRow } from '#kernel/measure/measure.ts';
import { namePersons } from '#people';
import { officeClosing, officeOpening, postFilling, postLeaving } from '../facts.ts';
import type { Programme } from '../rules/format/programme.ts';
import { countedUnits } from '../rules/posts/running-units.ts';
import { type Spell, vacantSince } from '../rules/posts/spells.ts';
import { type UnitPlace, unitPlaces } from '../rules/posts/unit-places.ts';
import { type UnitStanding, unitSpells, unitStanding } from '../rules/posts/unit-standing.ts';
import { type Speaker, speakerOf } from '../words/speaker.ts';
import { officeOfUnit, postInUnit, postName } from '../words/unit-words.ts';
import { programmeKnownAt } from './latest-programme.ts';
import { loadUnitFacts, standingFacts, type UnitFacts } from './load-unit-facts.ts';

/** What rows are told with. */
type Asked = Readonly<{
  file: Programme;
  facts: UnitFacts;
  names: ReadonlyMap<string, string>;
  /** How each post and each office is called, by its place. */
  labels: ReadonlyMap<string, string>;
  speaker: Speaker;
  day: string;
}>;

/** A post or an office of a unit, with the days on which it was held. */
type Part = Readonly<{ kind: string; label: string; post: string | null; spells: readonly Spell[] }>;

/**
 * The rows behind the units that run: every filling and opening that stands, and every post and office that is vacant.
 * They are counted where the whole unit runs; otherwise each says what is missing.
 */
export async function runningUnitRows(question: MeasureQuestion): Promise<readonly MeasureRow[]> {
  const asked = await load(question);
  if (asked === undefined) return [];
  const counted = new Set(countedUnits(asked.file).map(({ id }) => id));
  return unitPlaces(asked.file).flatMap((place) => rowsOf(place, counted.has(place.id), asked));
}

/** What was recorded of posts and offices and taken back since, with the reason. */
export async function runningUnitCorrections(question: MeasureQuestion): Promise<readonly MeasureRow[]> {
  const asked = await load(question);
  if (asked === undefined) return [];
  const { facts, labels } = asked;
  const voided = (kind: string, rows: readonly (FactColumns & Readonly<{ stands: boolean }>)[]) =>
    rows
      .filter(({ stands }) => !stands)
      .map((row) => ({
        ...recorded(kind, row),
        label: labels.get(row.subject) ?? row.subject,
        counted: false,
        why: row.void_reason,
        opens: { page: 'units', id: row.subject },
      }));
  return [
    ...voided(postFilling.name, facts.fillings),
    ...voided(postLeaving.name, facts.leavings),
    ...voided(officeOpening.name, facts.openings),
    ...voided(officeClosing.name, facts.closings),
  ];
}

async function load({ db, programme, clocks, locale }: MeasureQuestion): Promise<Asked | undefined> {
  const file = await programmeKnownAt(db, programme.id, clocks.known);
  if (file === undefined) return undefined;
  const facts = await loadUnitFacts(db, programme.id, clocks);
  const names = await namePersons(
    db,
    facts.fillings.map(({ person_id }) => person_id),
  );
  const speaker = speakerOf(file, locale);
  return { file, facts, names, labels: labelsOf(file, speaker), speaker, day: clocks.at.toString() };
}

function rowsOf(place: UnitPlace, isCounted: boolean, asked: Asked): readonly MeasureRow[] {
  const { facts, speaker, labels, day } = asked;
  const spells = unitSpells(place, standingFacts(facts));
  const standing = unitStanding(place, spells, day);
  const why = isCounted ? missing(place, standing, asked) : speaker.t('units.measure.notCounted');
  const parts: readonly Part[] = [
    ...place.posts.map(({ id }) => ({
      kind: postFilling.name,
      label: labels.get(id) ?? id,
      post: id,
      spells: spells.posts.get(id) ?? [],
    })),
    { kind: officeOpening.name, label: labels.get(place.id) ?? place.id, post: null, spells: spells.office },
  ];
  return parts.flatMap((part) => rowsOfPart(part, place, why, asked));
}

function rowsOfPart(part: Part, place: UnitPlace, why: string | null, asked: Asked): readonly MeasureRow[] {
  const { facts, names, speaker, day } = asked;
  const shared = { cluster: place.cluster, opens: { page: 'units', id: part.post ?? place.id } };
  const held = part.spells.map((spell): MeasureRow => {
    const filling = facts.fillings.find(({ id }) => id === spell.beginning);
    const row = filling ?? facts.openings.find(({ id }) => id === spell.beginning);
    const name = filling === undefined ? undefined : names.get(filling.person_id);
    const isOver = spell.last !== null && spell.last < day;
    const over = isOver
      ? speaker.t(`units.measure.${part.post === null ? 'closed' : 'left'}`, {
          on: said(spell.last, speaker),
        })
      : null;
    return {
      ...(row === undefined ? unrecorded : recorded(part.kind, row)),
      label: name === undefined ? part.label : speaker.t('units.measure.heldBy', { post: part.label, name }),
      counted: over === null && why === null,
      why: over ?? why,
      ...shared,
    };
  });
  const isHeld = part.spells.some(({ last }) => last === null || last >= day);
  if (isHeld) return held;
  const vacant = lackWords(part.post === null ? 'office' : 'post', vacantSince(part.spells, day), speaker);
  return [...held, { ...unrecorded, label: part.label, counted: false, why: vacant, ...shared }];
}

/** What a unit lacks, in one sentence; null where it runs. */
function missing(place: UnitPlace, standing: UnitStanding, { speaker }: Asked): string | null {
  if (standing.running) return null;
  const said = standing.lacks.map(({ post, since }) => {
    const found = place.posts.find(({ id }) => id === post);
    return found === undefined
      ? lackWords('office', since, speaker)
      : speaker.t('units.measure.lack', {
          post: postName(found, speaker),
          what: lackWords('post', since, speaker),
        });
  });
  return speaker.t('units.measure.notRunning', { lacks: said.join('; ') });
}

function lackWords(what: 'post' | 'office', since: string | null, speaker: Speaker): string {
  return since === null
    ? speaker.t(`units.measure.never.${what}`)
    : speaker.t(`units.measure.since.${what}`, { on: said(since, speaker) });
}

function said(day: string | null, { tag }: Speaker): string {
  return day === null ? '' : formatDate(day, tag);
}

function labelsOf(file: Programme, speaker: Speaker): ReadonlyMap<string, string> {
  return new Map(
    unitPlaces(file).flatMap((place): [string, string][] => [
      [place.id, officeOfUnit(place, file, speaker)],
      ...place.posts.map((post): [string, string] => [post.id, postInUnit(post, place, file, speaker)]),
    ]),
  );
}

const unrecorded = { fact: null, kind: null, happenedOn: null, recordedBy: null, recordedAt: null } as const;

function recorded(kind: string, row: FactColumns) {
  return {
    fact: row.id,
    kind,
    happenedOn: row.happened_on,
    cluster: row.cluster_id,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
