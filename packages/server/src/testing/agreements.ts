/** Agreements over HTTP by the cast, for tests of what comes after agreeing. */
import type { AgreementPage } from '@buurtplus/contract/agreements';
import { sql } from 'kysely';
import type { AgreementsDeps } from '../agreements/agreements-deps.ts';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { isDutchHoliday } from '../routing/dutch-calendar.ts';
import type { Said } from './cases.ts';
import type { Browser, TestServer } from './test-server.ts';

/** What the room of agreements is given, with nobody to tell but who listens here. */
export const agreementsDeps = (
  test: TestServer,
  /** Hears "team …", "duty …" and "person …". */
  onTold: (told: string) => void = () => undefined,
): AgreementsDeps => {
  const tell = (kind: string) => async (_tenant: string, target: string) => onTold(`${kind} ${target}`);
  return {
    db: test.world.app,
    jobsDb: test.world.jobs,
    clock: test.clock,
    newId: test.world.newId,
    isHoliday: isDutchHoliday,
    neighbourhoodsIn: test.world.book.neighbourhoodsIn,
    areaName: test.world.book.nameOf,
    tellTeam: tell('team'),
    tellDuty: tell('duty'),
    tellPerson: tell('person'),
    wakeTelling: async () => undefined,
    wakePromises: async () => undefined,
  };
};

export const termsOf = (change: object = {}) => ({
  title: 'Signalen',
  what: 'Oppakken en laten weten.',
  kinds: ['suspicious'],
  channel: 'In dit systeem',
  take: { count: 2, unit: 'days' },
  answer: { count: 10, unit: 'days' },
  deputy: 'Het team',
  meetEveryMonths: 0,
  startsOn: '2026-01-01',
  endsOn: null,
  covenant: null,
  ...change,
});

export type Proposal = {
  readonly agreementId?: string;
  /** A duty or an organisation, as the contract has it. */
  readonly partner: object;
  readonly areas: readonly string[];
  /** What is other than usual. */
  readonly terms?: object;
};

/** A draft with the demo team, whatever comes of it. */
export const draftAs = (
  test: TestServer,
  who: Browser,
  { agreementId = test.world.newId(), partner, areas, terms = {} }: Proposal,
): Promise<Said & { readonly text: string }> =>
  who.call('POST', '/agreements', {
    agreementId,
    teamId: demoTeamId,
    partner,
    neighbourhoodCodes: areas,
    terms: termsOf(terms),
  });

/** Proposed and signed by the team, signed by the other side; in force since the first of January 2026, so that weeks can be looked back on. */
export const agreeAs = async (
  test: TestServer,
  team: Browser,
  other: Browser,
  proposal: Proposal,
): Promise<string> => {
  const made = await draftAs(test, team, proposal);
  if (made.status !== 201) throw new Error(`the agreement was not made: ${made.text}`);
  const { agreementId } = made.body as AgreementPage;
  for (const [actor, step] of [
    [team, 'propose'],
    [team, 'sign'],
    [other, 'sign'],
  ] as const) {
    const { lock } = (await actor.call('GET', `/agreements/${agreementId}`)).body as AgreementPage;
    const done = await actor.call('POST', `/agreements/${agreementId}/steps`, { step, version: 1, lock });
    if (done.status !== 200) throw new Error(`${step}: ${done.text}`);
  }
  await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
    sql`update agreement_versions set in_force_from = '2026-01-01' where agreement_id = ${agreementId}`.execute(
      tx,
    ),
  );
  return agreementId;
};

export const newestOf = (page: AgreementPage) => {
  const [version] = page.versions;
  if (version === undefined) throw new Error('there is no version');
  return version;
};

export const readAgreementAs = async (who: Browser, id: string): Promise<AgreementPage | null> => {
  const answer = await who.call('GET', `/agreements/${id}`);
  return answer.status === 200 ? (answer.body as AgreementPage) : null;
};

export const agreementStepAs = (who: Browser, page: AgreementPage, name: string, change: object = {}) =>
  who.call('POST', `/agreements/${page.agreementId}/steps`, {
    step: name,
    version: newestOf(page).version,
    lock: page.lock,
    ...change,
  });
