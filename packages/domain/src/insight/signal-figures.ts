/** What may be told about the signals of one team in one month: how many, what became of them, and three broad kinds. */
import type { SignalKind } from '../compass/index.ts';
import { type About, aboutOf } from '../kernel/index.ts';
import type { BroadKind, SignalFigures } from './figures-of-signals.ts';
import { fewestPossible, fewestValues } from './possible.ts';

const broadKindOf: Readonly<Record<SignalKind, BroadKind>> = {
  niet_pluis: 'niet_pluis',
  suspicious: 'safety',
  nuisance: 'safety',
  public_space: 'public_space',
};

/** As much of a signal as figures need. */
export type CountedSignal = {
  /** Null once the sender is forgotten. */
  readonly reporter: string | null;
  readonly kind: SignalKind;
  readonly pickedUp: boolean;
  readonly answered: boolean;
  readonly done: boolean;
};

const about = (signals: readonly CountedSignal[]): About =>
  aboutOf(signals.map(({ reporter }) => ({ person: reporter, count: 1 })));

const noKinds: SignalFigures['kinds'] = { niet_pluis: null, safety: null, public_space: null };
const nothing: SignalFigures = {
  passedOn: null,
  pickedUp: null,
  answered: null,
  done: null,
  kinds: noKinds,
};

/** Nine in ten of one sensitive kind says it of each of them. */
const sensitive: readonly BroadKind[] = ['niet_pluis', 'safety'];

const kindsOf = (signals: readonly CountedSignal[]): SignalFigures['kinds'] => {
  const of = (kind: BroadKind) => signals.filter((one) => broadKindOf[one.kind] === kind);
  if (sensitive.some((kind) => of(kind).length * 10 >= signals.length * 9)) return noKinds;
  return {
    niet_pluis: about(of('niet_pluis')),
    safety: about(of('safety')),
    public_space: about(of('public_space')),
  };
};

/**
 * What became of signals first: who walks reads that. The kinds are told beside it only when all of it together
 * still leaves every hidden number open; else none of them, for hiding one more would tell which.
 */
export const signalFigures = (signals: readonly CountedSignal[]): SignalFigures => {
  const passedOn = about(signals);
  if (passedOn === null) return nothing;
  const taken = signals.filter((one) => one.pickedUp);
  const pickedUp = about(taken);
  const cameBack = {
    passedOn,
    pickedUp,
    answered: pickedUp === null ? null : about(taken.filter((one) => one.answered)),
    done: pickedUp === null ? null : about(taken.filter((one) => one.done)),
  };
  const whole = { ...cameBack, kinds: kindsOf(signals) };
  return fewestPossible(whole) >= fewestValues ? whole : { ...cameBack, kinds: noKinds };
};
