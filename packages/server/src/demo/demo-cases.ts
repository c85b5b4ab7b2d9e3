/** A case of the demo, made through the product's own doors: mapped, planned, shared with one partner and offered to another. */
import { randomBytes } from 'node:crypto';
import type { AnswerOfferBody, CaseEntryBody, OfferBody } from '@buurtplus/contract/casework';
import { type PersonId, type TenantId, uuidV7 } from '@buurtplus/domain/kernel';
import { dutiesOf, type Role } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { actOnCase } from '../casework/act-on-case.ts';
import { answerHandOver } from '../casework/answer-hand-over.ts';
import type { CaseworkDeps } from '../casework/casework-deps.ts';
import { offerHandOver, previewHandOver } from '../casework/offer-hand-over.ts';
import { openCase } from '../casework/open-case.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { createLog } from '../platform/log.ts';
import { isDutchHoliday } from '../routing/dutch-calendar.ts';
import { demoTenant } from './demo-areas.ts';
import { demoPeople } from './demo-people.ts';

const newId = (): string => uuidV7(Date.now(), randomBytes(10));
const dayFrom = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));

export type DemoCaseParts = {
  readonly appDb: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly neighbourhoods: readonly string[];
  readonly neighbourhoodsIn: CaseworkDeps['neighbourhoodsIn'];
  readonly keyBox: CaseworkDeps['keyBox'];
  /** The signal it begins with; a place of the own area when there is none. */
  readonly signalId: string | null;
};

type DemoActor = { readonly caller: Caller; readonly actor: NonNullable<Caller['actor']> };

export const demoActor = (first: string, neighbourhoods: readonly string[]): DemoActor => {
  const person = demoPeople.find((one) => one.name.startsWith(first));
  if (person === undefined) throw new Error(`There is no ${first} in the demo.`);
  const duties = dutiesOf({ role: person.role as Role, areaCodes: person.areaCodes }, (code) =>
    neighbourhoods.filter(
      (bu) => code === demoTenant.municipalityCode || bu.startsWith(code.replace('WK', 'BU')),
    ),
  );
  const actor = {
    personId: person.id as PersonId,
    tenantId: demoTenant.id as TenantId,
    role: person.role,
    teamId: null,
    duties,
    organisationId: person.organisationId,
    strong: true,
  };
  const context = {
    tenantId: demoTenant.id,
    personId: person.id,
    duties,
    teams: [],
    organisationId: person.organisationId,
    role: person.role,
  };
  const caller: Caller = {
    personId: person.id,
    sessionId: newId(),
    language: 'nl',
    strongAt: null,
    actor,
    context,
  };
  return { actor, caller };
};

/** Kept sealed: the page says that it is there, and shows it by a tap. */
const sensitive: CaseEntryBody = {
  kind: 'fact',
  domain: 'health',
  text: 'Vergeet sinds een paar weken de medicijnen; de huisarts weet ervan.',
  source: 'resident',
  seenOn: dayFrom(-2),
};

const found: readonly CaseEntryBody[] = [
  {
    kind: 'fact',
    domain: 'living',
    text: 'De voortuin ligt vol; de brievenbus puilt uit.',
    source: 'seen_myself',
    seenOn: dayFrom(-3),
  },
  {
    kind: 'fact',
    domain: 'daily_life',
    text: 'Boodschappen staan soms een dag buiten.',
    source: 'network',
    seenOn: dayFrom(-2),
  },
  { kind: 'knows', domain: 'health', who: 'huisartsenpraktijk' },
  { kind: 'wish', text: 'Ik wil hier blijven wonen, en niet dat iedereen zich ermee bemoeit.' },
  { kind: 'consent', asked: 'yes', given: true, why: null, askedOn: dayFrom(-2) },
  {
    kind: 'action',
    domain: 'network',
    what: 'Elke woensdag samen koffie drinken',
    support: 'informal',
    informal: 'neighbour',
    doer: 'buurvrouw van de overkant',
    dueOn: dayFrom(7),
    state: 'to_do',
    agreement: 'Een half uur, op woensdag. Belt de wijkwerker als de deur dicht blijft.',
    checkInOn: dayFrom(14),
  },
  {
    kind: 'action',
    domain: 'health',
    what: 'Gesprek over hulp in huis',
    support: 'formal',
    informal: null,
    doer: 'wijkverpleging',
    dueOn: dayFrom(5),
    state: 'to_do',
    agreement: null,
    checkInOn: null,
  },
  {
    kind: 'action',
    domain: 'living',
    what: 'Oud papier klaarleggen voor de kringloop',
    support: 'resident',
    informal: null,
    doer: 'bewoner zelf',
    dueOn: dayFrom(10),
    state: 'to_do',
    agreement: null,
    checkInOn: null,
  },
];

export const demoCaseDeps = (parts: DemoCaseParts, now: () => Date): CaseworkDeps => ({
  db: parts.appDb,
  jobsDb: parts.jobsDb,
  clock: { now },
  newId,
  log: createLog('silent'),
  isHoliday: isDutchHoliday,
  keyBox: parts.keyBox,
  neighbourhoodsIn: parts.neighbourhoodsIn,
  closedDesks: async () => new Map(),
  askToTell: async () => undefined,
  wakeTelling: async () => undefined,
});

export const fine = <Value>(
  done:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: { readonly code: string } },
): Value => {
  if (!done.ok) throw new Error(`The demo's own case was refused: ${done.refusal.code}`);
  return done.value;
};

export const shareDemoCase = async (
  parts: DemoCaseParts,
  deps: CaseworkDeps,
  owner: DemoActor,
  caseId: string,
  offer: Pick<OfferBody, 'purpose' | 'toOrganisationId' | 'chosen'>,
): Promise<string> => {
  const commandId = newId();
  await inTransaction(parts.appDb, owner.caller.context, async (tx) => {
    const asked = { ...offer.chosen, kind: 'refer', purpose: offer.purpose } as const;
    const { mark } = fine(await previewHandOver(tx, deps, owner.caller, owner.actor, caseId, asked));
    const body = {
      ...offer,
      commandId,
      version: 1,
      kind: 'refer',
      toPersonId: null,
      ground: 'wmo',
      mark,
      untilOn: dutchDay(new Date(deps.clock.now().getTime() + 60 * 86_400_000)),
    } as const;
    fine(await offerHandOver(tx, deps, owner.caller, owner.actor, caseId, body));
  });
  return commandId;
};

export const fillDemoCases = async (parts: DemoCaseParts): Promise<void> => {
  const deps = demoCaseDeps(parts, () => new Date());
  const saar = demoActor('Saar', parts.neighbourhoods);
  const { caseId } = await inTransaction(parts.appDb, saar.caller.context, async (tx) =>
    fine(
      await openCase(tx, deps, saar.caller, saar.actor, {
        commandId: newId(),
        signalId: parts.signalId,
        place: { neighbourhoodCode: 'BU99010202', street: 'Waterhof', houseNumber: null },
        reason: 'Al weken een volle tuin en bus, en niemand die open doet.',
        ground: 'wmo',
        reviewOn: null,
      }),
    ),
  );
  const ids: string[] = [];
  for (const entry of [...found, sensitive]) {
    const commandId = newId();
    ids.push(commandId);
    const compartment = entry.kind === 'knows' ? 'care' : 'shared';
    await inTransaction(parts.appDb, saar.caller.context, async (tx) =>
      fine(
        await actOnCase(tx, deps, saar.caller, saar.actor, caseId, {
          commandId,
          action: 'add',
          compartment,
          entry,
          sensitive: entry === sensitive,
        }),
      ),
    );
  }
  const organisationOf = (first: string): string | null =>
    demoPeople.find((one) => one.name.startsWith(first))?.organisationId ?? null;
  const shared = await shareDemoCase(parts, deps, saar, caseId, {
    purpose: 'Kunnen jullie meekijken wat er aan de woning nodig is?',
    toOrganisationId: organisationOf('Hanna'),
    chosen: { fields: ['place'], entryIds: ids.slice(0, 1) },
  });
  const hanna = demoActor('Hanna', parts.neighbourhoods);
  const answers: readonly AnswerOfferBody[] = [
    { commandId: newId(), answer: 'accept' },
    { commandId: newId(), answer: 'message', text: 'We komen donderdag kijken naar de tuin en het slot.' },
  ];
  for (const answer of answers) fine(await answerHandOver(deps, hanna.caller, hanna.actor, shared, answer));
  await shareDemoCase(parts, deps, saar, caseId, {
    purpose: 'Is er bij jullie plek voor een eerste gesprek aan huis?',
    toOrganisationId: organisationOf('Karim'),
    chosen: { fields: ['place', 'reason'], entryIds: ids.slice(0, 2) },
  });
};
