/** What a command needs of this slice before anything is loaded. */
export { indicatorPolicy } from './permissions.ts';
