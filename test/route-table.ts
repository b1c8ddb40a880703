import type { Role } from '#kernel/auth/roles.ts';
import { factOpenings } from './fact-openings.ts';
import { personOpenings } from './person-openings.ts';

/** What the paths of the table name. */
export type Thing =
  | 'account'
  | 'assumption'
  | 'closing'
  | 'event'
  | 'feed'
  | 'file'
  | 'filling'
  | 'grant'
  | 'invitation'
  | 'leaving'
  | 'obligation'
  | 'occurrence'
  | 'opening'
  | 'paragraph'
  | 'person'
  | 'relief'
  | 'review'
  | 'session'
  | 'settlement'
  | 'submission'
  | 'token'
  | 'verdict'
  | 'work_plan';

/**
 * To whom a path opens. Written by hand and not taken from the permissions, so that a slip there is seen here. The
 * thing that a path names lies in the programme and the cluster in which the roles of the test are held.
 */
export type Opening = Readonly<{
  to: 'everybody' | 'signed-in' | readonly Role[];
  /** Whether the thing named hides from those to whom it does not open: "not found" and not "not allowed". */
  hidden?: boolean;
  /** Roles that see a hidden thing and may not do this to it. */
  refused?: readonly Role[];
  /** Whether the body is a file. */
  upload?: boolean;
  /** What a name of the path stands for, where that is not the thing of this name. */
  names?: Readonly<Record<string, Thing>>;
  /** A body that is read without fault. */
  body?(things: Readonly<Record<Thing, string>>): object;
  query?: string;
}>;

const officers: readonly Role[] = ['director', 'project_assistant', 'agency_manager'];
const clusterOfficers: readonly Role[] = ['coordinator', 'cluster_assistant'];

/** Those who may see who works here. */
const seePeople: readonly Role[] = ['administrator', ...officers, ...clusterOfficers];
/** Those who may give roles. */
const givers: readonly Role[] = ['administrator', 'director', 'coordinator'];
const others = (may: readonly Role[]) => seePeople.filter((role) => !may.includes(role));

const everyRole: readonly Role[] = [
  'administrator',
  ...officers,
  ...clusterOfficers,
  'network_manager',
  'entrepreneur',
  'council_member',
  'council_secretary',
  'provider',
  'supervisor',
  'evaluator',
  'auditor',
  'editor',
  'applicant',
  'judge',
];

/** Those who read the agreement: who works for the programme or watches over it. */
const readAgreement: readonly Role[] = [
  ...officers,
  ...clusterOfficers,
  'network_manager',
  'council_member',
  'council_secretary',
  'supervisor',
  'evaluator',
  'auditor',
  'editor',
];
const readTrail: readonly Role[] = [
  'administrator',
  'director',
  'project_assistant',
  'coordinator',
  'supervisor',
  'auditor',
];

/** Those who work with the papers of the place, and who watch over it. */
const addFiles: readonly Role[] = ['director', 'project_assistant', ...clusterOfficers];
const seeFiles: readonly Role[] = [...addFiles, 'agency_manager', 'supervisor', 'auditor'];

const invited = {
  email: 'someone@example.org',
  role: 'network_manager',
  // A network that is not there: whoever passes the door is told so, and nothing is written.
  scope: { kind: 'network', id: 'none' },
  from: null,
  until: null,
};

export const routeTable: Readonly<Record<string, Opening>> = {
  'GET /api/session': { to: 'everybody' },
  'POST /api/session': {
    to: 'everybody',
    body: () => ({ email: 'stranger@example.org', password: 'not a password of ours' }),
  },
  'POST /api/session/code': { to: 'everybody', body: () => ({ code: '000000' }) },
  'DELETE /api/session': { to: 'signed-in' },
  'GET /api/demonstration': { to: 'everybody' },
  'POST /api/set-up/:token/demonstration': { to: 'everybody', body: () => ({ locale: 'en' }) },
  'GET /api/set-up/:token': { to: 'everybody' },
  'POST /api/set-up/:token': {
    to: 'everybody',
    body: () => ({
      email: 'first@example.org',
      name: 'First',
      password: 'three quiet words',
      locale: 'en',
      director: true,
      programme: { from: 'none' },
    }),
  },
  'GET /api/invitations/:token': { to: 'everybody' },
  'POST /api/invitations/:token/acceptance': { to: 'everybody', body: () => ({ account: null }) },
  'GET /api/sign-in': { to: 'everybody' },
  'POST /api/password-resets': { to: 'everybody', body: () => ({ email: 'stranger@example.org' }) },
  'GET /api/resets/:token': { to: 'everybody' },
  'POST /api/resets/:token': { to: 'everybody', body: () => ({ password: 'three quiet words' }) },

  'GET /api/account': { to: 'signed-in' },
  'POST /api/account': { to: 'signed-in', body: () => ({ name: 'Somebody', locale: 'en' }) },
  'POST /api/account/authenticator': { to: 'signed-in', body: () => ({ password: 'not mine' }) },
  'POST /api/account/authenticator/confirmation': { to: 'signed-in', body: () => ({ code: '000000' }) },
  'POST /api/account/authenticator/removal': { to: 'signed-in', body: () => ({ password: 'not mine' }) },
  'GET /api/account/keys': { to: 'signed-in' },
  'POST /api/account/keys': {
    to: 'signed-in',
    body: () => ({ name: 'A key', permissions: ['no.such.permission'], until: null }),
  },
  'DELETE /api/account/keys/:key': { to: 'signed-in' },
  'POST /api/account/password': {
    to: 'signed-in',
    body: () => ({ current: 'not mine', next: 'three quiet words' }),
  },
  'DELETE /api/account/sessions/:session': { to: 'signed-in' },
  'GET /api/permissions': { to: 'signed-in' },

  'GET /api/programmes/:programme/accounts': { to: seePeople },
  'POST /api/programmes/:programme/invitations': { to: givers, body: () => invited },
  'POST /api/programmes/:programme/invitations/:invitation/withdrawal': {
    to: givers,
    hidden: true,
    refused: others(givers),
  },
  'POST /api/programmes/:programme/grants': {
    to: givers,
    hidden: true,
    refused: others(givers),
    body: ({ account }) => ({ ...invited, email: undefined, account }),
  },
  // A coordinator sees who assists in the cluster, and does not give or end that role.
  'POST /api/programmes/:programme/grants/:grant/end': {
    to: ['administrator', 'director'],
    hidden: true,
    refused: others(['administrator', 'director']),
    body: () => ({ on: '2000-01-01' }),
  },
  // Where no programme is entered there is no cluster either, so whoever holds a role in one finds nobody else.
  'POST /api/accounts/:account/deactivation': { to: ['administrator'], hidden: true, refused: officers },
  'POST /api/accounts/:account/activation': { to: ['administrator'], hidden: true, refused: officers },
  'POST /api/accounts/:account/reset': { to: ['administrator'], hidden: true, refused: officers },

  'GET /api/instance': { to: ['administrator'] },
  'POST /api/instance/administrators': {
    to: ['administrator'],
    body: () => ({ email: 'nobody-here@example.org' }),
  },
  'DELETE /api/instance/administrators/:account': { to: ['administrator'], hidden: true, refused: officers },
  'GET /api/audit': { to: ['administrator'] },
  'GET /api/audit.csv': { to: ['administrator'] },

  'GET /api/programmes/:programme/audit': { to: readTrail },
  'GET /api/programmes/:programme/audit.csv': { to: readTrail },

  // Where no cluster is named, the file is the whole programme's.
  'POST /api/programmes/:programme/files': { to: addFiles, upload: true, query: '?name=note.txt' },
  'GET /api/programmes/:programme/files/:file': { to: seeFiles, hidden: true, refused: ['administrator'] },
  'GET /api/programmes/:programme/files/:file/content': {
    to: seeFiles,
    hidden: true,
    refused: ['administrator'],
  },
  'GET /api/programmes/:programme/files/:file/image': {
    to: seeFiles,
    hidden: true,
    refused: ['administrator'],
  },
  'GET /api/programmes/:programme/file-terms': { to: everyRole.filter((role) => role !== 'administrator') },
  ...personOpenings,
  ...factOpenings,

  'GET /api/programmes': { to: 'signed-in' },
  'GET /api/programmes/:programme': { to: everyRole },
  'GET /api/programmes/:programme/agreement': { to: readAgreement },
  'GET /api/programmes/:programme/agreement/:paragraph': { to: readAgreement },
  'GET /api/programmes/:programme/documents': { to: readAgreement },
  'POST /api/programmes/:programme/documents': {
    to: ['director'],
    hidden: true,
    refused: seeFiles.filter((role) => role !== 'director'),
    body: ({ file }) => ({ file }),
  },
  'GET /api/programmes/:programme/findings': { to: readAgreement },
  'GET /api/programmes/:programme/logframe': { to: readAgreement },
  'GET /api/programmes/:programme/activities': { to: readAgreement },
  'GET /api/programmes/:programme/budget': { to: readAgreement },
  'GET /api/programmes/:programme/calendar': { to: readAgreement },
  'GET /api/programmes/:programme/calendar.ics': { to: readAgreement },
  'GET /api/programmes/:programme/calendar-feed': { to: readAgreement },
  'POST /api/programmes/:programme/calendar-feeds': { to: readAgreement },
  // An address of one's own is nobody else's to end, nor to be heard of.
  'DELETE /api/programmes/:programme/calendar-feeds/:feed': { to: [], hidden: true },
  'GET /api/programmes/:programme/reminders': { to: everyRole },
  'POST /api/programmes/:programme/reminders': { to: everyRole, body: () => ({ wanted: true }) },
  'GET /api/reminders/:token': { to: 'everybody' },
  'POST /reminders/:token': { to: 'everybody' },
  'GET /api/calendar-feeds/:token.ics': { to: 'everybody' },
  'GET /api/programmes/:programme/recordables': { to: readAgreement },
  'GET /api/programmes/:programme/search': { to: readAgreement, query: '?q=report' },
  'GET /api/programmes/:programme/indicators': { to: readAgreement },
  'GET /api/programmes/:programme/indicators/:indicator': { to: readAgreement },
  'GET /api/programmes/:programme/indicators/:indicator/rows': { to: readAgreement, query: '?format=xlsx' },
};
