/** Reading a stretch of the roster, or one item, for one member. */
import type { RosterItemView, RosterView } from '@buurtplus/contract/roster';
import { addDays, momentOf } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type TeamKey, teamOf } from '../platform/http/team-deed.ts';
import { findWalker } from '../teams/walker.store.ts';
import { findTeam, listZones, zoneViewsOf } from '../teams/zones.store.ts';
import { findItem, type ItemRow, listItems } from './items.store.ts';
import { presentItem, type Reader } from './roster.present.ts';
import { listHeldPlaces, listSignups, listSignupsOf, type NamedSignup } from './signups.store.ts';

export type Place = TeamKey;
export const placeOf = teamOf;

const readerFor = async (
  tx: Kysely<Tables>,
  caller: Caller,
  { tenantId, teamId }: Place,
  now: Date,
): Promise<Reader | null> => {
  const walker = await findWalker(tx, tenantId, teamId, caller.personId);
  if (walker === null) return null;
  return {
    ...walker,
    personId: caller.personId,
    held: await listHeldPlaces(tx, tenantId, caller.personId, now),
    plans: caller.actor?.role === 'coordinator',
    now,
  };
};

export const readRoster = async (
  tx: Kysely<Tables>,
  caller: Caller,
  place: Place,
  range: { readonly from: string; readonly days: number },
  now: Date,
): Promise<RosterView | null> => {
  const reader = await readerFor(tx, caller, place, now);
  if (reader === null) return null;
  const { tenantId, teamId } = place;
  const [from, to] = [momentOf(range.from, 0), momentOf(addDays(range.from, range.days), 0)];
  const rows = await listItems(tx, tenantId, teamId, from, to);
  const signups = await listSignups(tx, tenantId, teamId, from, to);
  const zones = await listZones(tx, tenantId, teamId);
  const team = await findTeam(tx, tenantId, teamId);
  const names = new Map(zones.map((zone) => [zone.id, zone.name]));
  const signupsByItem = Map.groupBy(signups, (one) => one.item_id);
  return {
    teamName: team?.name ?? '',
    neighbourhoodCodes: [...(team?.neighbourhood_codes ?? [])],
    zones: zoneViewsOf(zones),
    items: rows.map((row) =>
      presentItem(row, signupsByItem.get(row.id) ?? [], reader, (id) => names.get(id) ?? null),
    ),
  };
};

export type Opened = {
  readonly row: ItemRow;
  readonly signups: readonly NamedSignup[];
  readonly reader: Reader;
};

/** One item of the own team. @param find reads the row, or reads and holds it */
export const openItem = async (
  tx: Kysely<Tables>,
  caller: Caller,
  itemId: string,
  now: Date,
  find = findItem,
): Promise<Opened | null> => {
  const place = placeOf(caller);
  if (place === null) return null;
  const row = await find(tx, place.tenantId, itemId);
  if (row === null || row.team_id !== place.teamId) return null;
  const reader = await readerFor(tx, caller, place, now);
  if (reader === null) return null;
  return { row, reader, signups: await listSignupsOf(tx, place.tenantId, itemId) };
};

export const readItem = async (
  tx: Kysely<Tables>,
  caller: Caller,
  itemId: string,
  now: Date,
): Promise<RosterItemView | null> => {
  const opened = await openItem(tx, caller, itemId, now);
  if (opened === null) return null;
  const { row, signups, reader } = opened;
  const zones = await listZones(tx, row.tenant_id, row.team_id);
  return presentItem(row, signups, reader, (id) => zones.find((zone) => zone.id === id)?.name ?? null);
};
