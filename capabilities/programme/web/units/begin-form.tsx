import type { UnitsData } from '../units-page.tsx';
import { FillPostForm } from './fill-post-form.tsx';
import { OpenOfficeForm } from './open-office-form.tsx';
import type { ShownPlace, ShownSpell } from './shown-places.ts';

export type BeginFormProps = {
  place: ShownPlace;
  data: UnitsData;
  /** What it takes the place of, where it corrects something. */
  corrects?: ShownSpell;
  /** Whether it is about somebody who has left since. */
  hasLeft?: boolean;
  onLeave: () => void;
};

/** Fills a post or opens an office, or corrects what was recorded of it. */
export function BeginForm(props: BeginFormProps) {
  return props.place.kind === 'post' ? <FillPostForm {...props} /> : <OpenOfficeForm {...props} />;
}
