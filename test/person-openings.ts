import type { Role } from '#kernel/auth/roles.ts';
import type { Opening } from './route-table.ts';

/** Those who may see who the persons are, and those of them who record them and see how to reach them. */
const staff: readonly Role[] = ['director', 'project_assistant', 'coordinator', 'cluster_assistant'];
const seePersons: readonly Role[] = [...staff, 'agency_manager', 'supervisor', 'auditor'];
const linkers: readonly Role[] = ['director', 'project_assistant'];
const seeingOnly = (may: readonly Role[]) => seePersons.filter((role) => !may.includes(role));

const aName = { givenNames: 'Rosa', familyNames: 'Quispe Mamani', sex: null };

/** To whom the paths of persons open; a part of the table of all paths. */
export const personOpenings: Readonly<Record<string, Opening>> = {
  'GET /api/programmes/:programme/persons': { to: seePersons },
  'GET /api/programmes/:programme/persons/alike': { to: staff, query: '?given=Rosa' },
  'POST /api/programmes/:programme/persons': {
    to: staff,
    body: () => ({ ...aName, clusters: ['none'], document: null, phone: null }),
  },
  'GET /api/programmes/:programme/persons/:person': { to: seePersons },
  'POST /api/programmes/:programme/persons/:person': {
    to: staff,
    hidden: true,
    refused: seeingOnly(staff),
    body: () => aName,
  },
  'POST /api/programmes/:programme/persons/:person/details': {
    to: staff,
    hidden: true,
    refused: seeingOnly(staff),
    body: () => ({ phone: 'no number', reason: null }),
  },
  'GET /api/programmes/:programme/persons/:person/identity-document': { to: staff },
  'GET /api/programmes/:programme/persons/:person/held': { to: staff },
  'GET /api/programmes/:programme/persons/:person/held.json': { to: staff },
  'POST /api/programmes/:programme/persons/:person/erasure': {
    to: ['director'],
    hidden: true,
    refused: seeingOnly(['director']),
    // Refused behind the door: the person is needed by the rows after this one.
    body: () => ({ name: 'Somebody else', reason: 'It was asked for.' }),
  },
  'POST /api/programmes/:programme/persons/:person/clusters': {
    to: staff,
    hidden: true,
    refused: seeingOnly(staff),
    body: () => ({ cluster: 'none' }),
  },
  'DELETE /api/programmes/:programme/persons/:person/clusters/:cluster': {
    to: staff,
    hidden: true,
    refused: seeingOnly(staff),
  },
  'POST /api/programmes/:programme/persons/:person/account': {
    to: linkers,
    hidden: true,
    refused: seeingOnly(linkers),
    body: () => ({ account: null }),
  },
  'GET /api/programmes/:programme/own-person': { to: 'signed-in' },
  'GET /api/programmes/:programme/own-person/held': { to: 'signed-in' },
  'GET /api/programmes/:programme/own-person/held.json': { to: 'signed-in' },
  'GET /api/programmes/:programme/own-person/identity-document': { to: 'signed-in' },
  'POST /api/programmes/:programme/own-person/phone': { to: 'signed-in', body: () => ({ phone: null }) },
};
