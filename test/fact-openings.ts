import type { Role } from '#kernel/auth/roles.ts';
import type { Opening, Thing } from './route-table.ts';

// Written by hand, as the whole table is: what it proves may not be derived from what it proves.
const clusterStaff: readonly Role[] = ['coordinator', 'cluster_assistant'];
const staff: readonly Role[] = ['director', 'project_assistant', ...clusterStaff];
const readers: readonly Role[] = [
  ...staff,
  'agency_manager',
  'network_manager',
  'council_member',
  'council_secretary',
  'supervisor',
  'evaluator',
  'auditor',
  'editor',
];
const except = (may: readonly Role[]) => readers.filter((role) => !may.includes(role));

const papers = { happenedOn: '2026-03-01', evidence: [], omitted: [] };
const nothing = '01900000-0000-7000-8000-000000000000';

const obligation = '/api/programmes/:programme/obligations/:obligation';
const seen = (may: readonly Role[], body: () => object): Opening => ({
  to: may,
  // An obligation is the agreement's: whoever may not read that finds none.
  hidden: false,
  body,
});

/** What is recorded of a kind can be taken back by those who record it, and its papers replaced. */
function keeping(kind: string, fact: Thing, may: readonly Role[]): Readonly<Record<string, Opening>> {
  const shared = { to: may, hidden: true, refused: except(may), names: { fact } } as const;
  return {
    [`POST /api/programmes/:programme/${kind}/:fact/voiding`]: {
      ...shared,
      // What was voided by the first who may is told as voided to the next.
      body: () => ({ reason: 'It was a mistake.' }),
    },
    [`POST /api/programmes/:programme/${kind}/:fact/papers`]: {
      ...shared,
      body: () => ({ replaces: nothing, file: nothing }),
    },
  };
}

/** What has begun is ended by those who record it. */
function ending(fact: Thing): Opening {
  return {
    to: staff,
    hidden: true,
    refused: except(staff),
    names: { fact },
    body: () => ({ ...papers, reason: 'It is over.' }),
  };
}

/** To whom the paths of facts about the agreement open; a part of the table of all paths. */
export const factOpenings: Readonly<Record<string, Opening>> = {
  [`GET ${obligation}`]: { to: readers },
  [`POST ${obligation}/submissions`]: seen(staff, () => papers),
  [`POST ${obligation}/verdicts`]: seen(['supervisor'], () => ({
    submission: nothing,
    verdict: 'accepted',
    happenedOn: '2026-03-01',
  })),
  [`POST ${obligation}/letters`]: seen(['director'], () => ({
    submission: nothing,
    verdict: 'accepted',
    ...papers,
  })),
  [`POST ${obligation}/reliefs`]: seen(['director'], () => ({
    relief: 'waived',
    reason: 'No need.',
    ...papers,
  })),
  ...keeping('submissions', 'submission', staff),
  ...keeping('verdicts', 'verdict', ['supervisor', 'director']),
  ...keeping('reliefs', 'relief', ['director']),
  'GET /api/programmes/:programme/events': { to: readers },
  'GET /api/programmes/:programme/events/:event/effect': { to: readers, query: '?on=2026-03-01' },
  'POST /api/programmes/:programme/events/:event/occurrences': seen(['director'], () => papers),
  ...keeping('occurrences', 'occurrence', ['director']),
  'GET /api/programmes/:programme/tasks': { to: readers },
  'GET /api/programmes/:programme/changes': { to: readers },
  'GET /api/programmes/:programme/work-plans': { to: readers },
  'POST /api/programmes/:programme/work-plans': seen(['director', 'project_assistant'], () => ({
    ...papers,
    year: 1,
    milestones: [{ title: 'A milestone', due: '2026-06-30', indicator: null, paper: 'A report' }],
  })),
  ...keeping('work-plans', 'work_plan', ['director', 'project_assistant']),
  'GET /api/programmes/:programme/settlements': { to: readers, query: '?finding=none' },
  'POST /api/programmes/:programme/settlements': seen(['director'], () => ({
    ...papers,
    finding: 'none',
    reason: 'No need.',
  })),
  ...keeping('settlements', 'settlement', ['director']),
  'GET /api/programmes/:programme/assumptions': { to: readers },
  'POST /api/programmes/:programme/assumptions/:assumption/reviews': seen(
    ['director', 'project_assistant'],
    () => ({ ...papers, state: 'holds', reason: 'It looks well.' }),
  ),
  ...keeping('reviews', 'review', ['director', 'project_assistant']),
  'GET /api/programmes/:programme/units': { to: readers },
  // Of no post that there is: whoever passes the door is told so, and nothing is written.
  'POST /api/programmes/:programme/post-fillings': {
    to: staff,
    body: () => ({ post: 'none', person: nothing, ...papers }),
  },
  'POST /api/programmes/:programme/post-fillings/:fact/leaving': ending('filling'),
  'POST /api/programmes/:programme/office-openings': {
    to: staff,
    body: () => ({ unit: 'none', address: 'Calle Uno 123', ...papers }),
  },
  'POST /api/programmes/:programme/office-openings/:fact/closing': ending('opening'),
  // What ended is taken back before what began.
  ...keeping('post-leavings', 'leaving', staff),
  ...keeping('post-fillings', 'filling', staff),
  ...keeping('office-closings', 'closing', staff),
  ...keeping('office-openings', 'opening', staff),
};
