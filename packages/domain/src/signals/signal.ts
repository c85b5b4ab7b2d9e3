/** A signal as the server keeps it: the one full shape, from which each reader's shape is cut. */
import type { GutFeeling, SignalKind, Urgency } from '../compass/index.ts';
import type { DeskId, PersonId, SignalId, TeamId, TenantId } from '../kernel/index.ts';
import type { Duty } from '../people/index.ts';
import type { CompassTrace, SignalDecision } from './decide-signal.ts';
import type { SignalPlace } from './place.ts';
import type { SignalStatus } from './signal-status.ts';

export type Signal = {
  readonly tenantId: TenantId;
  readonly id: SignalId;
  readonly number: string;
  /** Null once the sender's identity is past its term. */
  readonly ownerId: PersonId | null;
  readonly teamId: TeamId | null;
  readonly kind: SignalKind;
  readonly urgency: Urgency;
  readonly observations: readonly string[];
  readonly gutFeeling: GutFeeling | null;
  readonly ownWords: string | null;
  readonly compass: CompassTrace | null;
  /** Null past the term, and for signals of before the compass. */
  readonly decision: Omit<SignalDecision, 'kind' | 'urgency'> | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly place: SignalPlace;
  readonly neighbourhoodCode: string | null;
  /** The address must not be found: nobody reads it without a tap. */
  readonly addressShielded: boolean;
  readonly status: SignalStatus;
  readonly duty: Duty | null;
  readonly deskId: DeskId | null;
  /** Professionals who declared a conflict when they sent it back. */
  readonly conflictedIds: readonly PersonId[];
  readonly dueAt: string | null;
  readonly answersGiven: number;
  /** Until when an answer is owed; stays the same through every hand-over, null when none is owed. */
  readonly answerDueAt: string | null;
  /** When somebody of the desk first saw it in the list. */
  readonly seenAt: string | null;
  /** Calendar day on which it wakes. */
  readonly asleepUntil: string | null;
  /** A question to the volunteer is open since. */
  readonly askedAt: string | null;
  /** Which signal of its sender about this place it is, from the third on; null past the sender's own term. */
  readonly senderRepeat: number | null;
  readonly observedAt: string;
  readonly recordedAt: string;
  readonly receivedAt: string;
  readonly closedAt: string | null;
  /** Calendar day until which the desk reads it once it is closed. */
  readonly deskReadsUntil: string | null;
  readonly version: number;
};
