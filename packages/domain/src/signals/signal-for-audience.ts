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
};

/** A line in the work list: enough to choose, nothing about the sender. */
export type SignalInWorkList = {
  readonly signalId: string;
  readonly number: string;
  readonly kind: SignalKind;
  readonly urgency: Urgency;
  readonly observations: readonly string[];
  readonly street: string | null;
  readonly place: SignalPlace;
  readonly neighbourhoodCode: string | null;
  readonly status: SignalStatus;
  readonly dueAt: string | null;
  readonly observedAt: string;
  readonly receivedAt: string;
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

export const signalForSender = (signal: Signal): SignalForSender => ({
  signalId: signal.id,
  number: signal.number,
  kind: signal.kind,
  street: signal.street,
  phase: senderPhase(signal.status),
  recordedAt: signal.recordedAt,
  receivedAt: signal.receivedAt,
  mayWithdraw: possibleActions(signal.status).includes('withdraw'),
});

export const signalInWorkList = (signal: Signal): SignalInWorkList => ({
  signalId: signal.id,
  number: signal.number,
  kind: signal.kind,
  urgency: signal.urgency,
  observations: signal.observations,
  street: signal.street,
  place: signal.place,
  neighbourhoodCode: signal.neighbourhoodCode,
  status: signal.status,
  dueAt: signal.dueAt,
  observedAt: signal.observedAt,
  receivedAt: signal.receivedAt,
});

/** @param allowedActions what the policy lets this reader do now; the screen draws exactly these buttons. */
export const signalForDesk = (signal: Signal, allowedActions: readonly SignalAction[]): SignalForDesk => ({
  ...signalInWorkList(signal),
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
