import { printed } from '#lib/interval/index.ts';
import type { Programme } from '../format/programme.ts';
import { blankSaid } from './blank-said.ts';
import { isCurrency } from './currencies.ts';
import { numberOf, type Said } from './said.ts';
import { comparedAmount } from './sides.ts';
import { placeAt } from './words.ts';

/** The share of their time that posts are held. */
export function postStatements(programme: Programme): Said[] {
  return programme.programme.units.flatMap(({ id, posts }, unit) =>
    posts.flatMap((post, index): Said[] => {
      if (post.time_share === undefined) return [];
      const number = printed(String(post.time_share));
      const path = ['units', unit, 'posts', index, 'time_share'];
      const place = placeAt(programme, 'programme.yaml', path, post.source, comparedAmount('is', number));
      const key = `posts.${id}.${post.id}.share`;
      return [{ ...blankSaid(programme), key, origin: 'programme', operator: 'is', number, place }];
    }),
  );
}

/** What criteria of eligibility ask for. */
export function criterionStatements(programme: Programme): Said[] {
  return programme.programme.eligibility.flatMap((criterion, index): Said[] => {
    const { of, unit = null, per = null, source, label } = criterion;
    const { operator, number } = numberOf(criterion, { isPrinted: isCurrency(unit, programme) });
    if (of === undefined || number === null) return [];
    const place = placeAt(programme, 'programme.yaml', ['eligibility', index], source, (speaker) =>
      speaker.say(label),
    );
    const base = criterion.in ?? null;
    return [{ ...blankSaid(programme), key: of, origin: 'clause', operator, number, unit, base, per, place }];
  });
}
