/** The composition root: from settings and databases to a running server, wired by hand. */
import { fileURLToPath } from 'node:url';
import { addWorkingDays } from '@buurtplus/domain/routing';
import type { FastifyInstance } from 'fastify';
import { createAreaBook } from './areas/area-book.ts';
import { areaEndpoints } from './areas/areas.routes.ts';
import { beginEditionsJob } from './compass/compass.jobs.ts';
import { compassEndpoints } from './compass/compass.routes.ts';
import { editionEndpoints } from './compass/editions.routes.ts';
import { createStoredEditions } from './compass/stored-editions.ts';
import { demoEndpoints } from './demo/demo.routes.ts';
import { createMovableClock, demoClockEndpoint } from './demo/demo-clock.ts';
import { linkRetentionJob } from './noticing/noticing.retention.ts';
import { noticingEndpoints } from './noticing/noticing.routes.ts';
import { pushEndpoints } from './notify/push.routes.ts';
import { type PushPost, postToService } from './notify/push-sender.ts';
import { createTell, tellJob } from './notify/tell.ts';
import { createPeople } from './people/index.ts';
import type { PeopleDeps } from './people/people-deps.ts';
import { writeAudit } from './platform/audit/audit.store.ts';
import { cutJob } from './platform/audit/audit-cut.ts';
import { type Clock, dutchDay, newId as makeId, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { createDatabase } from './platform/db/database.ts';
import { pingDatabase } from './platform/db/ping.ts';
import type { DatabaseUrls } from './platform/db/provision.ts';
import { inTransaction, noContext } from './platform/db/transaction.ts';
import { createApp, sessionCookieName } from './platform/http/create-app.ts';
import { descriptionEndpoint } from './platform/http/description.ts';
import type { Endpoint } from './platform/http/endpoint.ts';
import { createJobs, type JobDefinition, type Jobs } from './platform/jobs/queue.ts';
import { announce } from './platform/live/news.store.ts';
import { createNewsRoom } from './platform/live/news.ts';
import { createLog, type Logger } from './platform/log.ts';
import { createDemoMailer } from './platform/mail/demo-mailer.store.ts';
import { createSmtpMailer } from './platform/mail/mailer.ts';
import { readPushKeys } from './platform/push-keys.ts';
import { createSecretBox } from './platform/secret-box.ts';
import { createRoster } from './roster/index.ts';
import { forgetPlacesOf, listLoads, listPlacesOf } from './roster/loads.store.ts';
import { listMissedOf } from './roster/missed.store.ts';
import { listTasksOf } from './roster/tasks.store.ts';
import { roomOfRounds } from './rounds/index.ts';
import { listOwnToTakeAlong } from './rounds/walked.store.ts';
import {
  dayAfter,
  dutchHolidaysOf,
  endOfDutchDay,
  isDutchHoliday,
  startOfDutchDay,
} from './routing/dutch-calendar.ts';
import { routeByHand } from './routing/route-by-hand.ts';
import { administrators } from './routing/route-signals.ts';
import { routingJobs } from './routing/routing.jobs.ts';
import { countWithoutSender, listTenants } from './routing/routing.store.ts';
import type { RoutingDeps } from './routing/routing-deps.ts';
import { deskEndpoints } from './signals/desk.routes.ts';
import { outsideWorkEndpoints } from './signals/outside-work.routes.ts';
import { owedJobs, readQuietLate } from './signals/owed-answers.ts';
import { retentionJob } from './signals/signals.retention.ts';
import type { SignalsDeps } from './signals/signals-deps.ts';
import { standStillJob } from './signals/stand-still.ts';
import { streamEndpoint } from './signals/stream.routes.ts';
import { trayEndpoints } from './signals/tray.routes.ts';
import { volunteerEndpoints } from './signals/volunteer.routes.ts';
import { workEndpoints } from './signals/work.routes.ts';
import { createEpoch } from './sync/epoch.ts';
import { inspectionPhotoEndpoint } from './sync/inspection-photo.routes.ts';
import { photoEndpoint } from './sync/photo.routes.ts';
import { createSealingKeys } from './sync/sealing-keys.ts';
import { type SyncRouteDeps, syncEndpoints } from './sync/sync.routes.ts';
import { teamEndpoints } from './teams/index.ts';
import { teamsJob } from './teams/teams.retention.ts';
import type { TeamsDeps } from './teams/teams-deps.ts';
import { wireRooms } from './wire-rooms.ts';
import { wireTeams } from './wire-teams.ts';

export type Server = {
  readonly app: FastifyInstance;
  readonly jobs: Jobs;
  readonly endpoints: readonly Endpoint[];
  readonly start: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

export type ServerParts = {
  readonly config: Config;
  readonly urls: DatabaseUrls;
  readonly secretKey: string;
  readonly clock?: Clock;
  readonly log?: Logger;
  /** In tests: a push service that can be slow. */
  readonly postPush?: PushPost;
};

/** Answers are owed within ten working days of taking up (practice.md section 8, a default to agree on). */
const answerWorkingDays = 10;
const webFolder = fileURLToPath(new URL('../../web/dist/', import.meta.url)).replace(/\/$/, '');

export const createServer = async (parts: ServerParts): Promise<Server> => {
  const { config, urls, secretKey } = parts;
  const movable = config.demo && config.demoClock ? createMovableClock(parts.clock ?? systemClock) : null;
  const clock = movable ?? parts.clock ?? systemClock;
  const log = parts.log ?? createLog(config.logLevel);
  const newId = (): string => makeId(clock);
  const onBroken = (problem: Error): void => log.warn({ problem }, 'database connection');
  const appDb = createDatabase(urls.app, { max: 16, name: 'buurtplus-app', onBroken });
  const authDb = createDatabase(urls.auth, { max: 8, name: 'buurtplus-auth', onBroken });
  const trailDb = createDatabase(urls.trail, { max: 1, name: 'buurtplus-trail', onBroken });
  const jobsDb = createDatabase(urls.jobs, { max: 6, name: 'buurtplus-jobs', onBroken });
  const news = createNewsRoom(urls.app, log);
  const book = createAreaBook(jobsDb);
  const cookieName = sessionCookieName(config.publicUrl);
  const mailer =
    config.smtpUrl === null ? createDemoMailer(authDb) : createSmtpMailer(config.smtpUrl, config.mailFrom);
  const push =
    config.pushContact === null ? null : { keys: readPushKeys(config.dataDir), contact: config.pushContact };
  const tell = createTell({
    jobsDb,
    clock,
    mailer,
    log,
    publicUrl: config.publicUrl,
    push,
    post: parts.postPush ?? postToService,
    neighbourhoodsIn: book.neighbourhoodsIn,
  });

  const peopleDeps: PeopleDeps = {
    db: authDb,
    clock,
    newId,
    publicUrl: config.publicUrl,
    cookieName,
    mailer,
    log,
    box: createSecretBox(secretKey, 'totp'),
    audit: (entry) => writeAudit(authDb, entry),
    neighbourhoodsIn: book.neighbourhoodsIn,
    areaName: book.nameOf,
    // Load tests have more phones than people have.
    mostDevices: 10 * Math.max(1, config.limitScale),
  };
  const people = createPeople(peopleDeps);
  const keys = createSealingKeys(jobsDb, createSecretBox(secretKey, 'sealing'), newId);
  const routing: RoutingDeps = {
    jobsDb,
    clock,
    newId,
    neighbourhoodsIn: book.neighbourhoodsIn,
    tellDuty: tell.duty,
    tellTeam: tell.team,
    promisedTakes: (...about) => rooms.promisedTakes(...about),
  };
  const editions = createStoredEditions({ jobsDb, now: clock.now, log });
  const stopHearing = news.listen(({ tenantId, everyone }) => {
    if (everyone === true) editions.forget(tenantId);
  });
  const rounds = roomOfRounds({
    db: appDb,
    jobsDb,
    clock,
    newId,
    log,
    neighbourhoodsIn: book.neighbourhoodsIn,
    tellPerson: tell.person,
    tellTeam: tell.team,
    tellAlarm: tell.alarm,
    saySignOn: (tenantId, personId, { roundId, news: { at, ...about } }, tx) =>
      tell.say(
        tenantId,
        personId,
        {
          word: { kind: 'sign_on', ...about, at: at.toISOString() },
          about: `${about.out ? 'out' : 'back'} ${roundId}`,
        },
        tx,
      ),
    wakeTelling: () => wakeTelling(),
    areaName: book.nameOf,
    numberBox: createSecretBox(secretKey, 'round-number'),
  });
  const roster = createRoster({
    db: appDb,
    jobsDb,
    clock,
    newId,
    log,
    publicUrl: config.publicUrl,
    isHoliday: isDutchHoliday,
    mapOf: book.mapOf,
    announce: (one) => inTransaction(jobsDb, noContext, (tx) => announce(tx, one)),
    tellPerson: tell.person,
    wakeTelling: () => wakeTelling(),
    remind: tell.remind,
  });
  const endTeamRole: typeof people.endTeamRole = async (tenantId, teamId, personId) => {
    await people.endTeamRole(tenantId, teamId, personId);
    await rounds.forgetLeft(tenantId);
  };
  const team: TeamsDeps = {
    db: appDb,
    jobsDb,
    clock,
    log,
    newId,
    loadsOf: listLoads,
    missedOf: listMissedOf,
    tasksOf: listTasksOf,
    roundsOf: listOwnToTakeAlong,
    numberOf: rounds.numberOf,
    numbersForTeam: rounds.numbersForTeam,
    placesOf: listPlacesOf,
    giveBack: roster.giveBack,
    endRole: endTeamRole,
  };
  const rooms = wireRooms({
    appDb,
    authDb,
    jobsDb,
    clock,
    newId,
    log,
    publicUrl: config.publicUrl,
    secretKey,
    book,
    tell,
    editions,
    wakeTelling: () => wakeTelling(),
    wakeRouting: () => wakeRouting(),
    wakePromises: () => wake('signals.promises'),
  });
  const allJobs: readonly JobDefinition[] = [
    ...rounds.jobs,
    ...rooms.jobs,
    ...routingJobs(routing, log, () => wakeTelling()),
    tellJob(tell),
    ...roster.jobs,
    teamsJob({ jobsDb, clock, forgetPlacesOf, endRole: endTeamRole }),
    retentionJob({ jobsDb, clock, log }),
    ...owedJobs({
      jobsDb,
      clock,
      endOfToday: (now) => startOfDutchDay(dayAfter(dutchDay(now))),
      tellDuty: tell.duty,
      tellTeam: tell.team,
      tellPerson: tell.person,
      answerersOf: rooms.answerersOf,
      administratorsOf: rooms.administratorsOf,
      wakeTelling: () => wakeTelling(),
    }),
    standStillJob({
      jobsDb,
      clock,
      log,
      newId,
      administrators,
      tellDuty: tell.duty,
      tellTeam: tell.team,
      tellPerson: tell.person,
      wakeTelling: () => wakeTelling(),
      hasOpenCase: rooms.hasOpenCase,
    }),
    linkRetentionJob({ jobsDb, clock }),
    cutJob({ trailDb, jobsDb, log, listTenants: () => listTenants(jobsDb) }),
    beginEditionsJob(jobsDb, editions, clock.now),
    { name: 'people.forget', cron: '17 3 * * *', run: people.forget },
  ];
  const jobs = createJobs(urls.jobs, allJobs, log);
  const epoch = createEpoch(appDb, clock);
  /** A wake that fails costs a minute: the queue's own round finds what waits. */
  const wake = (name: string): Promise<void> =>
    jobs.wake(name).catch((problem: unknown) => log.warn({ problem }, 'wake'));
  const wakeRouting = (): Promise<void> => wake('signals.route');
  const wakeTelling = (): Promise<void> => wake('news.tell');
  const wakeCases = (): Promise<void> => wake('casework.watch');
  const signals: SignalsDeps = {
    editions,
    db: appDb,
    clock,
    newId,
    wakeRouting,
    answerDue: (now) => endOfDutchDay(addWorkingDays(dutchDay(now), answerWorkingDays, isDutchHoliday)),
    promisedAnswer: rooms.promisedAnswer,
    endOfToday: (now) => startOfDutchDay(dayAfter(dutchDay(now))),
    tell: (one) => inTransaction(jobsDb, noContext, (tx) => announce(tx, one)),
    tellPerson: tell.person,
    wakeTelling,
    routeByHand: (caller, signalId, deskId) => routeByHand(routing, caller, signalId, deskId),
    maySeeShielded: rooms.maySeeShielded,
    hasOpenCase: (tenantId, signalId) =>
      inTransaction(jobsDb, { ...noContext, tenantId }, (tx) => rooms.hasOpenCase(tx, tenantId, signalId)),
    countWithoutSender: (tenantId) =>
      inTransaction(jobsDb, { ...noContext, tenantId }, (tx) => countWithoutSender(tx, tenantId)),
    quietLate: (tenantId) => readQuietLate(jobsDb, clock, tenantId),
    sealingKey: keys.current,
    epoch,
  };
  const sync: SyncRouteDeps = {
    db: appDb,
    keys,
    jobsDb,
    device: people.device,
    walkingRoles: people.walkingRoles,
    now: clock.now,
    answerDue: signals.answerDue,
    record: { locate: book.locate, newId, editions },
    locatePoint: async (tenantId, lat, lon) => (await book.mapOf(tenantId)).where(lat, lon).neighbourhood,
    epoch,
    wakeRouting,
    wakeCases,
    settleRound: rounds.settle,
  };
  const endpoints: readonly Endpoint[] = [
    descriptionEndpoint,
    ...people.endpoints,
    ...wireTeams({ people: peopleDeps, jobsDb, book, roster, rounds }),
    ...areaEndpoints(book),
    ...compassEndpoints({ editions, now: clock.now, holidaysOf: dutchHolidaysOf }),
    ...editionEndpoints({ db: appDb, jobsDb, editions, now: clock.now }),
    ...volunteerEndpoints(signals),
    ...deskEndpoints(signals),
    ...workEndpoints(signals),
    ...noticingEndpoints({ ...signals, publicHolidaysOf: dutchHolidaysOf }),
    ...trayEndpoints(signals),
    ...roster.endpoints,
    ...teamEndpoints(team),
    ...syncEndpoints(sync),
    photoEndpoint(sync),
    ...rounds.endpoints,
    ...rooms.endpoints,
    inspectionPhotoEndpoint(sync),
    ...outsideWorkEndpoints({ db: appDb, jobsDb, clock }),
    streamEndpoint({ news, recognise: people.recognise, cookieName }),
    ...pushEndpoints({ db: appDb, newId, publicKey: push?.keys.publicKey ?? null }),
    ...(config.demo ? demoEndpoints({ authDb, clock }) : []),
    ...(movable === null ? [] : [demoClockEndpoint(movable, allJobs)]),
  ];
  /** Listening already, and its own work not yet begun: whoever asks is told to wait a moment longer. */
  let starting = false;
  const readiness = async () => {
    const checks = {
      app: await pingDatabase(appDb),
      auth: await pingDatabase(authDb),
      jobs: await pingDatabase(jobsDb),
    };
    return { ready: !starting && checks.app && checks.auth && checks.jobs, checks };
  };
  const app = await createApp({
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    endpoints,
    identify: people.identify,
    recognise: people.recognise,
    readiness,
    webFolder,
    limitScale: config.limitScale,
    log,
  });

  return {
    app,
    jobs,
    endpoints,
    start: async () => {
      starting = true;
      await news.start();
      const address = await app.listen({ host: config.host, port: config.port });
      await jobs.start();
      // Keeps the standard that came along with this version wherever a municipality moves to it.
      await editions
        .inForceEverywhere()
        .catch((problem: unknown) => log.warn({ problem }, 'compass is kept at its first use'));
      starting = false;
      return address;
    },
    stop: async () => {
      await app.close();
      await jobs.stop();
      stopHearing();
      await news.stop();
      await Promise.all([appDb.destroy(), authDb.destroy(), jobsDb.destroy(), trailDb.destroy()]);
    },
  };
};
