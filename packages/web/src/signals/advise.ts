/** From a form to one advice, on the phone: the very rules of the server, with the book this phone holds. */
import {
  type Advice,
  type CompassBook,
  chooseCompassDesk,
  type DeskKind,
  type DeskNow,
  decide,
  dutchMoment,
  kindOf,
  openFallback,
} from '@buurtplus/domain/compass';
import type { HeldBook } from '../compass/book.ts';
import type { SignalCard } from '../offline/device-db.ts';
import type { CaptureForm } from './capture-form.ts';

/** Where the form is about, as far as the phone's own map can tell. */
export type PlaceFacts = {
  readonly neighbourhoodCode: string | null;
  readonly name: string | null;
  /** CBS codes of the neighbourhood and its district. */
  readonly areaCodes: readonly string[];
};

export const nowhere: PlaceFacts = { neighbourhoodCode: null, name: null, areaCodes: [] };

const dayMs = 86_400_000;
const memoryDays = 60;

const plain = (street: string | null): string => (street ?? '').trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** How many of this volunteer's own signals of the last sixty days are about this place and of this kind. */
export const earlierOwnSignals = (
  cards: readonly SignalCard[],
  about: { readonly kind: string; readonly street: string; readonly neighbourhoodCode: string | null },
  now: Date,
): number =>
  Math.min(
    99,
    cards.filter((card) => {
      const age = now.getTime() - Date.parse(card.recordedAt);
      if (card.kind !== about.kind || !(age >= 0 && age <= memoryDays * dayMs)) return false;
      if (plain(about.street) !== '') return plain(card.street) === plain(about.street);
      return about.neighbourhoodCode !== null && card.neighbourhoodCode === about.neighbourhoodCode;
    }).length,
  );

export type Earlier = {
  /** What the decision is made with. */
  readonly forAll: number;
  /** What goes along with the signal about these facts. */
  readonly of: (codes: readonly string[]) => number;
};

/**
 * Facts of several kinds count as seen before only when each kind was. So every signal of a mixed form is decided on the
 * server as it was on the phone, and none tells of signals of another kind.
 */
export const earlierFor = (
  book: CompassBook,
  form: Pick<CaptureForm, 'observations' | 'street'>,
  cards: readonly SignalCard[],
  neighbourhoodCode: string | null,
  now: Date,
): Earlier => {
  const countOf = (codes: readonly string[]): number =>
    earlierOwnSignals(cards, { kind: kindOf(book, codes), street: form.street, neighbourhoodCode }, now);
  const counts = form.observations.map((code) => countOf([code]));
  const forAll = counts.length === 0 ? 0 : Math.min(...counts);
  return { forAll, of: (codes) => (forAll === 0 ? 0 : countOf(codes)) };
};

export type AdviceContext = {
  readonly held: HeldBook;
  readonly place: PlaceFacts;
  readonly earlier: Earlier;
  readonly now: Date;
};

/** Decided for the moment at which it was seen, so that the server comes to the same. */
export const adviseOn = (form: CaptureForm, { held, place, earlier, now }: AdviceContext): Advice =>
  decide(
    held.book,
    {
      danger: form.danger ?? 'no',
      observations: form.observations,
      followUps: form.followUps,
      riskToSelf: form.riskToSelf ?? 'unknown',
      riskToOthers: form.riskToOthers ?? 'unknown',
      gutFeeling: form.gutFeeling,
      earlierOwnSignals: earlier.forAll,
    },
    {
      at: dutchMoment(form.observedAt === null ? now : new Date(form.observedAt)),
      holidays: held.holidays,
      areaCodes: place.areaCodes,
    },
  );

/** Which desk, open or not, as it is now and not as it was when something was seen. */
export const deskNow = (
  kind: DeskKind | null,
  { held, place, now }: AdviceContext,
): { readonly at: DeskNow; readonly meanwhile: DeskNow | null } | null => {
  if (kind === null) return null;
  const question = {
    desks: held.book.desks,
    areaCodes: place.areaCodes,
    at: dutchMoment(now),
    holidays: held.holidays,
  };
  const at = chooseCompassDesk(question, kind);
  return at === null ? null : { at, meanwhile: at.open ? null : openFallback(question, at.desk) };
};
