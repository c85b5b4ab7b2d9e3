/** From rows to what one member may read of a piece of the roster, with what that member may do now. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import {
  allowedRosterActions,
  cannotWalk,
  type RosterItem,
  type SignUpAsk,
  type SignUpState,
  type Walker,
} from '@buurtplus/domain/roster';
import { isNewcomer, type MemberStage, type Qualification } from '@buurtplus/domain/teams';
import type { ItemRow } from './items.store.ts';
import type { HeldPlace, NamedSignup } from './signups.store.ts';

export const itemOf = (row: ItemRow): RosterItem => ({
  kind: row.kind as RosterItem['kind'],
  day: row.day,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  capacity: row.capacity,
  minimum: row.minimum,
  taken: row.taken,
  cancelled: row.cancelled_at !== null,
  signOffUntil: row.sign_off_until,
  needs: row.needs as Qualification[],
});

export type Reader = {
  readonly personId: string;
  readonly stage: MemberStage;
  readonly qualifications: Walker['qualifications'];
  readonly held: readonly HeldPlace[];
  /** The coordinator sees who waits; a member sees how many. */
  readonly plans: boolean;
  readonly now: Date;
};

const walkerAt = (reader: Reader, itemId: string): Walker => ({
  stage: reader.stage,
  qualifications: reader.qualifications,
  others: reader.held
    .filter((place) => place.item_id !== itemId)
    .map((place) => ({ startsAt: place.starts_at, endsAt: place.ends_at })),
});

/** The place was given to a reserve, and the person has not said yes to it. */
export const isCalledUp = (place: {
  readonly placed_by: string;
  readonly confirmed_at: Date | null;
}): boolean => place.placed_by === 'reserve' && place.confirmed_at === null;

export const askOf = (row: ItemRow, signups: readonly NamedSignup[], reader: Reader): SignUpAsk => {
  const mine = signups.find((one) => one.person_id === reader.personId);
  return {
    item: itemOf(row),
    walker: walkerAt(reader, row.id),
    state: (mine?.state ?? 'none') as SignUpState,
    calledUp: mine !== undefined && isCalledUp(mine),
    waiting: signups.filter((one) => one.state === 'waiting').length,
    now: reader.now,
  };
};

const personOf = (one: NamedSignup): RosterItemView['people'][number] => ({
  personId: one.person_id,
  name: one.name,
  state: one.state as SignUpState,
  wantsMate: one.wants_mate,
  newcomer: one.stage !== null && isNewcomer(one.stage as MemberStage),
  swapOpen: one.swap_open,
  swapItemId: one.swap_item_id,
  confirmed: one.confirmed_at !== null,
});

export const presentItem = (
  row: ItemRow,
  signups: readonly NamedSignup[],
  reader: Reader,
  zoneName: (id: string) => string | null,
): RosterItemView => {
  const ask = askOf(row, signups, reader);
  const mine = signups.find((one) => one.person_id === reader.personId);
  const waiting = signups.filter((one) => one.state === 'waiting');
  const shown = signups.filter(
    (one) =>
      reader.plans || one.state === 'going' || one.state === 'reserve' || one.person_id === reader.personId,
  );
  const place = waiting.findIndex((one) => one.person_id === reader.personId);
  return {
    itemId: row.id,
    kind: row.kind as RosterItemView['kind'],
    title: row.title,
    zoneId: row.zone_id,
    zone: row.zone_id === null ? null : zoneName(row.zone_id),
    mode: row.mode as RosterItemView['mode'],
    day: row.day,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    capacity: row.capacity,
    minimum: row.minimum,
    taken: row.taken,
    waiting: waiting.length,
    needs: row.needs as Qualification[],
    meetingPlace: row.meeting_place,
    note: row.note,
    signOffUntil: row.sign_off_until.toISOString(),
    cancelled: row.cancelled_at !== null,
    cancelReason: row.cancel_reason,
    fromPattern: row.template_id !== null,
    people: shown.map(personOf),
    mine: {
      state: ask.state,
      wantsMate: mine?.wants_mate ?? false,
      swapOpen: mine?.swap_open ?? false,
      offeredUntil: mine?.offered_until?.toISOString() ?? null,
      confirmed: mine?.confirmed_at != null,
      place: place < 0 ? null : place + 1,
    },
    allowedActions: [...allowedRosterActions(ask)],
    whyNot: ask.state === 'none' ? cannotWalk(ask.item, ask.walker, reader.now) : null,
  };
};
