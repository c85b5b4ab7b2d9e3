/** As much of a signal as noticing looks at; own words, feeling and state are not among it. */
import {
  type CompassBook,
  type ConcernCode,
  concerns,
  type DutchMoment,
  dutchMoment,
  type FollowUpAnswers,
  isConcernCode,
  type Urgency,
} from '../compass/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { openStatuses, type Signal, type Whereabouts } from '../signals/index.ts';

export type Fact = { readonly code: string; readonly concern: ConcernCode };

export type NoticeableSignal = Whereabouts & {
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly urgency: Urgency;
  readonly followUps: FollowUpAnswers;
  /** Only asked whether two signals came from two people; null past the sender's own term. */
  readonly senderId: PersonId | null;
  /** ISO 8601 in UTC: when it was seen, for a phone may have been without network for days. */
  readonly observedAt: string;
  /** The same on a Dutch clock, reckoned once. */
  readonly seen: DutchMoment;
};

/** What a book says a fact is about; a fact it does not know stays unknown. */
export const concernsIn = (book: Pick<CompassBook, 'observations'>): ((code: string) => ConcernCode) => {
  const byCode = new Map(book.observations.map(({ code, concern }) => [code, concern]));
  return (code) => {
    const concern = byCode.get(code);
    return concern !== undefined && isConcernCode(concern) ? concern : 'unknown';
  };
};

/** An address that must not be found is near nothing: what lies near it would tell where it is. */
const addressOf = (signal: Signal): Pick<Whereabouts, 'place' | 'street' | 'houseNumber'> =>
  signal.addressShielded
    ? {
        place: { source: 'neighbourhood', neighbourhoodCode: signal.neighbourhoodCode ?? '' },
        street: null,
        houseNumber: null,
      }
    : { place: signal.place, street: signal.street, houseNumber: signal.houseNumber };

export const noticeable = (signal: Signal, concernOf: (code: string) => ConcernCode): NoticeableSignal => ({
  id: signal.id,
  facts: signal.observations.map((code) => ({ code, concern: concernOf(code) })),
  urgency: signal.urgency,
  followUps: signal.compass?.followUps ?? {},
  senderId: signal.ownerId,
  observedAt: signal.observedAt,
  seen: dutchMoment(new Date(signal.observedAt)),
  ...addressOf(signal),
  neighbourhoodCode: signal.neighbourhoodCode,
});

/** A desk is reminded of what somebody works on or worked on; how long after closing is the policy of signals itself. */
export const isWorkOrWas = (signal: Pick<Signal, 'status'>): boolean =>
  signal.status === 'closed' || (openStatuses as readonly string[]).includes(signal.status);

/** A query need not look further back than this; a bit more than the thirty days in which a desk reads what is closed. */
const closedLookBackDays = 32;
const dayMs = 86_400_000;
export const closedInSightSince = (now: Date): Date => new Date(now.getTime() - closedLookBackDays * dayMs);

type Compartment = (typeof concerns)[ConcernCode]['compartment'];

const compartmentsOf = (facts: readonly Fact[]): ReadonlySet<Compartment> =>
  new Set(facts.map(({ concern }) => concerns[concern].compartment));

/** Police and care do not read each other, so a link never ties one to the other (threat model section 6c). */
export const shareCompartment = (one: readonly Fact[], other: readonly Fact[]): boolean => {
  const found = compartmentsOf(other);
  return [...compartmentsOf(one)].some((compartment) => found.has(compartment));
};
