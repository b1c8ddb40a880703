import type { Answering } from '#kernel/measure/measure-registry.ts';

/** Why a condition cannot be judged yet: who will measure it, what it is compared with, how it would have to be cut. */
export type WaitsFor = Readonly<{
  kind: 'capability' | 'comparison' | 'cut' | 'unknown';
  /** `events`; `baseline`; `breakdown`; or the measure that nobody knows. */
  id: string;
}>;

/** What a condition asks for besides the value of its measure. */
export type Needs = Readonly<{
  measure: string | null;
  /** Whether the programme's files define the measure over forms and registers. */
  computed: boolean;
  against?: string | undefined;
  window?: unknown;
  response_floor?: unknown;
  gap_between?: unknown;
  /** Into which parts its measure has to be cut. */
  by: string | null;
}>;

// Measures over forms and registers are computed by the capability of forms.
const computing = 'forms';

/** What a condition waits for; nothing where it can be judged. */
export function waitsFor(needs: Needs, answering: (id: string) => Answering): readonly WaitsFor[] {
  const { measure } = needs;
  if (measure === null) return [{ kind: 'unknown', id: '' }];
  const answer = answering(measure);
  if ('waitsFor' in answer) return [{ kind: 'capability', id: answer.waitsFor }];
  if ('unknown' in answer) {
    return needs.computed ? [{ kind: 'capability', id: computing }] : [{ kind: 'unknown', id: measure }];
  }
  const found: WaitsFor[] = [];
  if (needs.against !== undefined) found.push({ kind: 'comparison', id: needs.against });
  if (needs.window !== undefined) found.push({ kind: 'cut', id: 'window' });
  if (needs.response_floor !== undefined) found.push({ kind: 'cut', id: 'response' });
  if (needs.gap_between !== undefined) found.push({ kind: 'cut', id: 'gap' });
  if (needs.by !== null && !answer.measure.dimensions.includes(needs.by)) {
    found.push({ kind: 'cut', id: 'breakdown' });
  }
  return found;
}
