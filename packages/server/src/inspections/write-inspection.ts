/** What a phone wrote during a schouw: may you, store it once, and prove with the hash of the stored row that it is there. */
import type { InspectionEventBody } from '@buurtplus/contract/inspections';
import { aspects, mayInspect, wordsVersion } from '@buurtplus/domain/inspections';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import { bodyHash, type CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import {
  type Author,
  insertInspectionEvent,
  type LooseList,
  storedInspectionBody,
} from './inspection-events.store.ts';
import { findInspection, listTeams } from './inspections.store.ts';
import type { LocatePoint } from './inspections-deps.ts';
import { scaleInUse } from './scales.store.ts';

export type InspectionWriteNo = 'not_allowed' | 'inspection_gone' | 'seen_before';
type Receipt = { readonly bodyHash: string; readonly receivedAt: string };

const authorOf = ({ actor, sessionId }: Caller): Author | null => {
  if (actor === null || actor.teamId === null) return null;
  const { tenantId, teamId, personId, role } = actor;
  return mayInspect(actor, 'score', { tenantId, teamId, neighbourhoodCodes: [] }, 'run_team').ok
    ? { tenantId, teamId, personId, role, sessionId }
    : null;
};

const looseListOf = async (tx: Kysely<Tables>, author: Author, now: Date): Promise<LooseList> => {
  const team = (await listTeams(tx, author.tenantId)).find((one) => one.id === author.teamId);
  return {
    title: 'Losse punten',
    neighbourhoodCodes: team?.neighbourhood_codes ?? [],
    scaleEdition: await scaleInUse(tx, author.tenantId),
    wordsVersion,
    aspects,
    plannedOn: dutchDay(now),
  };
};

/** Facts add up in any order, so none waits for another; a planned schouw must be the own team's, a loose one makes itself and is no planned one. */
export const writeInspectionEvent = async (
  tx: Kysely<Tables>,
  locate: LocatePoint,
  caller: Caller,
  body: InspectionEventBody,
  command: CommandMark,
  now: Date,
): Promise<Result<Receipt, InspectionWriteNo>> => {
  const author = authorOf(caller);
  if (author === null) return refuse('not_allowed');
  const there = await findInspection(tx, author.tenantId, body.inspectionId);
  if (!body.inRound && there?.team_id !== author.teamId) return refuse('inspection_gone');
  // A round writes in its own loose list only, which may have to be made yet; never in a schouw that was planned.
  if (body.inRound && there !== undefined && there.way !== 'loose') return refuse('inspection_gone');
  const { fact } = body;
  const neighbourhoodCode =
    fact.kind !== 'point_added'
      ? null
      : fact.lat === null || fact.lon === null
        ? fact.neighbourhoodCode
        : await locate(author.tenantId, fact.lat, fact.lon);
  const loose = body.inRound ? await looseListOf(tx, author, now) : null;
  const row = await insertInspectionEvent(tx, author, body, command, { now, loose, neighbourhoodCode });
  if (row === null) return refuse('seen_before');
  const hash = bodyHash(storedInspectionBody(row, body.nonce));
  if (hash !== command.bodyHash)
    throw new Error(`Command ${command.commandId} was not stored as it was handed in.`);
  return ok({ bodyHash: hash, receivedAt: row.received_at.toISOString() });
};
