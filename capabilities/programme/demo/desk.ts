import type { Hand, Member, Premise, Stage } from '#kernel/demonstration/scene.ts';
import { invariant } from '#kernel/invariant.ts';
import type { PlainDate } from '#lib/calendar/index.ts';
import type { Paper, PaperSignature } from '#lib/documents/index.ts';
import type { ObligationShape } from '../contract/shapes.ts';

type Slot = ObligationShape['evidence'][number];

/** What those who work in the programme have on their desk: its words, its people, its papers. */
export type Desk = Readonly<{
  premise: Premise;
  say(key: string, values?: Record<string, unknown>): string;
  /** Whose work an obligation is: the cluster's, or the executing unit's. */
  handFor(stage: Stage, obligation: ObligationShape): Hand;
  /** A paper for one of an obligation's slots. */
  paperFor(hand: Hand, obligation: ObligationShape, slot: Slot, on: PlainDate): Paper;
  letterFrom(what: string, about: Readonly<{ concerns: string; on: PlainDate; says: string }>): Paper;
  /** The signature of whoever holds a role. */
  signed(role: Member['role']): PaperSignature;
  /** The name of a file, from the title of its paper. */
  fileName(paper: Paper, ending?: 'pdf' | 'jpg'): string;
}>;

export function openDesk(premise: Premise): Desk {
  const { ground, cast, papers, t } = premise;
  const say: Desk['say'] = (key, values = {}) => t(`programme:demo.${key}`, values);
  const signed = (member: Member): PaperSignature => ({
    name: member.name,
    role: t(`auth:roles.${member.role}`),
  });
  const somebody = (role: Member['role']): Member => {
    const found = cast.find((one) => one.role === role);
    invariant(found !== undefined, `the cast has somebody who is ${role}`);
    return found;
  };
  return {
    premise,
    say,
    signed: (role) => signed(somebody(role)),
    handFor(stage, { cluster, acceptedBy }) {
      if (cluster !== null) return stage.as('coordinator', cluster.id);
      return stage.as(acceptedBy === null ? 'project_assistant' : 'director');
    },
    paperFor({ member }, { title, cluster }, { type, what }, on) {
      const director = somebody('director');
      const signatures = member.role === 'director' ? [director] : [member, director];
      return papers.write(type, {
        what,
        on,
        concerns: cluster === null ? title : `${title} · ${cluster.name}`,
        ...(cluster === null ? {} : { within: cluster.name }),
        signatures: signatures.map(signed),
      });
    },
    letterFrom: (what, { concerns, on, says }) =>
      papers.write('letter', {
        what,
        on,
        concerns,
        issuer: ground.donor,
        to: [say('to'), ground.agency],
        more: [{ kind: 'text', text: says }],
        signatures: [signed(somebody('supervisor'))],
      }),
    fileName({ title, madeOn }, ending = 'pdf') {
      return `${madeOn.date} ${title.replaceAll(/[/\\:*?"<>|]/g, ' ').slice(0, 90)}.${ending}`;
    },
  };
}
