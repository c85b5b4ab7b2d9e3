/** From rows to what goes over the wire; the reader's own access decided which rows these are. */
import type { CaseLine, CaseView, Received } from '@buurtplus/contract/casework';
import {
  allowedCaseActions,
  answerShownDays,
  type DecisionStatus,
  daysLater,
  type HeldBackField,
  type Rung,
  type ShareableField,
  supportMix,
} from '@buurtplus/domain/casework';
import type { Actor, DutyRole } from '@buurtplus/domain/people';
import { dutchDay } from '../platform/clock.ts';
import {
  type AccessRow,
  type CaseRow,
  caseOf,
  type EntryRow,
  type EventRow,
  type HandOverRow,
  type MessageRow,
} from './case-row.ts';
import { caseFacts, participantsIn } from './case-step.ts';
import type { DecisionRow } from './decisions.store.ts';
import { mayTakeAwayFrom } from './put-right.ts';

const lineOf = (row: CaseRow, personId: string): Omit<CaseLine, 'asks'> => {
  const file = caseOf(row);
  return {
    caseId: file.id,
    number: file.number,
    neighbourhoodCode: file.neighbourhoodCode,
    street: file.addressShielded ? null : file.street,
    addressShielded: file.addressShielded,
    rung: file.rung,
    status: file.status,
    isOwner: file.ownerId === personId,
    reviewOn: file.reviewOn,
    keepUntil: file.keepUntil,
  };
};

export const presentLine = (row: CaseRow, personId: string, asks: CaseLine['asks']): CaseLine => ({
  ...lineOf(row, personId),
  asks,
});

const presentMessages = (messages: readonly MessageRow[], handOverId: string) =>
  messages
    .filter((one) => one.hand_over_id === handOverId)
    .map((one) => ({ messageId: one.id, text: one.text, madeAt: one.made_at.toISOString() }));

const sharedOf = (row: HandOverRow) => ({
  handOverId: row.id,
  kind: row.kind as Received['kind'],
  status: row.status as Received['status'],
  purpose: row.purpose,
  ground: row.ground as Received['ground'],
  fields: row.fields as ShareableField[],
  heldBack: row.held_back as HeldBackField[],
  entryCount: row.entry_ids.length,
  offeredAt: row.offered_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  untilOn: row.until_on,
});

/** @param content null until it is accepted, and once it has ended */
export const presentReceived = (
  row: HandOverRow,
  content: string | null,
  messages: readonly MessageRow[],
): Received => ({
  ...sharedOf(row),
  number: row.number,
  fromRole: row.from_role as DutyRole,
  content,
  messages: presentMessages(messages, row.id),
  caseId: row.kind !== 'refer' && row.status === 'accepted' ? row.case_id : null,
});

export type CaseParts = {
  /** The reader's own way in; everybody's for the owner. */
  readonly access: readonly AccessRow[];
  /** Everybody who is in it today. */
  readonly people: readonly AccessRow[];
  readonly entries: readonly EntryRow[];
  readonly events: readonly EventRow[];
  /** What corrections replaced, as far as this reader is inside their walls. */
  readonly earlier: readonly EntryRow[];
  readonly handOvers: readonly HandOverRow[];
  /** What is older than a page holds. */
  readonly notShown: CaseView['notShown'];
  readonly messages: readonly MessageRow[];
  readonly ladder: readonly Rung[];
  /** The newest question about a step, however it stands. */
  readonly decision: DecisionRow | null;
  readonly names: ReadonlyMap<string, string>;
  readonly signal: CaseView['signal'];
  readonly closesOn: string | null;
  readonly linked: CaseView['linked'];
  /** Until when the reader stands in for the owner; null when he does not. */
  readonly standsInUntil: string | null;
  readonly today: string;
};

/** Which lines it was about is for finding back who got them, and is shown to nobody. */
const detailOf = ({ detail }: EventRow, nameOf: (id: string) => string): Record<string, string> => {
  const { lines: _lines, for: owner, ...shown } = detail;
  return owner === undefined ? shown : { ...shown, for: nameOf(owner) };
};

const puttingRight = ['correct', 'withdraw_entry', 'narrow'] as const;
type PutRight = CaseView['handOvers'][number]['putRight'];

/** A partner keeps what he took: whoever shared it tells him what changed. */
const putRightSince = (offer: HandOverRow, events: readonly EventRow[]): PutRight => {
  const { answered_at: since } = offer;
  if (offer.kind !== 'refer' || offer.status !== 'accepted' || since === null) return [];
  return events.flatMap((event) => {
    const kind = puttingRight.find((one) => one === event.kind);
    const ids = event.detail['lines']?.split(' ') ?? [];
    return kind !== undefined && event.at >= since && ids.some((id) => offer.entry_ids.includes(id))
      ? [{ kind, what: event.detail['what'] ?? '', at: event.at.toISOString() }]
      : [];
  });
};

/** Waiting, or back with a no or without an answer; what was done or taken back stands in the timeline only. */
const presentDecision = (row: CaseRow, asked: DecisionRow | null, today: string): CaseView['decision'] => {
  if (asked === null) return null;
  const isBefore = (at: Date): boolean => row.floor_at !== null && at < row.floor_at;
  const endedAt = asked.ended_at ?? asked.answered_at ?? asked.due_at;
  // Like a line of the timeline: what was held back at a hand-over is read by nobody after it.
  if (asked.status !== 'asked' && isBefore(endedAt)) return null;
  const isBack = ['no', 'timed_out'].includes(asked.status) && row.rung === asked.from_rung;
  const since = dutchDay(asked.answered_at ?? asked.due_at);
  if (asked.status !== 'asked' && !(isBack && daysLater(since, answerShownDays) >= today)) return null;
  return {
    decisionId: asked.id,
    status: asked.status as DecisionStatus,
    to: asked.to_rung,
    reason: isBefore(asked.asked_at) ? null : asked.reason,
    askedAt: asked.asked_at.toISOString(),
    dueAt: asked.due_at.toISOString(),
    answeredRole: asked.answered_role,
    answerReason: asked.answer_reason,
  };
};

export const presentCase = (actor: Actor, row: CaseRow, parts: CaseParts): CaseView => {
  const file = caseOf(row);
  const { access, entries, names } = parts;
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  const participants = participantsIn(row, parts.people).map((one) => ({
    accessId: one.id,
    personId: one.person_id,
    name: nameOf(one.person_id),
    role: one.role as DutyRole,
    untilOn: one.until_on ?? '',
  }));
  return {
    ...lineOf(row, actor.personId),
    houseNumber: file.addressShielded ? null : file.houseNumber,
    addressWithheld: file.addressWithheld,
    heldBack: [...file.heldBack],
    signalId: file.signalId,
    signal: parts.signal,
    linked: [...parts.linked],
    reason: file.reason,
    ground: file.ground,
    openedAt: file.openedAt,
    owner: { personId: file.ownerId, name: nameOf(file.ownerId), role: file.ownerRole },
    deputy: participants.find((one) => one.personId === file.deputyId) ?? null,
    participants,
    compartments: (access.find((one) => one.person_id === actor.personId)?.compartments ??
      []) as CaseView['compartments'],
    ladder: parts.ladder.map((rung) => ({ ...rung, decides: [...rung.decides] })),
    entries: entries.map((entry) => ({
      entryId: entry.id,
      compartment: entry.compartment as CaseView['compartments'][number],
      role: entry.made_by_role as DutyRole,
      madeAt: entry.made_at.toISOString(),
      entry: entry.body,
      isCorrected: parts.earlier.some((one) => one.replaced_by === entry.id),
      mayTakeAway: mayTakeAwayFrom(actor, row, entry),
    })),
    notShown: parts.notShown,
    mix: supportMix(entries.map((entry) => entry.body)),
    events: parts.events.map((event) => ({
      eventId: event.id,
      kind: event.kind,
      compartment: event.compartment as CaseView['compartments'][number],
      role: event.actor_role,
      detail: detailOf(event, nameOf),
      before: parts.earlier.find((one) => one.replaced_by === event.id)?.body ?? null,
      at: event.at.toISOString(),
    })),
    handOvers: parts.handOvers.map((one) => ({
      ...sharedOf(one),
      stoppedAt: one.status === 'offered' ? (one.stopped_at?.toISOString() ?? null) : null,
      toName: nameOf(one.to_person_id ?? one.to_organisation_id),
      reason: one.reason,
      messages: presentMessages(parts.messages, one.id),
      putRight: putRightSince(one, parts.events),
    })),
    decision: presentDecision(row, parts.decision, parts.today),
    outcome: file.outcome,
    solved: file.solved,
    learned: file.learned,
    firstKeepUntil: file.firstKeepUntil,
    closesOn: parts.closesOn,
    sealedUntil: file.sealedUntil,
    standsInUntil: parts.standsInUntil,
    answerDueAt: parts.signal?.answerDueAt ?? null,
    version: file.version,
    allowedActions: [
      ...allowedCaseActions(actor, caseFacts(row, access, parts.today, parts.standsInUntil !== null)),
    ],
  };
};
