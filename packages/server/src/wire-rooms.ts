/** The rooms that stand beside each other on the upper floors, wired by hand: each gets what it needs of what all share. */
import { aboutOf } from '@buurtplus/domain/kernel';
import { addWorkingDays } from '@buurtplus/domain/routing';
import type { Kysely } from 'kysely';
import { listClosedDesks, roomOfAgreements } from './agreements/index.ts';
import type { AreaBook } from './areas/area-book.ts';
import { roomOfCasework } from './casework/index.ts';
import type { StoredEditions } from './compass/stored-editions.ts';
import { roomOfEvaluation } from './evaluation/index.ts';
import { roomOfInsight } from './insight/index.ts';
import { roomOfInspections } from './inspections/index.ts';
import type { Tell } from './notify/tell.ts';
import { roomOfStaff } from './people/staff.routes.ts';
import { type Clock, dutchDay } from './platform/clock.ts';
import type { Tables } from './platform/db/tables.ts';
import { inTransaction, noContext } from './platform/db/transaction.ts';
import type { Endpoint } from './platform/http/endpoint.ts';
import type { JobDefinition } from './platform/jobs/queue.ts';
import { announce } from './platform/live/news.store.ts';
import type { Logger } from './platform/log.ts';
import { createSecretBox } from './platform/secret-box.ts';
import { roomOfPrivacy } from './privacy/index.ts';
import { isDutchHoliday, startOfDutchDay } from './routing/dutch-calendar.ts';
import { numbersOf } from './signals/owed-answers.store.ts';
import { findDutyOf, findSignalByNumber } from './signals/signals.store.ts';
import { courseByCertificate } from './teams/certificate-course.store.ts';
import { roomOfTraining } from './training/index.ts';

/** A question of a training evening is owed an answer within the same time. */
const partnerWorkingDays = 10;

/** What the composition root has made before any of these rooms. */
type Shared = {
  readonly appDb: Kysely<Tables>;
  readonly authDb: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly secretKey: string;
  readonly book: AreaBook;
  readonly tell: Tell;
  readonly editions: StoredEditions;
  readonly wakeTelling: () => Promise<void>;
  readonly wakeRouting: () => Promise<void>;
  readonly wakePromises: () => Promise<void>;
};

type WiredRooms = Pick<
  ReturnType<typeof roomOfCasework>,
  'maySeeShielded' | 'hasOpenCase' | 'answerersOf' | 'administratorsOf'
> &
  Pick<ReturnType<typeof roomOfAgreements>, 'promisedTakes' | 'promisedAnswer'> & {
    readonly endpoints: readonly Endpoint[];
    readonly jobs: readonly JobDefinition[];
  };

export const wireRooms = (shared: Shared): WiredRooms => {
  const { appDb, authDb, jobsDb, clock, newId, log, publicUrl, secretKey } = shared;
  const { book, tell, editions, wakeTelling, wakeRouting, wakePromises } = shared;
  const inspections = roomOfInspections({
    db: appDb,
    jobsDb,
    clock,
    newId,
    publicUrl,
    mapOf: book.mapOf,
  });
  const casework = roomOfCasework({
    db: appDb,
    jobsDb,
    clock,
    newId,
    log,
    isHoliday: isDutchHoliday,
    keyBox: createSecretBox(secretKey, 'case-key'),
    neighbourhoodsIn: book.neighbourhoodsIn,
    closedDesks: listClosedDesks,
    askToTell: tell.person,
    wakeTelling,
  });
  const staff = roomOfStaff({
    db: authDb,
    clock,
    now: clock.now,
    newId,
    neighbourhoodsIn: book.neighbourhoodsIn,
    areaName: book.nameOf,
    tellPerson: tell.person,
    wakeTelling,
    casesOf: casework.countOwned,
    areaHandedOver: casework.areaHandedOver,
    workOf: (tenantId, duties) =>
      inTransaction(jobsDb, { ...noContext, tenantId }, (tx) => {
        const now = clock.now();
        return numbersOf(tx, tenantId, duties, now, dutchDay(now));
      }),
  });
  const agreements = roomOfAgreements({
    db: appDb,
    jobsDb,
    clock,
    newId,
    isHoliday: isDutchHoliday,
    neighbourhoodsIn: book.neighbourhoodsIn,
    areaName: book.nameOf,
    tellTeam: tell.team,
    tellDuty: tell.duty,
    tellPerson: tell.person,
    wakeTelling,
    wakePromises,
  });
  const training = roomOfTraining({
    db: appDb,
    jobsDb,
    clock,
    bookOf: editions.current,
    newId,
    publicUrl,
    secretKey,
    course: courseByCertificate,
    aboutPeople: (people) => aboutOf(people.map((person) => ({ person, count: 1 }))),
    areaName: book.nameOf,
    evenings: {
      db: appDb,
      jobsDb,
      clock,
      newId,
      secretKey,
      bookOf: editions.current,
      neighbourhoodsIn: book.neighbourhoodsIn,
      answerDay: (now) => addWorkingDays(dutchDay(now), partnerWorkingDays, isDutchHoliday),
      tellPerson: tell.person,
      tellTeam: tell.team,
      wakeTelling,
      sayUninvited: (tenantId, personId, { id, at }, tx) =>
        tell.say(
          tenantId,
          personId,
          { word: { kind: 'uninvited', at: at.toISOString() }, about: `uninvited ${id}` },
          tx,
        ),
      unsayUninvited: (tenantId, personId, id, tx) => tell.unsay(tenantId, personId, `uninvited ${id}`, tx),
      announce: (one) => inTransaction(jobsDb, noContext, (tx) => announce(tx, one)),
      draftForTeam: agreements.draftForTeam,
    },
  });
  const insight = roomOfInsight({
    db: appDb,
    jobsDb,
    clock,
    newId,
    agreementsKept: async (...about) => {
      const { kept, due, lines } = await agreements.agreementsKept(...about);
      return { kept, due, lines };
    },
    agreementsNow: agreements.agreementsNow,
  });
  const privacy = roomOfPrivacy({
    db: appDb,
    jobsDb,
    clock,
    newId,
    log,
    startOfDay: startOfDutchDay,
    findByNumber: async (tx, tenantId, kind, number) =>
      kind === 'signal'
        ? findSignalByNumber(tx, tenantId, number)
        : casework.findByNumber(tx, tenantId, number),
    handlersOf: async (tx, tenantId, kind, id) => {
      const duty = kind === 'signal' ? await findDutyOf(tx, tenantId, id) : null;
      const persons = kind === 'case_file' ? await casework.insidersOf(tx, tenantId, id) : [];
      return { duties: duty === null ? [] : [duty], persons };
    },
    tellDuty: tell.duty,
    tellPerson: tell.person,
    keepCasesApart: casework.keepCasesApart,
    wakeTelling,
    wakeRouting,
  });
  const evaluation = roomOfEvaluation({ db: appDb, jobsDb, clock, startOfDay: startOfDutchDay, secretKey });
  const rooms = [staff, inspections, training, casework, agreements, insight, privacy, evaluation];
  return {
    endpoints: rooms.flatMap((room) => room.endpoints),
    jobs: rooms.flatMap((room) => room.jobs),
    maySeeShielded: casework.maySeeShielded,
    hasOpenCase: casework.hasOpenCase,
    answerersOf: casework.answerersOf,
    administratorsOf: casework.administratorsOf,
    promisedTakes: agreements.promisedTakes,
    promisedAnswer: agreements.promisedAnswer,
  };
};
