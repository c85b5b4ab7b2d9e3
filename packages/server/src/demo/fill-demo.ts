/** Fills the demo through the product's own doors: recorded by a phone, routed, taken, answered, over the last weeks. */
import { randomBytes } from 'node:crypto';
import type { RecordSignalBody } from '@buurtplus/contract/sync';
import type { FollowUpAnswers } from '@buurtplus/domain/compass';
import { type PersonId, type TeamId, type TenantId, uuidV7 } from '@buurtplus/domain/kernel';
import { dutiesOf, type Role } from '@buurtplus/domain/people';
import type { AnswerCode } from '@buurtplus/domain/signals';
import { createAreaBook } from '../areas/area-book.ts';
import { replaceAreas } from '../areas/areas.store.ts';
import { createEditions } from '../compass/editions.ts';
import { dutchDay } from '../platform/clock.ts';
import { bodyHash } from '../platform/command-mark.ts';
import { createDatabase } from '../platform/db/database.ts';
import type { DatabaseUrls } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import { actOnSignal } from '../signals/act-on-signal.ts';
import { recordSignal } from '../signals/record-signal.ts';
import { findSignal } from '../signals/signals.store.ts';
import {
  backdate,
  demoIsThere,
  demoProgress,
  findTakenSignal,
  insertDemoDesks,
  insertDemoPeople,
} from './demo.store.ts';
import { fillDemoAgreements } from './demo-agreements.ts';
import { demoAreas, demoTenant, eastOf, middleOf } from './demo-areas.ts';
import { traceOf } from './demo-compass.ts';
import { fillDemoInsight } from './demo-insight.ts';
import { fillDemoInspections } from './demo-inspections.ts';
import { fillDemoNumber } from './demo-numbers.ts';
import { type DemoPerson, demoPeople, demoTeamId } from './demo-people.ts';
import { fillDemoCasework } from './demo-requests.ts';
import { fillDemoRounds } from './demo-rounds.ts';
import { fillDemoCertificates } from './fill-demo-certificates.ts';
import { fillDemoEvaluation } from './fill-demo-evaluation.ts';
import { fillDemoEvenings } from './fill-demo-evenings.ts';
import { fillDemoLearning } from './fill-demo-learning.ts';
import { fillDemoRoster } from './fill-demo-roster.ts';
import { fillDemoTeamLife } from './fill-demo-team-life.ts';

type Episode = {
  readonly daysAgo: number;
  readonly who: string;
  readonly observations: readonly string[];
  readonly neighbourhood: string;
  readonly street: string;
  readonly feeling: 'niet_pluis' | 'unsure' | null;
  readonly words: string | null;
  readonly handledBy: string | null;
  readonly answer: AnswerCode | null;
  readonly wordsBack: string | null;
  readonly closed: boolean;
  /** What the volunteer answered to the compass; left out by those with an older phone. */
  readonly followUps?: FollowUpAnswers;
  /** The last step of who handles it. */
  readonly lastly?: 'asks' | 'lets_sleep';
  /** Steps from the middle of the neighbourhood, so that it is a house and not a point. */
  readonly metresEast?: number;
};

/** Our own assumption of a quiet month: half public space, a tenth social, little that is urgent. */
const episodes: readonly Episode[] = [
  {
    daysAgo: 24,
    who: 'Amina',
    observations: ['public.light_broken'],
    neighbourhood: 'BU99010102',
    street: 'Marktstraat',
    feeling: null,
    words: 'Twee palen achter elkaar zijn donker.',
    handledBy: 'Rik',
    answer: 'being_repaired',
    wordsBack: 'De lampen worden deze week vervangen.',
    closed: true,
  },
  {
    daysAgo: 19,
    who: 'Riet',
    observations: ['home.curtains_closed', 'home.letterbox_full'],
    neighbourhood: 'BU99010201',
    street: 'Dijkweg',
    feeling: 'niet_pluis',
    words: 'Twee rondes achter elkaar hetzelfde beeld.',
    handledBy: 'Saar',
    answer: 'in_good_hands',
    wordsBack: null,
    closed: true,
  },
  {
    daysAgo: 26,
    who: 'Riet',
    observations: ['home.plants_dead'],
    neighbourhood: 'BU99010202',
    street: 'Waterhof',
    feeling: 'unsure',
    words: null,
    handledBy: 'Saar',
    answer: 'looked_at',
    wordsBack: null,
    closed: true,
    followUps: { since: 'days', often: 'once' },
    metresEast: 9,
  },
  {
    daysAgo: 13,
    who: 'Amina',
    observations: ['public.rubbish'],
    neighbourhood: 'BU99010302',
    street: 'Kastanjehof',
    feeling: null,
    words: null,
    handledBy: 'Rik',
    answer: 'being_repaired',
    wordsBack: null,
    closed: true,
  },
  {
    daysAgo: 12,
    who: 'Riet',
    observations: ['home.stays_inside', 'home.letterbox_full'],
    neighbourhood: 'BU99010202',
    street: 'Waterhof',
    feeling: 'niet_pluis',
    words: 'Mevrouw zat altijd voor het raam. Al drie rondes niet.',
    handledBy: 'Saar',
    answer: null,
    wordsBack: null,
    closed: false,
    followUps: { since: 'days', often: 'again', away: 'unknown' },
    lastly: 'asks',
    metresEast: -6,
  },
  {
    daysAgo: 9,
    who: 'Riet',
    observations: ['vehicle.drives_slowly_again'],
    neighbourhood: 'BU99010103',
    street: 'Stationsplein',
    feeling: 'unsure',
    words: 'Drie keer langzaam langs de huizen, tussen 21.00 en 21.30 uur.',
    handledBy: 'Wil',
    answer: 'looked_at',
    wordsBack: 'Goed dat je het meldde. Blijf bij zoiets op afstand.',
    closed: false,
  },
  {
    daysAgo: 5,
    who: 'Amina',
    observations: ['home.neglected'],
    neighbourhood: 'BU99010202',
    street: 'Waterhof',
    feeling: 'niet_pluis',
    words: 'Voortuin ligt vol, al weken. De planten binnen zijn dood.',
    handledBy: 'Saar',
    answer: null,
    wordsBack: null,
    closed: false,
    followUps: { since: 'weeks', often: 'again' },
    lastly: 'lets_sleep',
  },
  {
    daysAgo: 2,
    who: 'Riet',
    observations: ['public.paving'],
    neighbourhood: 'BU99010101',
    street: 'Kade',
    feeling: null,
    words: 'Losse tegel bij de brug.',
    handledBy: null,
    answer: null,
    wordsBack: null,
    closed: false,
  },
  {
    daysAgo: 1,
    who: 'Amina',
    observations: ['person.confused'],
    neighbourhood: 'BU99010203',
    street: 'Rietveldplein',
    feeling: 'niet_pluis',
    words: 'Meneer vroeg drie keer de weg naar hetzelfde huis. We liepen een stukje mee.',
    handledBy: null,
    answer: null,
    wordsBack: null,
    closed: false,
  },
  {
    daysAgo: 1,
    who: 'Riet',
    observations: ['public.light_broken'],
    neighbourhood: 'BU99010301',
    street: 'Lindelaan',
    feeling: null,
    words: null,
    handledBy: null,
    answer: null,
    wordsBack: null,
    closed: false,
  },
];

const personNamed = (first: string): DemoPerson => {
  const found = demoPeople.find((one) => one.name.startsWith(first));
  if (found === undefined) throw new Error(`There is no ${first} in the demo.`);
  return found;
};

const day = 86_400_000;
const newId = (at: Date): string => uuidV7(at.getTime(), randomBytes(10));

/** Whatever an earlier start did not finish is done now: one that is stopped in its first seconds leaves no half demo. */
export const fillDemo = async (urls: DatabaseUrls, secretKey: string): Promise<'filled' | 'was_there'> => {
  const ownerDb = createDatabase(urls.owner, { max: 1 });
  const authDb = createDatabase(urls.auth, { max: 1 });
  const jobsDb = createDatabase(urls.jobs, { max: 2 });
  const appDb = createDatabase(urls.app, { max: 2 });
  try {
    const progress = await demoProgress(jobsDb);
    if (
      progress.signals >= episodes.length &&
      progress.hasRoster &&
      progress.hasRounds &&
      progress.hasAgreements &&
      progress.hasInspections &&
      progress.hasMonths &&
      progress.hasLearning &&
      progress.hasCases
    )
      return 'was_there';
    const areas = demoAreas();
    const neighbourhoods = areas.filter((area) => area.kind === 'neighbourhood').map((area) => area.code);
    await replaceAreas(ownerDb, areas, 'demo');
    if (!(await demoIsThere(authDb)))
      await authDb
        .transaction()
        .execute((tx) =>
          insertDemoPeople(
            tx,
            createSecretBox(secretKey, 'totp'),
            neighbourhoods,
            dutchDay(new Date(Date.now() - 60 * day)),
          ),
        );
    if (!progress.hasDesks) await insertDemoDesks(jobsDb, neighbourhoods);
    if (!progress.hasRoster) await fillDemoRoster(authDb, jobsDb);
    if (!progress.hasTeamLife) await fillDemoTeamLife(jobsDb);
    if (!progress.hasLearning) {
      await fillDemoCertificates(jobsDb);
      await fillDemoLearning(jobsDb);
    }
    await fillDemoEvenings(jobsDb);
    await fillDemoEvaluation(appDb, jobsDb);
    const book = createAreaBook(jobsDb);

    const callerFor = (one: DemoPerson): Caller => {
      const duties = dutiesOf({ role: one.role as Role, areaCodes: one.areaCodes }, (code) =>
        neighbourhoods.filter(
          (bu) => code === demoTenant.municipalityCode || bu.startsWith(code.replace('WK', 'BU')),
        ),
      );
      const teamId = one.role === 'volunteer' || one.role === 'coordinator' ? (demoTeamId as TeamId) : null;
      const actor = {
        personId: one.id as PersonId,
        tenantId: demoTenant.id as TenantId,
        role: one.role,
        teamId,
        duties,
        strong: true,
      };
      return {
        personId: one.id,
        sessionId: newId(new Date()),
        language: 'nl',
        strongAt: null,
        actor,
        context: { tenantId: demoTenant.id, personId: one.id, duties, teams: [], role: one.role },
      };
    };

    for (const episode of episodes.slice(progress.signals)) {
      const at = new Date(Date.now() - episode.daysAgo * day - 2 * 60 * 60_000);
      const clock = { now: () => at };
      const volunteer = callerFor(personNamed(episode.who));
      const body: RecordSignalBody = {
        nonce: randomBytes(24).toString('base64url'),
        signalId: newId(at),
        observations: [...episode.observations],
        catalogueVersion: 1,
        place: { source: 'map', ...eastOf(middleOf(episode.neighbourhood), episode.metresEast ?? 0) },
        street: episode.street,
        houseNumber: null,
        gutFeeling: episode.feeling,
        ownWords: episode.words,
        ...(episode.followUps === undefined
          ? {}
          : { compass: traceOf(episode.observations, episode.feeling, episode.followUps, at) }),
        observedAt: at.toISOString(),
        recordedAt: at.toISOString(),
      };
      const mark = {
        commandId: newId(at),
        kind: 'signal.record',
        bodyHash: bodyHash(body),
        nonce: body.nonce,
        deviceId: newId(at),
        deviceSeq: 1,
        madeAt: at.toISOString(),
      };
      const recorded = await inTransaction(appDb, volunteer.context, (tx) =>
        recordSignal(
          tx,
          { locate: book.locate, newId: () => newId(at), editions: createEditions() },
          volunteer,
          body,
          mark,
        ),
      );
      if (!recorded.ok) throw new Error(`The demo's own signal was refused: ${recorded.refusal.code}`);
      await backdate(jobsDb, body.signalId, Date.now() - at.getTime());
      const silent = { tellDuty: async () => undefined, tellTeam: async () => undefined };
      await routeWaitingSignals(
        { jobsDb, clock, newId: () => newId(at), neighbourhoodsIn: book.neighbourhoodsIn, ...silent },
        demoTenant.id,
      );
      if (episode.handledBy === null) continue;
      const professional = callerFor(personNamed(episode.handledBy));
      const act = async (step: object): Promise<void> => {
        await inTransaction(appDb, professional.context, async (tx) => {
          const row = await findSignal(tx, demoTenant.id, body.signalId);
          const later = new Date(at.getTime() + 20 * 60 * 60_000);
          const action = { commandId: newId(at), version: row?.version ?? 1, ...step } as Parameters<
            typeof actOnSignal
          >[4];
          const done = await actOnSignal(
            tx,
            {
              now: () => later,
              newId: () => newId(later),
              answerDue: (now) => new Date(now.getTime() + 14 * day),
              tellPerson: async () => undefined,
            },
            professional,
            body.signalId,
            action,
          );
          if (!done.ok) throw new Error(`The demo's own step was refused: ${done.refusal.code}`);
        });
      };
      await act({ action: 'take' });
      if (episode.answer !== null)
        await act({
          action: 'report_back',
          answer: episode.answer,
          wordsForVolunteer: episode.wordsBack,
          noteForProfessionals: null,
        });
      if (episode.lastly === 'asks') await act({ action: 'ask', question: 'how_often' });
      if (episode.lastly === 'lets_sleep')
        await act({
          action: 'sleep',
          until: dutchDay(new Date(Date.now() + 3 * day)),
          reason: 'waits_for_meeting',
        });
      if (episode.closed) {
        await act({
          action: 'handle',
          outcome: episode.answer === 'being_repaired' ? 'repaired' : 'talked_with',
        });
        await act({ action: 'close', reasonWithoutAnswer: null });
      }
    }
    if (!progress.hasRounds)
      await fillDemoRounds({ appDb, jobsDb, callerFor, neighbourhoodsIn: book.neighbourhoodsIn });
    await fillDemoNumber(appDb, secretKey, callerFor);
    if (!progress.hasAgreements)
      await fillDemoAgreements({
        appDb,
        jobsDb,
        callerFor,
        neighbourhoodCodes: neighbourhoods,
        neighbourhoodsIn: book.neighbourhoodsIn,
      });
    if (!progress.hasInspections) await fillDemoInspections({ appDb, jobsDb, callerFor, book });
    if (!progress.hasMonths) await fillDemoInsight(jobsDb);
    if (!progress.hasCases) {
      const keyBox = createSecretBox(secretKey, 'case-key');
      const signalId = await findTakenSignal(jobsDb, 'home.stays_inside');
      const { neighbourhoodsIn } = book;
      await fillDemoCasework({ appDb, jobsDb, neighbourhoods, neighbourhoodsIn, keyBox, signalId });
    }
    return 'filled';
  } finally {
    await Promise.all([ownerDb.destroy(), authDb.destroy(), jobsDb.destroy(), appDb.destroy()]);
  }
};
