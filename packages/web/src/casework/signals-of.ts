/** The signals under a case: the one it began with, and those that were put under it later. */
import type { CaseView } from '@buurtplus/contract/casework';

export type SignalUnder = NonNullable<CaseView['signal']>;

export const signalsOf = (view: CaseView): readonly SignalUnder[] => [
  ...(view.signal === null ? [] : [view.signal]),
  ...view.linked,
];
