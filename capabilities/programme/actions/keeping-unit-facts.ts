import type { ActionContext } from '#kernel/action.ts';
import type { FactServices } from '#kernel/fact/fact-services.ts';
import { keepingFacts } from '#kernel/fact/keeping-facts.ts';
import type { WriteRoute } from '#kernel/route.ts';
import {
  replaceClosingPaper,
  replaceFillingPaper,
  replaceLeavingPaper,
  replaceOpeningPaper,
  voidClosing,
  voidFilling,
  voidLeaving,
  voidOpening,
} from '../contract.ts';
import { officeClosing, officeOpening, postFilling, postLeaving } from '../facts.ts';
import { mustTakeBackBeginning, mustTakeBackEnding } from './check-spells.ts';
import { officeSpells, postSpells } from './spell-kinds.ts';
import { placeOfFact, recordsPosts, unitContext } from './unit-place.ts';

type Fact = Readonly<{ id: string; subject: string }>;

const door = recordsPosts;
const called = async (context: ActionContext, { subject }: Fact): Promise<string> =>
  placeOfFact(await unitContext(context), subject).words;

/** Makes what refuses to take a fact back while others rest on it. */
const free =
  (must: typeof mustTakeBackBeginning, kind: Parameters<typeof must>[1]) =>
  async (given: ActionContext, { id, subject }: Fact): Promise<void> => {
    const context = await unitContext(given);
    await must(context, kind, placeOfFact(context, subject), id);
  };

/** Takes back what was recorded of posts and offices, the last first, and replaces its papers. */
export function keepingUnitFacts(services: FactServices): readonly WriteRoute[] {
  return [
    ...keepingFacts(services, {
      kind: postFilling,
      actions: { void: 'programme.void-filling', replace: 'programme.replace-filling-paper' },
      endpoints: { void: voidFilling, replace: replaceFillingPaper },
      door,
      called,
      mustBeFree: free(mustTakeBackBeginning, postSpells),
    }),
    ...keepingFacts(services, {
      kind: postLeaving,
      actions: { void: 'programme.void-leaving', replace: 'programme.replace-leaving-paper' },
      endpoints: { void: voidLeaving, replace: replaceLeavingPaper },
      door,
      called,
      mustBeFree: free(mustTakeBackEnding, postSpells),
    }),
    ...keepingFacts(services, {
      kind: officeOpening,
      actions: { void: 'programme.void-opening', replace: 'programme.replace-opening-paper' },
      endpoints: { void: voidOpening, replace: replaceOpeningPaper },
      door,
      called,
      mustBeFree: free(mustTakeBackBeginning, officeSpells),
    }),
    ...keepingFacts(services, {
      kind: officeClosing,
      actions: { void: 'programme.void-closing', replace: 'programme.replace-closing-paper' },
      endpoints: { void: voidClosing, replace: replaceClosingPaper },
      door,
      called,
      mustBeFree: free(mustTakeBackEnding, officeSpells),
    }),
  ];
}
