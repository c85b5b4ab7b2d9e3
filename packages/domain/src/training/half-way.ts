/** What somebody picked in a step and did not ask yet: kept until that step is done, here or on another phone. */
import { doneStep, type LearningEvent, type LearningKind } from './progress.ts';
import type { Picked } from './scenario.ts';

export type HalfWay = {
  readonly kind: LearningKind;
  readonly subject: string;
  readonly version: number;
  readonly run: number;
  readonly step: string;
  /** No answer about danger yet is something else than "no". */
  readonly picked: Omit<Picked, 'danger'> & { readonly danger: Picked['danger'] | null };
  /** Whether the compass was asked: then what it says is on the screen. */
  readonly asked: boolean;
};

/** Those of which the step is not done, nor the run or a later one. */
export const stillHalfWay = (
  halves: readonly HalfWay[],
  events: readonly LearningEvent[],
): readonly HalfWay[] =>
  halves.filter(
    (half) =>
      !events.some(
        ({ kind, subject, version, run, step }) =>
          kind === half.kind &&
          subject === half.subject &&
          (run > half.run ||
            (run === half.run && (step === doneStep || (version === half.version && step === half.step)))),
      ),
  );
