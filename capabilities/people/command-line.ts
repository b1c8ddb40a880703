/** What a command that reads files needs of this slice: who may do what, without what its pages and doors load. */
export { peoplePolicy } from './permissions.ts';
