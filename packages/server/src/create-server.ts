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
import { linkRetentionJob } from './noticing/noticing.retention.ts';
import { noticingEndpoints } from './noticing/noticing.routes.ts';
import { pushEndpoints } from './notify/push.routes.ts';
import { type PushPost, postToService } from './notify/push-sender.ts';
import { createTell, tellJob } from './notify/tell.ts';
import { createPeople } from './people/index.ts';
import type { PeopleDeps } from './people/people-deps.ts';
import { writeAudit } from './platform/audit/audit.store.ts';
import { type Clock, dutchDay, newId as makeId, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { createDatabase } from './platform/db/database.ts';
import { pingDatabase } from './platform/db/ping.ts';
import type { DatabaseUrls } from './platform/db/provision.ts';
import { inTransaction, noContext } from './platform/db/transaction.ts';
import { createApp, sessionCookieName } from './platform/http/create-app.ts';
import { descriptionEndpoint } from './platform/http/description.ts';
import type { Endpoint } from './platform/http/endpoint.ts';
import { createJobs, type Jobs } from './platform/jobs/queue.ts';
import { announce } from './platform/live/news.store.ts';
import { createNewsRoom } from './platform/live/news.ts';
import { createLog, type Logger } from './platform/log.ts';
import { createDemoMailer } from './platform/mail/demo-mailer.store.ts';
import { createSmtpMailer } from './platform/mail/mailer.ts';
import { readPushKeys } from './platform/push-keys.ts';
import { createSecretBox } from './platform/secret-box.ts';
import { createRoster } from './roster/index.ts';
import { forgetPlacesOf, listLoads, listPlacesOf } from './roster/loads.store.ts';
import { roomOfRounds } from './rounds/index.ts';
import {
  dayAfter,
  dutchHolidaysOf,
  endOfDutchDay,
  isDutchHoliday,
  startOfDutchDay,
} from './routing/dutch-calendar.ts';
import { routeByHand } from './routing/route-by-hand.ts';
import { routingJobs } from './routing/routing.jobs.ts';
import { countWithoutSender } from './routing/routing.store.ts';
import type { RoutingDeps } from './routing/routing-deps.ts';
import { deskEndpoints } from './signals/desk.routes.ts';
import { retentionJob } from './signals/signals.retention.ts';
import type { SignalsDeps } from './signals/signals-deps.ts';
import { streamEndpoint } from './signals/stream.routes.ts';
import { trayEndpoints } from './signals/tray.routes.ts';
import { volunteerEndpoints } from './signals/volunteer.routes.ts';
import { createEpoch } from './sync/epoch.ts';
import { photoEndpoint } from './sync/photo.routes.ts';
import { createSealingKeys } from './sync/sealing-keys.ts';
import { type SyncRouteDeps, syncEndpoints } from './sync/sync.routes.ts';
import { teamEndpoints } from './teams/index.ts';
import { teamsJob } from './teams/teams.retention.ts';
import type { TeamsDeps } from './teams/teams-deps.ts';

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
  const clock = parts.clock ?? systemClock;
  const log = parts.log ?? createLog(config.logLevel);
  const newId = (): string => makeId(clock);
  const onBroken = (problem: Error): void => log.warn({ problem }, 'database connection');
  const appDb = createDatabase(urls.app, { max: 16, name: 'buurtplus-app', onBroken });
  const authDb = createDatabase(urls.auth, { max: 8, name: 'buurtplus-auth', onBroken });
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
  };
  const editions = createStoredEditions({ jobsDb, now: clock.now, log });
  const stopHearing = news.listen(({ tenantId, everyone }) => {
    if (everyone === true) editions.forget(tenantId);
  });
  /** For rooms whose news is not part of a transaction of their own. */
  const askPerson = async (tenantId: string, personId: string): Promise<void> => {
    await inTransaction(jobsDb, { ...noContext, tenantId }, (tx) => tell.person(tenantId, personId, tx));
    await wakeTelling();
  };
  const askTeam = async (tenantId: string, teamId: string): Promise<void> => {
    await inTransaction(jobsDb, { ...noContext, tenantId }, (tx) => tell.team(tenantId, teamId, tx));
    await wakeTelling();
  };
  const rounds = roomOfRounds({
    db: appDb,
    jobsDb,
    clock,
    newId,
    log,
    neighbourhoodsIn: book.neighbourhoodsIn,
    tellPerson: askPerson,
    tellTeam: askTeam,
    tellAlarm: tell.alarm,
  });
  const roster = createRoster({
    db: appDb,
    jobsDb,
    clock,
    newId,
    log,
    publicUrl: config.publicUrl,
    isHoliday: isDutchHoliday,
    announce: (one) => inTransaction(jobsDb, noContext, (tx) => announce(tx, one)),
    tellPerson: askPerson,
    remind: tell.remind,
  });
  const team: TeamsDeps = {
    db: appDb,
    jobsDb,
    clock,
    log,
    loadsOf: listLoads,
    placesOf: listPlacesOf,
    giveBack: roster.giveBack,
    endRole: people.endTeamRole,
  };
  const jobs = createJobs(
    urls.jobs,
    [
      ...rounds.jobs,
      ...routingJobs(routing, log, () => wakeTelling()),
      tellJob(tell),
      ...roster.jobs,
      teamsJob({ jobsDb, clock, forgetPlacesOf, endRole: people.endTeamRole }),
      retentionJob({ jobsDb, clock, log }),
      linkRetentionJob({ jobsDb, clock }),
      beginEditionsJob(jobsDb, editions, clock.now),
      { name: 'people.forget', cron: '17 3 * * *', run: people.forget },
    ],
    log,
  );
  const epoch = createEpoch(appDb, clock);
  /** A wake that fails costs a minute: the queue's own round finds what waits. */
  const wake = (name: string): Promise<void> =>
    jobs.wake(name).catch((problem: unknown) => log.warn({ problem }, 'wake'));
  const wakeRouting = (): Promise<void> => wake('signals.route');
  const wakeTelling = (): Promise<void> => wake('news.tell');
  const signals: SignalsDeps = {
    editions,
    db: appDb,
    clock,
    newId,
    wakeRouting,
    answerDue: (now) => endOfDutchDay(addWorkingDays(dutchDay(now), answerWorkingDays, isDutchHoliday)),
    endOfToday: (now) => startOfDutchDay(dayAfter(dutchDay(now))),
    tell: (one) => inTransaction(jobsDb, noContext, (tx) => announce(tx, one)),
    tellPerson: tell.person,
    wakeTelling,
    routeByHand: (caller, signalId, deskId) => routeByHand(routing, caller, signalId, deskId),
    countWithoutSender: (tenantId) =>
      inTransaction(jobsDb, { ...noContext, tenantId }, (tx) => countWithoutSender(tx, tenantId)),
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
    record: { locate: book.locate, newId, editions },
    epoch,
    wakeRouting,
    settleRound: rounds.settle,
  };
  const endpoints: readonly Endpoint[] = [
    descriptionEndpoint,
    ...people.endpoints,
    ...areaEndpoints(book),
    ...compassEndpoints({ editions, now: clock.now, holidaysOf: dutchHolidaysOf }),
    ...editionEndpoints({ db: appDb, jobsDb, editions, now: clock.now }),
    ...volunteerEndpoints(signals),
    ...deskEndpoints(signals),
    ...noticingEndpoints({ ...signals, publicHolidaysOf: dutchHolidaysOf }),
    ...trayEndpoints(signals),
    ...roster.endpoints,
    ...teamEndpoints(team),
    ...syncEndpoints(sync),
    photoEndpoint(sync),
    ...rounds.endpoints,
    streamEndpoint({ news, recognise: people.recognise, cookieName }),
    ...pushEndpoints({ db: appDb, newId, publicKey: push?.keys.publicKey ?? null }),
    ...(config.demo ? demoEndpoints({ authDb, clock }) : []),
  ];
  const readiness = async () => {
    const checks = {
      app: await pingDatabase(appDb),
      auth: await pingDatabase(authDb),
      jobs: await pingDatabase(jobsDb),
    };
    return { ready: checks.app && checks.auth && checks.jobs, checks };
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
      await news.start();
      const address = await app.listen({ host: config.host, port: config.port });
      await jobs.start();
      // Keeps the standard that came along with this version wherever a municipality moves to it.
      await editions
        .inForceEverywhere()
        .catch((problem: unknown) => log.warn({ problem }, 'compass is kept at its first use'));
      return address;
    },
    stop: async () => {
      await app.close();
      await jobs.stop();
      stopHearing();
      await news.stop();
      await Promise.all([appDb.destroy(), authDb.destroy(), jobsDb.destroy()]);
    },
  };
};
