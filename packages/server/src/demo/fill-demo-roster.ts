/** Fills the demo's roster: neighbours of all stages, patterns in three zones, and four weeks in which much but not all is filled. */
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@buurtplus/domain/kernel';
import { addDays, momentOf, overlaps } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import { insertAssignment, insertPerson } from '../people/person.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, type SessionContext } from '../platform/db/transaction.ts';
import { type ItemRow, insertItems, listItems } from '../roster/items.store.ts';
import { planAhead } from '../roster/plan-ahead.ts';
import { markSignup, putSignup } from '../roster/signups.store.ts';
import { insertTemplate } from '../roster/templates.store.ts';
import { isDutchHoliday } from '../routing/dutch-calendar.ts';
import { putCertificate, putQualification, putWishes } from '../teams/members.store.ts';
import { insertZone } from '../teams/zones.store.ts';
import { isPerson, setDemoStage } from './demo.store.ts';
import { demoTenant } from './demo-areas.ts';
import { demoPeople, demoTeamId } from './demo-people.ts';
import { demoMembers, demoTemplates, demoZones } from './demo-team.ts';
import { fillDemoTeams } from './fill-demo-teams.ts';

const context: SessionContext = { tenantId: demoTenant.id, personId: null, duties: [], teams: [] };
const place = { tenantId: demoTenant.id, teamId: demoTeamId };
const newId = (): string => uuidV7(Date.now(), randomBytes(10));
const day = 86_400_000;

const idOf = (first: string): string =>
  demoPeople.find((one) => one.name.startsWith(first))?.id ??
  demoMembers.find((one) => one.name.startsWith(first))?.id ??
  '';

/** Who is usually seen together; every fourth round misses somebody, and later weeks are emptier. */
const crews = [
  ['Riet', 'Henk'],
  ['Fatma', 'Cor', 'Marco'],
  ['Bram'],
  ['Ineke', 'Ali'],
  ['Toos', 'Henk', 'Dilan'],
  ['Cor', 'Riet'],
  [],
  ['Ali', 'Fatma'],
] as const;

const addPeople = async (authDb: Kysely<Tables>, startsOn: string): Promise<void> => {
  for (const one of demoMembers) {
    // An earlier filling may have been stopped halfway.
    if (await isPerson(authDb, one.id)) continue;
    await insertPerson(authDb, { id: one.id, email: one.email, name: one.name, language: 'nl' });
    await insertAssignment(authDb, {
      tenantId: demoTenant.id,
      id: one.assignmentId,
      personId: one.id,
      role: 'volunteer',
      teamId: demoTeamId,
      areaCodes: [],
      startsOn,
      endsOn: null,
    });
    const trainedOn = one.stage === 'walking_along' ? null : startsOn;
    await setDemoStage(authDb, one.id, one.stage, { trainedOn, joinedOn: startsOn });
  }
};

/** Papers and wishes: mostly in order, one that ends soon, one that ended. */
const describeMembers = async (tx: Kysely<Tables>, today: string): Promise<void> => {
  const bram = idOf('Bram');
  for (const [index, first] of ['Amina', 'Riet', 'Bram', 'Henk', 'Fatma', 'Cor', 'Ineke'].entries()) {
    const key = { ...place, personId: idOf(first) };
    const validUntil = addDays(today, first === 'Cor' ? -20 : first === 'Ineke' ? 30 : 500 + index * 40);
    const datedOn = addDays(validUntil, -3 * 365);
    await putCertificate(tx, key, { seenOn: addDays(datedOn, 9), datedOn, validUntil }, bram);
    await putQualification(tx, key, 'basic_course', null);
    if (index % 3 === 0) await putQualification(tx, key, 'first_aid', addDays(today, 200));
    const wishes = { roundsPerMonth: 2 + (index % 4) * 2, weekdays: [1, 2, 3, 4, 5, 6, 7], buddyIds: [] };
    await putWishes(tx, key, { ...wishes, modes: ['walking', 'cycling'] }, new Date());
  }
};

const putAll = async (tx: Kysely<Tables>, items: readonly ItemRow[], today: string): Promise<void> => {
  const held: { readonly person: string; readonly item: ItemRow; readonly state: string }[] = [];
  const put = async (item: ItemRow, first: string, state = 'going'): Promise<void> => {
    const person = idOf(first);
    const times = (row: ItemRow) => ({ startsAt: row.starts_at, endsAt: row.ends_at });
    if (held.some((one) => one.person === person && overlaps(times(one.item), times(item)))) return;
    // Which crew falls on which evening depends on the day: on some days an evening would be over full.
    const there = held.filter((one) => one.item.id === item.id && one.state === 'going').length;
    if (state === 'going' && there >= item.capacity) return;
    held.push({ person, item, state });
    await putSignup(tx, { ...place, id: newId(), itemId: item.id, personId: person, state, now: new Date() });
  };
  const evenings = items.filter((item) => item.zone_id === demoZones[0].id && item.day > today);
  const next = evenings[0];
  if (next !== undefined) for (const first of ['Amina', 'Riet']) await put(next, first);
  const [, second, third, fourth] = evenings;
  if (second !== undefined) {
    await put(second, 'Ineke');
    await markSignup(tx, place.tenantId, second.id, idOf('Ineke'), { wants_mate: true });
  }
  if (third !== undefined) await put(third, 'Joop', 'reserve');
  if (fourth !== undefined) {
    await put(fourth, 'Cor');
    await markSignup(tx, place.tenantId, fourth.id, idOf('Cor'), { swap_open: true });
  }
  for (const [index, item] of items.entries()) {
    if (item === next) continue;
    const weeks = (item.starts_at.getTime() - Date.now()) / (7 * day);
    if (weeks > 3 || (weeks > 1.5 && index % 3 === 0)) continue;
    for (const first of crews[index % crews.length] ?? []) await put(item, first);
  }
};

export const fillDemoRoster = async (authDb: Kysely<Tables>, jobsDb: Kysely<Tables>): Promise<void> => {
  const today = dutchDay(new Date());
  const clock = { now: () => new Date() };
  await authDb.transaction().execute((tx) => addPeople(tx, addDays(today, -60)));
  await fillDemoTeams(authDb);
  await inTransaction(jobsDb, context, async (tx) => {
    await describeMembers(tx, today);
    for (const zone of demoZones) await insertZone(tx, { ...place, ...zone });
    for (const template of demoTemplates) {
      const row = await insertTemplate(tx, {
        ...template,
        ...place,
        needs: [...template.needs],
        weekdays: [...template.weekdays],
        startsOn: today,
      });
      if (row !== null) await planAhead(tx, { clock, newId, isHoliday: isDutchHoliday }, row);
    }
    const single = (kind: string, title: string, daysAhead: number, minute: number, minutes: number) => {
      const startsAt = momentOf(addDays(today, daysAhead), minute);
      return {
        ...place,
        id: newId(),
        templateId: null,
        kind,
        title,
        zoneId: null,
        mode: 'walking',
        day: addDays(today, daysAhead),
        startsAt,
        endsAt: new Date(startsAt.getTime() + minutes * 60_000),
        capacity: 12,
        minimum: 1,
        needs: [],
        meetingPlace: 'Buurthuis De Lantaarn',
        note: null,
        signOffUntil: startsAt,
      };
    };
    await insertItems(tx, [
      single('meeting', 'Teamavond met de wijkagent', 9, 19 * 60 + 30, 120),
      single('risk_cards', 'Waarschuwingskaarten in Noord', 13, 14 * 60, 90),
      single('stand', 'Kraam op de markt', 17, 10 * 60, 180),
    ]);
    await putAll(
      tx,
      await listItems(tx, place.tenantId, place.teamId, new Date(), new Date(Date.now() + 60 * day)),
      today,
    );
  });
};
