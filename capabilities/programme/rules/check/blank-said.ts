import type { ItemPath, Programme, ProgrammeFileName } from '../format/programme.ts';
import type { Said } from './said.ts';
import { placeAt, word } from './words.ts';

/** A statement that says nothing yet. */
export function blankSaid(programme: Programme): Said {
  return {
    key: '',
    origin: 'paragraph',
    operator: null,
    number: null,
    unit: null,
    base: null,
    per: null,
    against: null,
    as: null,
    by: null,
    year: null,
    every: null,
    called: null,
    within: null,
    each: null,
    part: null,
    over: null,
    place: placeAt(programme, 'programme.yaml', [], null, ''),
  };
}

/** A name as it is printed somewhere. */
export function calledSaid(
  programme: Programme,
  key: string,
  called: string,
  file: ProgrammeFileName,
  path: ItemPath,
  paragraph: string,
): Said {
  const place = placeAt(programme, file, path, paragraph, word('word.quoted', { name: called }));
  return { ...blankSaid(programme), key, called, place };
}
