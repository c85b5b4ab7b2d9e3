/** What is filled in of a signal, step by step; pure, so that going back never loses anything. */
import {
  type CompassBook,
  type ConcernCode,
  concerns,
  type Danger,
  dangerAnswers,
  type FollowUp,
  type FollowUpAnswers,
  followUpAnswers,
  followUps,
  type GutFeeling,
  gutFeelings,
  isConcernCode,
  type Risk,
  riskAnswers,
} from '@buurtplus/domain/compass';
import {
  type CalledNumber,
  calledNumbers,
  limits,
  type SignalPlace,
  type Sureness,
  surenesses,
} from '@buurtplus/domain/signals';

export const steps = ['danger', 'facts', 'place', 'how', 'risk', 'advice'] as const;
export type Step = (typeof steps)[number];

export type CaptureForm = {
  readonly step: Step;
  /** The call screen is on top; what was filled in stays below it. */
  readonly urgent: boolean;
  readonly danger: Danger | null;
  readonly observations: readonly string[];
  /** When the first fact was picked, ISO; null before. */
  readonly observedAt: string | null;
  readonly place: SignalPlace | null;
  readonly street: string;
  readonly houseNumber: string;
  readonly followUps: FollowUpAnswers;
  readonly sure: Sureness | null;
  readonly gutFeeling: GutFeeling | null;
  /** Null where the question was not answered: that counts as unknown. */
  readonly riskToSelf: Risk | null;
  readonly riskToOthers: Risk | null;
  readonly called: CalledNumber | null;
  readonly ownWords: string;
  /** The note to look again that this began with; it goes when this is done. */
  readonly fromNote: string | null;
  /** The point of a schouw that this began at; it is told which signal it became. */
  readonly fromPoint: string | null;
};

/** What is known already when somebody comes from a point. */
export type CaptureBegin = Pick<CaptureForm, 'place' | 'street' | 'fromPoint'>;

export const emptyForm: CaptureForm = {
  step: 'danger',
  urgent: false,
  danger: null,
  observations: [],
  observedAt: null,
  place: null,
  street: '',
  houseNumber: '',
  followUps: {},
  sure: null,
  gutFeeling: null,
  riskToSelf: null,
  riskToOthers: null,
  called: null,
  ownWords: '',
  fromNote: null,
  fromPoint: null,
};

/** The fact that a call stands for when nothing else was picked; it is not among the tiles. */
export const calledFact = 'team.called_112';

const concernIn = (book: CompassBook, code: string): ConcernCode => {
  const concern = book.observations.find((one) => one.code === code)?.concern;
  return concern !== undefined && isConcernCode(concern) ? concern : 'unknown';
};

export const concernsOf = (book: CompassBook, codes: readonly string[]): readonly ConcernCode[] =>
  codes.map((code) => concernIn(book, code));

/** Picking an urgent fact shows the call screen at once, and it stays picked. @param now ISO 8601 in UTC */
export const toggleObservation = (
  form: CaptureForm,
  book: CompassBook,
  code: string,
  now: string,
): CaptureForm => {
  if (form.observations.includes(code)) {
    const left = form.observations.filter((one) => one !== code);
    return {
      ...form,
      observations: left,
      observedAt: left.length === 0 ? null : form.observedAt,
      urgent: false,
    };
  }
  if (form.observations.length >= limits.observations) return form;
  return {
    ...form,
    observations: [...form.observations, code],
    observedAt: form.observedAt ?? now,
    urgent: concernIn(book, code) === 'acute',
  };
};

/** The first answer. "Yes" is a call, and nothing of it is kept. */
export const answerDanger = (form: CaptureForm, danger: Danger): CaptureForm =>
  danger === 'yes'
    ? { ...form, danger, urgent: true }
    : { ...form, danger, urgent: false, called: null, step: 'facts' };

/** No emergency after all: back to where it began, with everything that was picked. */
export const notUrgent = (form: CaptureForm): CaptureForm => ({
  ...form,
  urgent: false,
  called: null,
  danger: form.danger === 'yes' ? null : form.danger,
});

export const haveCalled = (form: CaptureForm, called: CalledNumber): CaptureForm => ({
  ...form,
  urgent: false,
  called,
  danger: called === '112' ? (form.danger ?? 'yes') : form.danger,
  step: 'advice',
});

/** Back from "I have called": to the screen the call was made from. */
export const notCalled = (form: CaptureForm): CaptureForm =>
  form.danger === 'yes'
    ? { ...form, called: null, urgent: true, step: 'danger' }
    : { ...form, called: null, urgent: false };

/** The questions that the picked facts ask, in one order. */
export const askedFollowUps = (form: CaptureForm, book: CompassBook): readonly FollowUp[] => {
  const asked = new Set<FollowUp>(
    concernsOf(book, form.observations).flatMap((concern) => [...concerns[concern].asks]),
  );
  return followUps.filter((one) => asked.has(one));
};

/** Facts about the own team are nowhere in particular, and harmless ones are not told on, so nobody needs their place. */
const needsPlace = (concern: ConcernCode): boolean =>
  concern === 'unknown' || concerns[concern].table !== 'team';

/** A broken lamp asks for no feeling; people do. */
const asksFeelingAbout = (concern: ConcernCode): boolean =>
  concern === 'harmless' ||
  concern === 'unknown' ||
  (concerns[concern].compartment !== 'public_space' && concerns[concern].table !== 'team');

export const asksFeeling = (form: CaptureForm, book: CompassBook): boolean =>
  concernsOf(book, form.observations).some(asksFeelingAbout);

/** The steps this form goes through; what nobody needs to know is not asked. */
export const stepsFor = (form: CaptureForm, book: CompassBook): readonly Step[] => {
  const about = concernsOf(book, form.observations);
  const nothing = about.length === 0;
  const asks: Readonly<Record<Step, boolean>> = {
    danger: true,
    facts: true,
    place: about.some(needsPlace),
    how: asksFeeling(form, book) || askedFollowUps(form, book).length > 0,
    risk: nothing || about.some((concern) => needsPlace(concern) || concern === 'harmless'),
    advice: true,
  };
  return steps.filter((step) => asks[step]);
};

export const stepBefore = (form: CaptureForm, book: CompassBook): Step | null => {
  const at = steps.indexOf(form.step);
  return stepsFor(form, book).findLast((step) => steps.indexOf(step) < at) ?? null;
};

export const stepAfter = (form: CaptureForm, book: CompassBook, from: Step = form.step): Step => {
  const at = steps.indexOf(from);
  return stepsFor(form, book).find((step) => steps.indexOf(step) > at) ?? 'advice';
};

/** An own position this sure needs no second look: it is shown on the next step, and can be changed there. */
export const sureEnoughM = 50;
const isSurePosition = (place: SignalPlace | null): boolean =>
  place?.source === 'position' && place.accuracyM <= sureEnoughM;

/** From the facts on: the place was proposed by itself when the phone is sure of it. */
export const afterFacts = (form: CaptureForm, book: CompassBook): Step => {
  const next = stepAfter(form, book, 'facts');
  return next === 'place' && isSurePosition(form.place) ? stepAfter(form, book, 'place') : next;
};

/** A photo goes with a thing in public space only. */
export const isThing = (book: CompassBook, codes: readonly string[]): boolean =>
  codes.length > 0 && concernsOf(book, codes).every((concern) => concerns[concern].kind === 'public_space');

export const isStarted = (form: CaptureForm): boolean =>
  form.observations.length > 0 || form.ownWords !== '' || form.street !== '';

/** Also when only the first question was answered: somebody is at work in it. */
export const isTouched = (form: CaptureForm): boolean =>
  isStarted(form) || form.fromPoint !== null || form.urgent || form.danger !== null || form.step !== steps[0];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';
const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);
const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | null =>
  values.find((one) => one === value) ?? null;

const readPlace = (place: unknown): SignalPlace | null => {
  if (!isRecord(place)) return null;
  const { source, lat, lon, accuracyM, neighbourhoodCode } = place;
  if (source === 'neighbourhood')
    return typeof neighbourhoodCode === 'string' ? { source, neighbourhoodCode } : null;
  if (typeof lat !== 'number' || typeof lon !== 'number') return null;
  if (source === 'map') return { source, lat, lon };
  return source === 'position' && typeof accuracyM === 'number' ? { source, lat, lon, accuracyM } : null;
};

const readFollowUps = (answers: unknown): FollowUpAnswers => {
  if (!isRecord(answers)) return {};
  return Object.fromEntries(
    followUps.flatMap((question) => {
      const answer = oneOf<string>(followUpAnswers[question], answers[question]);
      return answer === null ? [] : [[question, answer]];
    }),
  );
};

/** A draft of before the compass had four steps; its last one held the feeling and the words. */
const readStep = (step: unknown): Step => (step === 'rest' ? 'how' : (oneOf(steps, step) ?? 'danger'));

/** Reads a draft back; what does not fit any more is left out, the rest stays, facts of another book too. */
export const readDraft = (draft: unknown): CaptureForm | null => {
  if (!isRecord(draft)) return null;
  const step = readStep(draft['step']);
  const danger = oneOf(dangerAnswers, draft['danger']);
  const { observations: picked, observedAt } = draft;
  return {
    ...emptyForm,
    step,
    // Whoever was past the first question of an older phone had said no.
    danger: danger ?? (step === 'danger' ? null : 'no'),
    observations: Array.isArray(picked)
      ? [...new Set(picked.filter((code) => typeof code === 'string' && code !== ''))]
      : [],
    observedAt: typeof observedAt === 'string' && !Number.isNaN(Date.parse(observedAt)) ? observedAt : null,
    place: readPlace(draft['place']),
    street: textOr(draft['street'], ''),
    houseNumber: textOr(draft['houseNumber'], ''),
    followUps: readFollowUps(draft['followUps']),
    sure: oneOf(surenesses, draft['sure']),
    gutFeeling: oneOf(gutFeelings, draft['gutFeeling']),
    riskToSelf: oneOf(riskAnswers, draft['riskToSelf']),
    riskToOthers: oneOf(riskAnswers, draft['riskToOthers']),
    called: oneOf(calledNumbers, draft['called']),
    ownWords: textOr(draft['ownWords'], ''),
    fromNote: typeof draft['fromNote'] === 'string' ? draft['fromNote'] : null,
    fromPoint: typeof draft['fromPoint'] === 'string' ? draft['fromPoint'] : null,
  };
};
