/** What is filled in of a signal, step by step; pure, so that going back never loses anything. */
import { findObservation, type GutFeeling, kindOf, standardBook } from '@buurtplus/domain/compass';
import { limits, needsHouseNumber } from '@buurtplus/domain/signals';

type FormPlace =
  | { readonly source: 'position'; readonly lat: number; readonly lon: number; readonly accuracyM: number }
  | { readonly source: 'map'; readonly lat: number; readonly lon: number }
  | { readonly source: 'neighbourhood'; readonly neighbourhoodCode: string };

export const steps = ['danger', 'facts', 'place', 'rest'] as const;
export type Step = (typeof steps)[number];

export type CaptureForm = {
  readonly step: Step;
  /** The call screen is on top; what was filled in stays below it. */
  readonly urgent: boolean;
  readonly observations: readonly string[];
  readonly place: FormPlace | null;
  readonly street: string;
  readonly houseNumber: string;
  readonly gutFeeling: GutFeeling | null;
  readonly ownWords: string;
  /** When the first fact was picked, ISO; null before. */
  readonly observedAt: string | null;
};

export const emptyForm: CaptureForm = {
  step: 'danger',
  urgent: false,
  observations: [],
  place: null,
  street: '',
  houseNumber: '',
  gutFeeling: null,
  ownWords: '',
  observedAt: null,
};

/** Picking an urgent fact shows the call screen at once. @param now ISO 8601 in UTC */
export const toggleObservation = (form: CaptureForm, code: string, now: string): CaptureForm => {
  const has = form.observations.includes(code);
  const picked = has
    ? form.observations.filter((one) => one !== code)
    : [...form.observations, code].slice(0, limits.observations);
  const urgent = !has && findObservation(code)?.concern === 'acute';
  return { ...form, observations: picked, urgent, observedAt: form.observedAt ?? now };
};

export const asksHouseNumber = (form: CaptureForm): boolean =>
  form.observations.length > 0 && needsHouseNumber(standardBook, form.observations);
export const mayHavePhoto = (form: CaptureForm): boolean =>
  form.observations.length > 0 && kindOf(standardBook, form.observations) === 'public_space';
export const isUrgentSignal = (form: CaptureForm): boolean =>
  form.observations.some((code) => findObservation(code)?.concern === 'acute');

export const stepBefore = (step: Step): Step | null => steps[steps.indexOf(step) - 1] ?? null;

export const isStarted = (form: CaptureForm): boolean =>
  form.observations.length > 0 || form.ownWords !== '' || form.place !== null;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';
const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);

/** Reads a draft back; what does not fit any more is left out, the rest stays. */
export const readDraft = (draft: unknown): CaptureForm | null => {
  if (!isRecord(draft)) return null;
  const { step, place, observations: picked, gutFeeling, observedAt } = draft;
  const isPlace = isRecord(place) && typeof place['source'] === 'string';
  return {
    ...emptyForm,
    step: steps.find((one) => one === step) ?? 'danger',
    observations: Array.isArray(picked)
      ? picked.filter((code) => typeof code === 'string').slice(0, limits.observations)
      : [],
    place: isPlace ? (place as FormPlace) : null,
    street: textOr(draft['street'], ''),
    houseNumber: textOr(draft['houseNumber'], ''),
    gutFeeling:
      gutFeeling === 'pluis' || gutFeeling === 'niet_pluis' || gutFeeling === 'unsure' ? gutFeeling : null,
    ownWords: textOr(draft['ownWords'], ''),
    observedAt: typeof observedAt === 'string' ? observedAt : null,
  };
};
