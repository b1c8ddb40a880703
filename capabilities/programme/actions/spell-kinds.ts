import type { FactKind, FactTable } from '#kernel/fact/fact-kind.ts';
import type { Problem } from '#kernel/problem.ts';
import { officeClosing, officeOpening, postFilling, postLeaving } from '../facts.ts';
import {
  fillingLeft,
  officeClosed,
  officeClosedBefore,
  officeOpen,
  officeOpenedSince,
  officeOpenLater,
  officeOpenUntil,
  openingClosed,
  postFilledSince,
  postHeld,
  postHeldLater,
  postHeldUntil,
  postLeft,
  postLeftBefore,
} from '../post-problems.ts';

type Place = { place: string };

/** What begins and ends at a place, and how is said why it cannot. */
export type SpellKind<Begins extends FactTable = FactTable, Ends extends FactTable = FactTable> = Readonly<{
  beginning: FactKind<Begins>;
  ending: FactKind<Ends>;
  /** The column by which an ending names its beginning. */
  link: string;
  held(details: Place & { from: string }): Problem;
  heldUntil(details: Place & { until: string; next: string }): Problem;
  heldLater(details: Place & { from: string }): Problem;
  ended(details: Place & { on: string }): Problem;
  endsBefore(details: Place & { first: string }): Problem;
  /** A beginning is taken back after its ending. */
  endingStands(details: Place & { on: string }): Problem;
  /** An ending is taken back after what began since. */
  begunSince(details: Place & { from: string }): Problem;
}>;

/** Somebody fills a post and leaves it. */
export const postSpells = {
  beginning: postFilling,
  ending: postLeaving,
  link: 'filling_id',
  held: postHeld,
  heldUntil: postHeldUntil,
  heldLater: postHeldLater,
  ended: postLeft,
  endsBefore: postLeftBefore,
  endingStands: fillingLeft,
  begunSince: postFilledSince,
} satisfies SpellKind<'programme.post_fillings', 'programme.post_leavings'>;

/** An office opens and closes. */
export const officeSpells = {
  beginning: officeOpening,
  ending: officeClosing,
  link: 'opening_id',
  held: officeOpen,
  heldUntil: officeOpenUntil,
  heldLater: officeOpenLater,
  ended: officeClosed,
  endsBefore: officeClosedBefore,
  endingStands: openingClosed,
  begunSince: officeOpenedSince,
} satisfies SpellKind<'programme.office_openings', 'programme.office_closings'>;
