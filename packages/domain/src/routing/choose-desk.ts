/** Which desk gets a signal, why, and within how many working days: a pure choice that always ends somewhere. */

import type { SignalKind, Urgency } from '../compass/index.ts';
import type { DeskId } from '../kernel/index.ts';
import { type Duty, dutyOf } from '../people/index.ts';
import { dutyRoleForUrgency, isNamedToCoordinator } from '../signals/index.ts';
import type { Desk } from './desk.ts';

export type RouteReason =
  /** The desk of the right role serves this neighbourhood. */
  | 'desk_of_neighbourhood'
  /** The right role has nobody there; another professional of the neighbourhood takes it in. */
  | 'other_role_on_duty'
  /** Nobody serves this place (or it is not in a neighbourhood): a person finds the desk. */
  | 'no_desk_coordinator'
  /** Every desk that could take it sent it back. */
  | 'returned_by_all'
  /** Nobody took it up in time; a person looks along. */
  | 'not_taken_up';

/** Who points a signal without a desk to one, unread: of what is not about public space the coordinator may not know that it is there. */
export type WithoutDesk = 'coordinator' | 'administrator';
export const withoutDesk = (kind: SignalKind): WithoutDesk =>
  isNamedToCoordinator(kind) ? 'coordinator' : 'administrator';

export type RouteChoice = {
  readonly to:
    | { readonly kind: 'desk'; readonly deskId: DeskId; readonly duty: Duty }
    | { readonly kind: WithoutDesk };
  readonly reason: RouteReason;
  readonly workingDays: number;
};

export type RouteQuestion = {
  readonly urgency: Urgency;
  readonly kind: SignalKind;
  readonly neighbourhoodCode: string | null;
  readonly desks: readonly Desk[];
  /** Roles that have somebody on duty in this neighbourhood now. */
  readonly isStaffed: (desk: Desk) => boolean;
  /** Desks that already sent this signal back, or where somebody works who declared a conflict about it. */
  readonly returnedBy: readonly DeskId[];
};

/** Product defaults, to be agreed in each covenant (practice.md section 8): 1 working day, or 3 for public space. */
const workingDaysFor = (kind: SignalKind): number => (kind === 'public_space' ? 3 : 1);

/** A tray is looked at the next working day. */
const trayWorkingDays = 1;

const byCode = (left: Desk, right: Desk): number =>
  left.code < right.code ? -1 : left.code > right.code ? 1 : 0;

/** First the desk of the right role, then any staffed desk that takes this urgency, then a person who points it on. Ties go by desk code. */
export const chooseDesk = (question: RouteQuestion): RouteChoice => {
  const { neighbourhoodCode, urgency } = question;
  const toTray = (reason: RouteReason): RouteChoice => ({
    to: { kind: withoutDesk(question.kind) },
    reason,
    workingDays: trayWorkingDays,
  });
  if (neighbourhoodCode === null) return toTray('no_desk_coordinator');
  const serving = question.desks
    .filter((desk) => desk.neighbourhoodCodes.includes(neighbourhoodCode) && desk.takes.includes(urgency))
    .filter((desk) => question.isStaffed(desk))
    .sort(byCode);
  const left = serving.filter((desk) => !question.returnedBy.includes(desk.id));
  const first = left.find((desk) => desk.role === dutyRoleForUrgency[urgency]);
  const chosen = first ?? left[0];
  if (chosen === undefined) return toTray(serving.length > 0 ? 'returned_by_all' : 'no_desk_coordinator');
  return {
    to: { kind: 'desk', deskId: chosen.id, duty: dutyOf(chosen.role, neighbourhoodCode) },
    reason: first === undefined ? 'other_role_on_duty' : 'desk_of_neighbourhood',
    workingDays: workingDaysFor(question.kind),
  };
};
