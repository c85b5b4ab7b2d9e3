/** Turning what a volunteer filled in into a recorded signal, or into a refusal per field. */
import { type CompassBook, type GutFeeling, isObservationCode } from '../compass/index.ts';
import { ok, type Result, refuse, type SignalId } from '../kernel/index.ts';
import { type CompassTrace, decideSignal, type SignalDecision } from './decide-signal.ts';
import { checkPlace, type PlaceRefusal, type SignalPlace } from './place.ts';
import { signalNumber } from './signal-number.ts';

/** What leaves the phone: facts, place and feeling each in a field of their own, three times kept apart. */
export type SignalDraft = {
  readonly signalId: SignalId;
  readonly observations: readonly string[];
  readonly catalogueVersion: number;
  readonly place: SignalPlace;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly gutFeeling: GutFeeling | null;
  readonly ownWords: string | null;
  readonly compass: CompassTrace | null;
  /** When it was seen, ISO 8601 in UTC. */
  readonly observedAt: string;
  /** When it was saved on the phone, ISO 8601 in UTC. */
  readonly recordedAt: string;
};

export type SignalRecorded = SignalDraft & {
  readonly number: string;
  readonly decision: SignalDecision;
};

export type RecordRefusal =
  | {
      readonly field: 'observations';
      readonly code: 'none_picked' | 'too_many' | 'unknown_shape' | 'picked_twice' | 'nothing_to_store';
    }
  | { readonly field: 'place'; readonly code: PlaceRefusal }
  | {
      readonly field: 'street' | 'houseNumber' | 'ownWords';
      readonly code: 'too_long' | 'control_characters';
    }
  | { readonly field: 'houseNumber'; readonly code: 'not_needed' }
  | { readonly field: 'observedAt'; readonly code: 'not_a_moment' | 'after_recording' };

export const limits = { observations: 8, street: 80, houseNumber: 10, ownWords: 1_000 } as const;

const hasControl = (text: string): boolean =>
  [...text].some((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return (
      (point < 0x20 && letter !== '\n' && letter !== '\t') ||
      point === 0x7f ||
      (point >= 0xd800 && point <= 0xdfff)
    );
  });

const checkText = (field: 'street' | 'houseNumber' | 'ownWords', text: string | null): RecordRefusal[] => {
  if (text === null) return [];
  if ([...text].length > limits[field]) return [{ field, code: 'too_long' }];
  return hasControl(text) ? [{ field, code: 'control_characters' }] : [];
};

const checkObservations = (codes: readonly string[]): RecordRefusal[] => {
  const refused = (code: 'none_picked' | 'too_many' | 'unknown_shape' | 'picked_twice'): RecordRefusal[] => [
    { field: 'observations', code },
  ];
  if (codes.length === 0) return refused('none_picked');
  if (codes.length > limits.observations) return refused('too_many');
  if (new Set(codes).size < codes.length) return refused('picked_twice');
  return codes.every(isObservationCode) ? [] : refused('unknown_shape');
};

const checkMoments = (draft: SignalDraft): RecordRefusal[] => {
  const seen = Date.parse(draft.observedAt);
  const saved = Date.parse(draft.recordedAt);
  if (Number.isNaN(seen) || Number.isNaN(saved)) return [{ field: 'observedAt', code: 'not_a_moment' }];
  return seen > saved ? [{ field: 'observedAt', code: 'after_recording' }] : [];
};

/** A house number is kept only when something about a home was seen (privacy.md section 4, rule 2); an unknown newer code may be one. */
const checkHouseNumber = (book: CompassBook, draft: SignalDraft): RecordRefusal[] => {
  if (draft.houseNumber === null) return [];
  const mayNeedIt = needsHouseNumber(book, draft.observations);
  return mayNeedIt ? [] : [{ field: 'houseNumber', code: 'not_needed' }];
};

/** A fact about a home, or a code that this book does not know and that may be about one. */
export const needsHouseNumber = (book: CompassBook, codes: readonly string[]): boolean =>
  codes.some((code) => (book.observations.find((one) => one.code === code)?.place ?? 'home') === 'home');

/**
 * All refusals at once, so that a person mends everything in one go. Own words never decide where a signal goes.
 * @param book the edition that the phone held, or the nearest there is
 */
export const recordSignal = (
  draft: SignalDraft,
  book: CompassBook,
): Result<SignalRecorded, readonly RecordRefusal[]> => {
  const place = checkPlace(draft.place);
  const refusals: RecordRefusal[] = [
    ...checkObservations(draft.observations),
    ...(place.ok ? [] : [{ field: 'place', code: place.refusal } as const]),
    ...checkText('street', draft.street),
    ...checkText('houseNumber', draft.houseNumber),
    ...checkHouseNumber(book, draft),
    ...checkText('ownWords', draft.ownWords),
    ...checkMoments(draft),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const decision = decideSignal(book, draft);
  if (decision === null) return refuse([{ field: 'observations', code: 'nothing_to_store' }]);
  return ok({ ...draft, number: signalNumber(draft.signalId), decision });
};
