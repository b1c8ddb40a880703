import { daysFrom, type IsoDate } from '#kernel/i18n/format-date.ts';
import type { Shape } from './state-mark.tsx';

export type ClockKnot = {
  id: string;
  date: IsoDate;
  shape: Shape;
  /** The state in words. */
  stateLabel: string;
  title: string;
  /** A second line: "30 Dec", "3 missing, limit 30 Dec". */
  detail?: string | undefined;
  href: string;
};

export type ClockLabel = { side: 'above' | 'below'; anchor: 'start' | 'middle' | 'end'; x: number };

export type PlacedKnot = {
  /** Knots so close that they share one place on the cord, the most urgent first. */
  knots: readonly [ClockKnot, ...ClockKnot[]];
  x: number;
  text: string;
  detail: string;
  label: ClockLabel | undefined;
};

export type ClockFrame = { width: number; margin: number; from: IsoDate; to: IsoDate; today: IsoDate };

const urgency: Record<Shape, number> = { breach: 0, late: 1, risk: 2, pace: 3, noev: 4, idle: 5, met: 6 };
const closest = 15;
const longestText = 30;

const todayWidth = 90;

/** Where the word "today" stands: before its line, or after it where there is no room before. */
export function todayLabel(today: number): { x: number; anchor: 'start' | 'end' } {
  return today > todayWidth + 20 ? { x: today - 6, anchor: 'end' } : { x: today + 6, anchor: 'start' };
}

/** Where a date lies on the cord. */
export function placeOnCord(date: IsoDate, { width, margin, from, to }: ClockFrame): number {
  const share = daysFrom(from, date) / Math.max(1, daysFrom(from, to));
  return margin + Math.min(1, Math.max(0, share)) * (width - 2 * margin);
}

/** Ties the knots to the cord and gives labels to those that matter most, as far as they find room. */
export function layoutClock(knots: readonly ClockKnot[], frame: ClockFrame): PlacedKnot[] {
  const groups = groupKnots(knots, frame);
  const today = placeOnCord(frame.today, frame);
  const word = todayLabel(today);
  const taken: Record<ClockLabel['side'], [number, number][]> = {
    above: [],
    // The word "today" stands below the cord.
    below: [word.anchor === 'end' ? [word.x - todayWidth, word.x] : [word.x, word.x + todayWidth]],
  };
  const byNeed = [...groups].sort((a, b) => need(a, today) - need(b, today));
  byNeed.forEach((group, index) => {
    const sides: ClockLabel['side'][] = index % 2 === 0 ? ['above', 'below'] : ['below', 'above'];
    group.label = findRoom(group, sides, taken, frame, today);
  });
  return groups;
}

function groupKnots(knots: readonly ClockKnot[], frame: ClockFrame): PlacedKnot[] {
  const sorted = [...knots].sort((a, b) => a.date.localeCompare(b.date));
  const groups: { knots: [ClockKnot, ...ClockKnot[]]; x: number }[] = [];
  for (const knot of sorted) {
    const x = placeOnCord(knot.date, frame);
    const last = groups.at(-1);
    if (last && x - last.x < closest) last.knots.push(knot);
    else groups.push({ knots: [knot], x });
  }
  return groups.map((group) => {
    group.knots.sort((a, b) => urgency[a.shape] - urgency[b.shape]);
    const [first, ...others] = group.knots;
    const more = others.length > 0 ? ` +${others.length}` : '';
    return {
      ...group,
      text: shorten(first.title, longestText - more.length) + more,
      detail: shorten(first.detail ?? '', longestText + 4),
      label: undefined,
    };
  });
}

/** Late ones first, then what comes next, then what lies further away; the past that is met comes last. */
function need(group: PlacedKnot, today: number): number {
  const [first] = group.knots;
  const distance = Math.abs(group.x - today);
  if (first.shape === 'breach' || first.shape === 'late') return distance;
  return group.x >= today ? 10_000 + distance : 20_000 + distance;
}

function findRoom(
  group: PlacedKnot,
  sides: readonly ClockLabel['side'][],
  taken: Record<ClockLabel['side'], [number, number][]>,
  frame: ClockFrame,
  today: number,
): ClockLabel | undefined {
  const length = textWidth(group.text, group.detail);
  for (const side of sides) {
    for (const anchor of ['middle', 'start', 'end'] as const) {
      const left =
        anchor === 'middle' ? group.x - length / 2 : anchor === 'start' ? group.x - 7 : group.x + 7 - length;
      const right = left + length;
      const free = taken[side].every(([from, to]) => right + 10 < from || left - 10 > to);
      // A label never lies across the line of today.
      const clear = today < left - 2 || today > right + 2;
      if (free && clear && left >= 0 && right <= frame.width) {
        taken[side].push([left, right]);
        return { side, anchor, x: anchor === 'middle' ? group.x : anchor === 'start' ? left : right };
      }
    }
  }
  return undefined;
}

function textWidth(text: string, detail: string): number {
  // Hanken at 11 px: a semibold letter takes 6.1 px on average, a regular one 5.5.
  return Math.max(text.length * 6.1, detail.length * 5.5);
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

const mostOverdue = 4;

/** What a narrow screen shows: the last one met, the gravest of what is late, and the next three. */
export function nearestKnots(
  knots: readonly ClockKnot[],
  today: IsoDate,
): { shown: ClockKnot[]; moreLate: number } {
  const sorted = [...knots].sort((a, b) => a.date.localeCompare(b.date));
  const overdue = sorted.filter(({ shape }) => shape === 'late' || shape === 'breach');
  const late = [...overdue].sort((a, b) => urgency[a.shape] - urgency[b.shape]).slice(0, mostOverdue);
  const lastMet = sorted.filter((knot) => knot.shape === 'met' && knot.date <= today).at(-1);
  const next = sorted.filter((knot) => knot.date >= today && !overdue.includes(knot)).slice(0, 3);
  const shown = sorted.filter((knot) => knot === lastMet || late.includes(knot) || next.includes(knot));
  return { shown, moreLate: overdue.length - late.length };
}
