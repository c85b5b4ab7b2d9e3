/** Agreements of the demo, made through the product's own doors: some in force and counted, one that ends soon, one that waits for a signature, one said on a training evening. */
import { randomBytes } from 'node:crypto';
import type { AgreementStepBody, NewAgreement } from '@buurtplus/contract/agreements';
import { uuidV7 } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { findAgreement } from '../agreements/agreements.store.ts';
import type { AgreementsDeps } from '../agreements/agreements-deps.ts';
import { draftForTeam } from '../agreements/draft-for-team.ts';
import { makeAgreement } from '../agreements/make-agreement.ts';
import { insertNote } from '../agreements/meetings.store.ts';
import { readAround } from '../agreements/sides.ts';
import { takeStep } from '../agreements/take-step.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { isDutchHoliday } from '../routing/dutch-calendar.ts';
import { demoTenant } from './demo-areas.ts';
import { type DemoPerson, demoOrganisations, demoPeople, demoTeamId } from './demo-people.ts';

type Deps = {
  readonly appDb: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly callerFor: (person: DemoPerson) => Caller;
  readonly neighbourhoodCodes: readonly string[];
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
};

const day = 86_400_000;
const dayFrom = (days: number): string => dutchDay(new Date(Date.now() + days * day));

type Made = {
  readonly daysAgo: number;
  readonly partner: NewAgreement['partner'];
  readonly codes: (all: readonly string[]) => readonly string[];
  readonly terms: NewAgreement['terms'];
  /** Who signs for the other side; nobody when it still waits. */
  readonly signer: string | null;
  readonly note: { readonly text: string; readonly decided: string } | null;
};

const terms = (
  change: Partial<NewAgreement['terms']> & Pick<NewAgreement['terms'], 'title' | 'what' | 'kinds'>,
) => ({
  channel: 'In dit systeem. Bij spoed bellen we.',
  take: { count: 2, unit: 'days' as const },
  answer: { count: 10, unit: 'days' as const },
  deputy: 'Een collega uit de buurwijk',
  meetEveryMonths: 3,
  startsOn: dayFrom(-40),
  endsOn: null,
  covenant: null,
  ...change,
});

const made: readonly Made[] = [
  {
    daysAgo: 40,
    partner: { kind: 'duty', role: 'wijkregisseur' },
    codes: (all) => all,
    terms: terms({
      title: 'Heel en schoon in de buurt',
      what: 'Het team meldt wat stuk of vuil is. De wijkregisseur zet het uit en laat weten wanneer het gemaakt wordt.',
      kinds: ['public_space'],
      take: { count: 1, unit: 'days' },
      endsOn: dayFrom(20),
    }),
    signer: 'Rik',
    note: {
      text: 'De lampen in de Marktstraat branden weer. Losse tegels kosten meer tijd dan gedacht.',
      decided: 'We maken een nieuwe versie met drie werkdagen voor tegels.',
    },
  },
  {
    daysAgo: 39,
    partner: { kind: 'duty', role: 'wijkagent' },
    codes: (all) => all,
    terms: terms({
      title: 'Verdachte situaties en overlast',
      what: 'Het team geeft feiten door en houdt afstand. De wijkagent kijkt mee en laat weten wat er gebeurt.',
      kinds: ['suspicious', 'nuisance'],
      covenant:
        'Convenant buurtpreventie Lichtendam\n\n1. Het team kijkt en meldt, en treedt niet op.\n\n2. De wijkagent geeft elke drie maanden een toelichting.\n\n3. Bij gevaar belt het team 112.',
    }),
    signer: 'Wil',
    note: null,
  },
  {
    daysAgo: 38,
    partner: { kind: 'duty', role: 'wijkwerker' },
    codes: (all) => all.filter((code) => !code.startsWith('BU990103')),
    terms: terms({
      title: 'Niet-pluis bij bewoners',
      what: 'Het team geeft door wat het ziet. De wijkwerker zoekt uit wat er speelt en zegt of het is opgepakt.',
      kinds: ['niet_pluis'],
      take: { count: 8, unit: 'hours' },
    }),
    signer: 'Saar',
    note: null,
  },
  {
    daysAgo: 70,
    partner: { kind: 'organisation', organisationId: demoOrganisations[0].id },
    codes: (all) => all.filter((code) => code.startsWith('BU990102')),
    terms: terms({
      title: 'Zorgen in en om een woning',
      what: 'De wijkwerker vraagt hulp als er iets met een woning is. De woonstichting zegt ja of nee, en laat weten wat eruit kwam.',
      kinds: ['niet_pluis', 'nuisance'],
      startsOn: dayFrom(-70),
      deputy: 'De klantenservice van de woonstichting',
    }),
    signer: 'Hanna',
    note: null,
  },
  {
    daysAgo: 3,
    partner: { kind: 'organisation', organisationId: demoOrganisations[0].id },
    codes: (all) => all.filter((code) => code.startsWith('BU990103')),
    terms: terms({
      title: 'Portieken en galerijen',
      what: 'Het team meldt kapotte deuren en verlichting. De woonstichting maakt ze en laat weten wanneer.',
      kinds: ['public_space', 'nuisance'],
      startsOn: dayFrom(0),
    }),
    signer: null,
    note: null,
  },
];

const personNamed = (first: string): DemoPerson => {
  const found = demoPeople.find((one) => one.name.startsWith(first));
  if (found === undefined) throw new Error(`There is no ${first} in the demo.`);
  return found;
};

/** The demo's caller with both sides of an agreement in its context. */
const speaking = (deps: Deps, first: string): Caller => {
  const person = personNamed(first);
  const caller = deps.callerFor(person);
  const { organisationId } = person;
  return {
    ...caller,
    actor: caller.actor === null ? null : { ...caller.actor, organisationId },
    context: { ...caller.context, teams: person.role === 'coordinator' ? [demoTeamId] : [], organisationId },
  };
};

const silent = async (): Promise<void> => undefined;
const roomAt = (deps: Deps, at: Date): AgreementsDeps => ({
  db: deps.appDb,
  jobsDb: deps.jobsDb,
  clock: { now: () => at },
  newId: () => uuidV7(at.getTime(), randomBytes(10)),
  isHoliday: isDutchHoliday,
  neighbourhoodsIn: deps.neighbourhoodsIn,
  areaName: async (_tenantId, code) => code,
  tellTeam: silent,
  tellDuty: silent,
  tellPerson: silent,
  wakeTelling: silent,
  wakePromises: silent,
});

const makeOne = async (deps: Deps, one: Made): Promise<void> => {
  const at = new Date(Date.now() - one.daysAgo * day);
  const room = roomAt(deps, at);
  const around = await readAround(room, demoTenant.id);
  const bram = speaking(deps, 'Bram');
  const as = async <Value>(
    caller: Caller,
    work: (tx: Kysely<Tables>, actor: NonNullable<Caller['actor']>) => Promise<Value>,
  ): Promise<Value> => {
    const { actor } = caller;
    if (actor === null) throw new Error('The demo speaks for nobody.');
    return inTransaction(deps.appDb, caller.context, (tx) => work(tx, actor));
  };
  const id = await as(bram, async (tx, actor) => {
    const body: NewAgreement = {
      agreementId: room.newId(),
      teamId: demoTeamId,
      partner: one.partner,
      neighbourhoodCodes: [...one.codes(deps.neighbourhoodCodes)],
      terms: { ...one.terms, kinds: [...one.terms.kinds] },
    };
    const begun = await makeAgreement(room, tx, bram, actor, around, body);
    if (!begun.ok) throw new Error(`The demo's own agreement was refused: ${begun.refusal.code}`);
    return begun.value;
  });
  const step = (caller: Caller, name: Exclude<AgreementStepBody['step'], 'sign_paper'>): Promise<void> =>
    as(caller, async (tx, actor) => {
      const lock = (await findAgreement(tx, demoTenant.id, id))?.lock ?? 0;
      const done = await takeStep(room, tx, caller, actor, around, id, { step: name, version: 1, lock });
      if (!done.ok) throw new Error(`The demo's own step was refused: ${done.refusal.code}`);
    });
  await step(bram, 'propose');
  await step(bram, 'sign');
  if (one.signer !== null) await step(speaking(deps, one.signer), 'sign');
  const { note } = one;
  if (note !== null)
    await as(bram, (tx) =>
      insertNote(tx, {
        tenantId: demoTenant.id,
        id: room.newId(),
        agreementId: id,
        heldOn: dayFrom(-6),
        ...note,
        madeBy: bram.personId,
        side: 'team',
        now: at,
      }),
    );
};

/** As a trainer puts it into the register: the coordinator has still to propose it. */
const saidOnAnEvening = async (deps: Deps): Promise<void> => {
  const room = roomAt(deps, new Date(Date.now() - 12 * day));
  const care = demoOrganisations.find(({ kind }) => kind === 'care');
  await inTransaction(deps.jobsDb, { ...noContext, tenantId: demoTenant.id }, (tx) =>
    draftForTeam(room, tx, {
      tenantId: demoTenant.id,
      id: room.newId(),
      teamId: demoTeamId,
      partner: { kind: 'organisation', organisationId: care?.id ?? '' },
      neighbourhoodCodes: [...deps.neighbourhoodCodes],
      title: 'Samen op huisbezoek',
      what: 'De zorggroep belt binnen een week terug als een bewoner daarom vraagt.',
      open: 'Nog af te spreken',
      eveningOn: dayFrom(-12),
    }),
  );
};

export const fillDemoAgreements = async (deps: Deps): Promise<void> => {
  for (const one of made) await makeOne(deps, one);
  await saidOnAnEvening(deps);
};
