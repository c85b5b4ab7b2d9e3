/** The outbox of a phone comes in: opened, then all in one transaction; if one breaks it, each in its own. */

import { problemCatalogue } from '@buurtplus/contract/problems';
import {
  commandBatchSchema,
  commandLimits,
  idSchema,
  type Verdict,
  verdictsSchema,
} from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { needsSecondFactor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { KnownDevice } from '../people/index.ts';
import type { Tables } from '../platform/db/tables.ts';
import { databaseRefusal, inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { handleCommand, handleCommands, isVerdict, mayWalk, openCommand } from './handle-command.ts';
import type { OpenedCommand, SyncDeps } from './verdicts.ts';

export type SyncRouteDeps = SyncDeps & {
  readonly db: Kysely<Tables>;
  readonly epoch: () => Promise<string>;
  readonly wakeRouting: () => Promise<void>;
  /** A signal was said to go on: who has a case above it is to hear of it. */
  readonly wakeCases: () => Promise<void>;
  /** Adds a round up from its events; a crash before it costs a minute. */
  readonly settleRound: (tenantId: string, roundId: string) => Promise<void>;
};

type Opened = OpenedCommand | Verdict;

const together = (deps: SyncRouteDeps, caller: Caller, commands: readonly Opened[]): Promise<Verdict[]> =>
  inTransaction(deps.db, caller.context, (tx) => handleCommands(tx, deps, caller, commands));

/** The database said no to this very command, for example because its id belongs to somebody else's signal. */
const broken = (command: OpenedCommand): Verdict => ({
  commandId: command.header.commandId,
  verdict: 'conflict',
  code: 'other_content',
  sentence: { nl: problemCatalogue.other_content.nl, en: problemCatalogue.other_content.en },
});

const oneByOne = async (
  deps: SyncRouteDeps,
  caller: Caller,
  commands: readonly Opened[],
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = [];
  for (const command of commands) {
    if (isVerdict(command)) {
      verdicts.push(command);
      continue;
    }
    try {
      verdicts.push(
        await inTransaction(deps.db, caller.context, (tx) => handleCommand(tx, deps, caller, command)),
      );
    } catch (problem) {
      if (databaseRefusal(problem) === null) throw problem;
      verdicts.push(broken(command));
    }
  }
  return verdicts;
};

const roundIn = z.object({ roundId: idSchema });

/** Rounds that this batch added to, each once. */
const roundsIn = (commands: readonly Opened[], verdicts: readonly Verdict[]): readonly string[] => {
  const ids = commands.flatMap((command, at) => {
    if (isVerdict(command) || verdicts[at]?.verdict !== 'applied') return [];
    if (!['round.event', 'round.track'].includes(command.header.kind)) return [];
    const body = roundIn.safeParse(command.body);
    return body.success ? [body.data.roundId] : [];
  });
  return [...new Set(ids)];
};

const saysGoesOn = (commands: readonly Opened[], verdicts: readonly Verdict[]): boolean =>
  commands.some(
    (command, at) =>
      !isVerdict(command) && command.header.kind === 'signal.goes_on' && verdicts[at]?.verdict === 'applied',
  );

/** Who walks, but is not here as such (another role, no second step yet), keeps everything on the phone until he is. */
const mustWait = async (
  deps: SyncRouteDeps,
  { actor, personId }: Caller,
): Promise<'second_factor_needed' | 'not_allowed' | null> => {
  if (actor !== null && mayWalk(actor.role))
    return needsSecondFactor(actor.role) && !actor.strong ? 'second_factor_needed' : null;
  return (await deps.walkingRoles(personId)).some(({ now }) => now) ? 'not_allowed' : null;
};

export const syncEndpoints = (deps: SyncRouteDeps): readonly Endpoint[] => [
  endpoint({
    id: 'commands.hand-in',
    method: 'POST',
    path: '/commands',
    summary: 'Hand in sealed commands; one verdict each, in order.',
    // Also for whose role was ended: what such a phone still holds is taken on, in nobody's name.
    who: 'signed_in',
    dataClass: 2,
    tenantScope: 'own',
    audit: { event: 'signal.record' },
    limit: 'sync',
    params: null,
    query: null,
    body: commandBatchSchema,
    answer: verdictsSchema,
    success: 200,
    maxBodyBytes: commandLimits.perRequest * 4_000,
    handle: async (request) => {
      const caller = signedIn(request);
      const epoch = await deps.epoch();
      const waits = await mustWait(deps, caller);
      if (waits !== null) return refuse({ code: waits });
      const devices = new Map<string, Promise<KnownDevice | null>>();
      const device: SyncDeps['device'] = (personId, deviceId) => {
        const known = devices.get(deviceId) ?? deps.device(personId, deviceId);
        devices.set(deviceId, known);
        return known;
      };
      const opened = await Promise.all(
        request.body.commands.map((raw) => openCommand({ ...deps, device }, caller, raw)),
      );
      let verdicts: Verdict[];
      try {
        verdicts = await together(deps, caller, opened);
      } catch (problem) {
        if (databaseRefusal(problem) === null) throw problem;
        verdicts = await oneByOne(deps, caller, opened);
      }
      if (verdicts.some((verdict) => verdict.verdict === 'applied')) await deps.wakeRouting();
      if (saysGoesOn(opened, verdicts)) await deps.wakeCases();
      for (const roundId of roundsIn(opened, verdicts))
        await deps.settleRound(caller.context.tenantId ?? '', roundId);
      return ok({ epoch, verdicts });
    },
  }),
];
