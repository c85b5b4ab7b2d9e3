/** The shape of what is told about signals of one team in one month. */
import type { About } from '../kernel/index.ts';

/** Niet-pluis is never split further; suspicious and nuisance are one, or months would be too thin to tell anything. */
export const broadKinds = ['niet_pluis', 'safety', 'public_space'] as const;
export type BroadKind = (typeof broadKinds)[number];

export type SignalFigures = {
  readonly passedOn: About;
  readonly pickedUp: About;
  readonly answered: About;
  readonly done: About;
  readonly kinds: Readonly<Record<BroadKind, About>>;
};
