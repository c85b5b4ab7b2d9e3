/** Which step of the round stands in the address, and whether it can be shown with what is filled in; no React. */
import type { StartForm } from './start-form.ts';

const startSteps = ['wie', 'alleen', 'hoe', 'code', 'voor', 'mijn-code', 'mijn-code-wie'] as const;
export type StartStep = (typeof startSteps)[number];
const asides = ['mensen', 'onveilig', 'vraag', 'vraag-ja', 'vraag-nee', 'spoor', 'deel'] as const;
export type Aside = (typeof asides)[number];
/** After the walk; without one it is the first question of the end. */
const endSteps = ['na-vertellen', 'na-dank', 'na-dank-rustig'] as const;
export type EndStep = (typeof endSteps)[number];
export type RoundStep = StartStep | Aside | EndStep;

/** Where a step leads back to; null is the first screen. */
export const stepBefore = (step: RoundStep, planned: boolean): RoundStep | null => {
  switch (step) {
    case 'alleen':
      return 'wie';
    case 'hoe':
      return planned ? 'voor' : 'wie';
    case 'code':
      return 'hoe';
    case 'voor':
      return planned ? null : 'wie';
    case 'wie':
      return planned ? 'voor' : null;
    case 'mijn-code-wie':
      return 'mijn-code';
    case 'vraag-ja':
      return 'vraag';
    default:
      return null;
  }
};

/** After a reload the form is empty: what cannot be shown without it is the first screen again. */
export const startStepOf = (shown: string | null, form: StartForm): StartStep | null => {
  const step = startSteps.find((one) => one === shown) ?? null;
  if ((step === 'hoe' || step === 'code') && form.mateId === null) return null;
  return step === 'voor' && form.mates.length === 0 && form.plannedRoundId === null ? null : step;
};

export const asideOf = (shown: string | null): Aside | null => asides.find((one) => one === shown) ?? null;

/** @param done whether this walker said how it was: then Back does not ask it again */
export const endStepOf = (shown: string | null, done: boolean): EndStep | null => {
  const step = endSteps.find((one) => one === shown) ?? null;
  return done && (step === null || step === 'na-vertellen') ? 'na-dank' : step;
};
