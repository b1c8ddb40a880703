import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { defineList, searchedWords } from '#kernel/list/define-list.ts';
import {
  cluster,
  listedPerson,
  names,
  person,
  programmeParams,
  recording,
  sex,
  writtenDocument,
  writtenPhone,
} from './shapes.ts';

/** What the register of persons can be asked for. */
export const personList = defineList({
  filters: {
    q: searchedWords,
    cluster: z.string().max(100).optional().describe('Only who takes part in this cluster'),
  },
  sorts: ['name', 'recorded'],
  order: 'name',
});

export const listPersons = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/persons',
  params: programmeParams,
  query: personList.query,
  response: personList.page(listedPerson).extend({
    clusters: z.array(cluster).describe('By which the list can be filtered'),
    can: z.object({ record: recording.nullable().describe('Null where the reader records nobody') }),
  }),
  summary: 'The persons in sight, found by their names',
});

export const listAlike = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/persons/alike',
  params: programmeParams,
  query: z.object({
    given: z.string().trim().min(1).max(120),
    family: z.string().trim().max(120).default(''),
  }),
  response: z.object({ persons: z.array(listedPerson) }),
  summary: 'Persons in sight whose name is probably the same one, to be looked at before recording another',
});

export const recordPerson = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/persons',
  params: programmeParams,
  body: z.object({
    ...names,
    sex: sex.nullable(),
    clusters: z.array(z.string().max(100)).max(50),
    document: writtenDocument.nullable(),
    phone: writtenPhone.nullable(),
  }),
  response: z.object({
    person,
    alike: z.array(listedPerson).describe('Others in sight whose name is probably the same one'),
  }),
  summary: 'Records a person; a name like that of somebody else is a warning and no hindrance',
});
