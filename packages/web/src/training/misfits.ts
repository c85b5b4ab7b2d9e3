/** Stories that learners see, and that the compass of this municipality now contradicts. */
import type { ScenarioDrafts } from '@buurtplus/contract/training';
import type { CompassBook } from '@buurtplus/domain/compass';
import { fitsCompass, type LearningScenario } from '@buurtplus/domain/training';

/** @param out as learners have them; null when not known, and then what the list holds of them is looked at */
export const misfitsOf = (
  book: CompassBook,
  { drafts }: Pick<ScenarioDrafts, 'drafts'>,
  out: readonly LearningScenario[] | null,
  standard: readonly LearningScenario[],
): ReadonlySet<string> =>
  new Set(
    [
      ...(out ?? drafts.flatMap(({ scenario, published }) => (published === null ? [] : [scenario]))),
      ...standard,
    ]
      .filter((scenario) => !fitsCompass(book, scenario))
      .map(({ id }) => id),
  );
