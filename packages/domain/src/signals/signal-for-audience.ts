/** What each reader may see of a signal: another reader gets another type. */

import type { GutFeeling, SignalKind, Urgency } from '../compass/index.ts';
import type { CompassTrace, SignalDecision } from './decide-signal.ts';
import type { SignalPlace } from './place.ts';
import type { Signal } from './signal.ts';
import {
  possibleActions,
  type SenderPhase,
  type SignalAction,
  type SignalStatus,
  senderPhase,
} from './signal-status.ts';

/** The volunteer afterwards: number, kind, street, phase. Never the text, the house number or who has it. */
export type SignalForSender = {
  readonly signalId: string;
  readonly number: string;
  readonly kind: SignalKind;
  readonly street: string | null;
  readonly phase: SenderPhase;
  readonly recordedAt: string;
  readonly receivedAt: string;
  readonly mayWithdraw: boolean;
  readonly maySayItGoesOn: boolean;
};

/** A line in the work list: enough to choose, nothing about the sender. */
export type SignalInWorkList = {
  readonly signalId: string;
  readonly number: string;
  readonly kind: SignalKind;
  readonly urgency: Urgency;
  readonly observations: readonly string[];
  /** Null too while the address is shielded; then the place is the neighbourhood. */
  readonly street: string | null;
  readonly addressShielded: boolean;
  readonly place: SignalPlace;
  readonly neighbourhoodCode: string | null;
  readonly status: SignalStatus;
  readonly dueAt: string | null;
  readonly observedAt: string;
  readonly receivedAt: string;
  readonly seenAt: string | null;
  readonly asleepUntil: string | null;
  readonly askedAt: string | null;
  readonly answerDueAt: string | null;
};

/** The whole signal at the desk that has it; the reporter stays out of it. */
export type SignalForDesk = SignalInWorkList & {
  readonly houseNumber: string | null;
  readonly gutFeeling: GutFeeling | null;
  readonly ownWords: string | null;
  /** What the volunteer answered and was told. */
  readonly compass: CompassTrace | null;
  readonly decision: Omit<SignalDecision, 'kind' | 'urgency'> | null;
  readonly recordedAt: string;
  readonly answersGiven: number;
  /** For this reader only: never for the volunteer, the coordinator or the team. */
  readonly senderRepeat: number | null;
  /** Nobody will read an answer: the sender no longer takes part, or is forgotten. */
  readonly senderGone: boolean;
  readonly version: number;
  readonly allowedActions: readonly SignalAction[];
};

/** For who reads it from outside the own work: what is going on and where, nothing to do with it, and nothing of the sender. */
export type SignalFromOutside = SignalInWorkList & {
  readonly houseNumber: string | null;
  readonly ownWords: string | null;
  readonly recordedAt: string;
};

export const signalFromOutside = (signal: Signal): SignalFromOutside => ({
  ...signalInWorkList(signal),
  ...(signal.addressShielded
    ? { neighbourhoodCode: null, place: { source: 'neighbourhood', neighbourhoodCode: '' } as const }
    : {}),
  houseNumber: signal.addressShielded ? null : signal.houseNumber,
  ownWords: signal.ownWords,
  recordedAt: signal.recordedAt,
});

export const signalForSender = (signal: Signal): SignalForSender => ({
  signalId: signal.id,
  number: signal.number,
  kind: signal.kind,
  street: signal.addressShielded ? null : signal.street,
  phase: senderPhase(signal.status),
  recordedAt: signal.recordedAt,
  receivedAt: signal.receivedAt,
  mayWithdraw: possibleActions(signal.status).includes('withdraw'),
  maySayItGoesOn: possibleActions(signal.status).includes('goes_on'),
});

export const signalInWorkList = (signal: Signal): SignalInWorkList => ({
  signalId: signal.id,
  number: signal.number,
  kind: signal.kind,
  urgency: signal.urgency,
  observations: signal.observations,
  street: signal.addressShielded ? null : signal.street,
  addressShielded: signal.addressShielded,
  place: signal.addressShielded
    ? { source: 'neighbourhood', neighbourhoodCode: signal.neighbourhoodCode ?? '' }
    : signal.place,
  neighbourhoodCode: signal.neighbourhoodCode,
  status: signal.status,
  dueAt: signal.dueAt,
  observedAt: signal.observedAt,
  receivedAt: signal.receivedAt,
  seenAt: signal.seenAt,
  asleepUntil: signal.asleepUntil,
  askedAt: signal.askedAt,
  answerDueAt: signal.answerDueAt,
});

/** @param allowedActions what the policy lets this reader do now; the screen draws exactly these buttons. */
export const signalForDesk = (signal: Signal, allowedActions: readonly SignalAction[]): SignalForDesk => ({
  ...signalInWorkList(signal),
  street: signal.street,
  houseNumber: signal.houseNumber,
  gutFeeling: signal.gutFeeling,
  ownWords: signal.ownWords,
  compass: signal.compass,
  decision: signal.decision,
  recordedAt: signal.recordedAt,
  answersGiven: signal.answersGiven,
  senderRepeat: signal.senderRepeat,
  senderGone: signal.ownerId === null,
  version: signal.version,
  allowedActions,
});
