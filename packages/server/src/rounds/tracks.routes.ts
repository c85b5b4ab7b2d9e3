/** Where a round went, for who walked it and for the own coordinator; nobody of the municipality. */
import { roundTrackSchema } from '@buurtplus/contract/rounds';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { mayRound, middleOfCell } from '@buurtplus/domain/rounds';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { findRound } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { listTracks } from './tracks.store.ts';

export const trackEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    id: 'round-track.read',
    method: 'GET',
    path: '/rounds/:roundId/track',
    summary:
      'Squares of about fifty metres that a round covered, without order or time, while everybody agrees and for a week.',
    who: ['volunteer', 'coordinator'],
    dataClass: 2,
    tenantScope: 'own',
    audit: { event: 'round_track.read' },
    limit: 'read',
    params: z.object({ roundId: idSchema }),
    query: null,
    body: null,
    answer: roundTrackSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { tenantId } = actor;
      const { roundId } = request.params;
      return inTransaction(deps.db, caller.context, async (tx) => {
        const row = await findRound(tx, tenantId, roundId);
        if (row === undefined) return refuse({ code: 'not_found' });
        const facts = { tenantId, teamId: row.team_id as typeof actor.teamId, walkerIds: row.walker_ids };
        if (
          !mayRound(actor, 'read_track', facts, 'own_data').ok ||
          !row.track_agreed ||
          row.status !== 'ended'
        )
          return refuse({ code: 'not_found' });
        const cells = await listTracks(tx, tenantId, roundId, deps.clock.now());
        await writeAudit(tx, {
          tenantId,
          actorId: actor.personId,
          actorRole: actor.role,
          sessionId: caller.sessionId,
          action: 'round_track.read',
          objectType: 'round',
          objectId: roundId,
          purpose: 'own_data',
          outcome: 'done',
        });
        const once = new Map(cells.map((cell) => [`${cell.row} ${cell.col}`, middleOfCell(cell)]));
        return ok({ cells: [...once.values()] });
      });
    },
  });
