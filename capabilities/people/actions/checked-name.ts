import { nameMissing } from '../problems.ts';
import { cleanName } from '../rules/clean-name.ts';

/** A name as it is kept; one of which nothing is left that can be seen is refused. */
export function checkedName(body: Readonly<{ givenNames: string; familyNames: string }>) {
  const given_names = cleanName(body.givenNames);
  if (given_names === '') {
    throw nameMissing({}, { errors: [{ path: 'body.givenNames', message: '' }] });
  }
  return { given_names, family_names: cleanName(body.familyNames) };
}
