/** Fills the demo's team life: contacts, house rules that most accepted, things with whom they are, a drawn zone, and yesterday's round and task. */
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@buurtplus/domain/kernel';
import { addDays, momentOf } from '@buurtplus/domain/roster';
import type { EquipmentKind } from '@buurtplus/domain/teams';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, type SessionContext } from '../platform/db/transaction.ts';
import { insertItems } from '../roster/items.store.ts';
import { putSignup } from '../roster/signups.store.ts';
import { putTaskLog } from '../roster/tasks.store.ts';
import { putContact } from '../teams/contacts.store.ts';
import { insertLoan, putThing } from '../teams/equipment.store.ts';
import { insertRules, putAcceptance } from '../teams/rules.store.ts';
import { insertZone } from '../teams/zones.store.ts';
import { demoTenant, middleOf } from './demo-areas.ts';
import { demoPeople, demoTeamId } from './demo-people.ts';
import { demoMembers } from './demo-team.ts';

const context: SessionContext = { tenantId: demoTenant.id, personId: null, duties: [], teams: [] };
const team = { tenantId: demoTenant.id, teamId: demoTeamId };
const newId = (): string => uuidV7(Date.now(), randomBytes(10));
const everybody = [
  ...demoPeople.filter((one) => ['volunteer', 'coordinator'].includes(one.role)),
  ...demoMembers,
];
const personNamed = (first: string): { readonly id: string; readonly name: string } =>
  everybody.find((one) => one.name.startsWith(first)) ?? { id: '', name: '' };

const rules = [
  'Loop altijd minstens met twee. Alleen ga je niet op pad.',
  'Draag het hesje alleen als je met twee of meer bent.',
  'Blijf op de openbare weg. Ga niet een tuin of portiek in.',
  'Drink geen alcohol en gebruik geen drugs voor of tijdens een ronde.',
  'Kijk en luister. Volg niemand, houd niemand tegen en maak geen foto’s van mensen.',
  'Is er gevaar? Bel 112. Bel eerst, app daarna.',
  'Wat je ziet en hoort, blijft in het team.',
];

const contacts = [
  { kind: 'wijkagent', name: 'Wil Jansen, wijkagent', phone: '0900-8844', email: null, note: 'op werkdagen' },
  {
    kind: 'municipality',
    name: 'Rik Smit, gemeente',
    phone: '14 0990',
    email: 'rik@lichtendam.example',
    note: null,
  },
  { kind: 'welfare', name: 'Welzijn Lichtendam', phone: '099-555 01 02', email: null, note: 'tot 17 uur' },
  { kind: 'duty', name: 'Piket openbare ruimte', phone: '099-555 01 12', email: null, note: 'na 17 uur' },
] as const;

const things: readonly {
  kind: EquipmentKind;
  label: string | null;
  size: string | null;
  who: string | null;
}[] = [
  { kind: 'vest', label: 'nr. 1', size: 'M', who: 'Amina' },
  { kind: 'vest', label: 'nr. 2', size: 'L', who: 'Henk' },
  { kind: 'vest', label: 'nr. 3', size: 'XL', who: null },
  { kind: 'vest', label: 'nr. 4', size: 'XXL', who: 'Cor' },
  { kind: 'torch', label: 'zwart, groot', size: null, who: 'Fatma' },
  { kind: 'portofoon', label: 'A', size: null, who: null },
  { kind: 'first_aid_kit', label: null, size: null, who: null },
];

const fillThings = async (tx: Kysely<Tables>, today: string): Promise<void> => {
  for (const { who, ...thing } of things) {
    const equipmentId = newId();
    await putThing(tx, team, equipmentId, thing);
    if (who === null) continue;
    const { id: personId, name } = personNamed(who);
    const backBy = who === 'Cor' ? addDays(today, -3) : null;
    await insertLoan(tx, team, {
      id: newId(),
      equipmentId,
      personId,
      name,
      lentOn: addDays(today, -40),
      backBy,
    });
  }
};

/** Over already: a round on which somebody can be missed, and tasks that were and were not written down. */
const fillPast = async (tx: Kysely<Tables>, today: string): Promise<void> => {
  const past = async (
    kind: string,
    title: string | null,
    daysAgo: number,
    minute: number,
    people: readonly string[],
  ) => {
    const day = addDays(today, -daysAgo);
    const startsAt = momentOf(day, minute);
    const id = newId();
    await insertItems(tx, [
      {
        ...team,
        id,
        templateId: null,
        kind,
        title,
        zoneId: null,
        mode: 'walking',
        day,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 5_400_000),
        capacity: 6,
        minimum: 2,
        needs: [],
        meetingPlace: 'Buurthuis De Lantaarn',
        note: null,
        signOffUntil: startsAt,
      },
    ]);
    for (const first of people)
      await putSignup(tx, {
        ...team,
        id: newId(),
        itemId: id,
        personId: personNamed(first).id,
        state: 'going',
        now: startsAt,
      });
    return id;
  };
  await past('round', null, 1, 20 * 60, ['Toos', 'Ali']);
  await past('flyers', 'Flyers langs de Waterkant', 2, 14 * 60, ['Toos', 'Ineke']);
  const stand = await past('stand', 'Kraam op de markt', 16, 10 * 60, ['Amina', 'Cor']);
  const people = ['Amina', 'Cor'].map((first) => personNamed(first).id);
  const body = { minutes: 180, cards: 64, talks: 23, people };
  await putTaskLog(tx, team, stand, body, personNamed('Bram').id, new Date());
};

export const fillDemoTeamLife = async (jobsDb: Kysely<Tables>): Promise<void> => {
  const today = dutchDay(new Date());
  const by = personNamed('Bram').id;
  await inTransaction(jobsDb, context, async (tx) => {
    for (const contact of contacts) await putContact(tx, team, newId(), contact);
    await insertRules(tx, team, { version: 1, lines: rules, by, now: momentOf(addDays(today, -30), 600) });
    for (const { id: personId, name } of everybody) {
      if (/^(Toos|Dilan|Joop)/.test(name)) continue;
      const day = addDays(today, -20);
      await putAcceptance(tx, team, { personId, what: 'house_rules', version: 1, day });
      await putAcceptance(tx, team, { personId, what: 'privacy_card', version: 1, day });
    }
    await fillThings(tx, today);
    const { lat, lon } = middleOf('BU99010201');
    const outline = [
      [lon - 0.0012, lat - 0.0007],
      [lon + 0.0012, lat - 0.0006],
      [lon + 0.001, lat + 0.0007],
      [lon - 0.001, lat + 0.0006],
    ] as const;
    await insertZone(tx, {
      ...team,
      id: newId(),
      name: 'Hofjes',
      neighbourhoodCodes: ['BU99010201'],
      outline,
    });
    await fillPast(tx, today);
  });
};
