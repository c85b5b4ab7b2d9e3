/** Filling in a start: who walks along and how that is known, which part; no React, no disk. */
import type { Mate, RoundFact } from '@buurtplus/domain/rounds';

type StartStep = 'home' | 'who' | 'alone' | 'how' | 'code' | 'before' | 'my_code';

export type StartForm = {
  readonly step: StartStep;
  /** Being chosen now. */
  readonly mateId: string | null;
  readonly mates: readonly Mate[];
  /** Whose code names the round, and the code; null when no code was typed. */
  readonly code: { readonly personId: string; readonly code: string } | null;
  readonly neighbourhoodCode: string | null;
  readonly signedOn: boolean;
};

export const emptyStart: StartForm = {
  step: 'home',
  mateId: null,
  mates: [],
  code: null,
  neighbourhoodCode: null,
  signedOn: false,
};

/** The mate that was being chosen is in; the round can be looked over. */
export const withMate = (form: StartForm, presence: Mate['presence'], code: string | null): StartForm =>
  form.mateId === null
    ? form
    : {
        ...form,
        step: 'before',
        mateId: null,
        mates: [
          ...form.mates.filter((mate) => mate.personId !== form.mateId),
          { personId: form.mateId, presence },
        ],
        code: code === null ? form.code : { personId: form.mateId, code },
      };

export const startFact = (form: StartForm): RoundFact => ({
  kind: 'started',
  mates: form.mates,
  plannedRoundId: null,
  neighbourhoodCode: form.neighbourhoodCode,
});
