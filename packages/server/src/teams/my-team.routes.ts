/** The own team as a phone keeps it: who, whom to call, the rules, what I am asked to accept, and what I borrowed. */
import { myTeamSchema } from '@buurtplus/contract/team-life';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { type Acceptable, isAccepted, privacyCardVersion } from '@buurtplus/domain/teams';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listContacts } from './contacts.store.ts';
import { ownLoans } from './equipment.routes.ts';
import { listThings } from './equipment.store.ts';
import { teamOf } from './keep-team.ts';
import { listMembers } from './members.store.ts';
import { findRules, listAcceptances } from './rules.store.ts';
import type { TeamsDeps } from './teams-deps.ts';
import { findTeam } from './zones.store.ts';

export const myTeamEndpoint = (deps: TeamsDeps): Endpoint =>
  endpoint({
    id: 'my-team.read',
    method: 'GET',
    path: '/my-team',
    summary:
      'The own team for a phone: names, fixed contacts, house rules, what I am asked to accept, what I borrowed.',
    who: ['volunteer', 'coordinator'],
    dataClass: 2,
    tenantScope: 'own',
    audit: { none: 'The own team, read by its members.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: myTeamSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const team = teamOf(caller);
      if (team === null) return refuse({ code: 'not_found' });
      const now = deps.clock.now();
      return inTransaction(deps.db, caller.context, async (tx) => {
        const members = await listMembers(tx, team.tenantId, team.teamId);
        if (!members.some((one) => one.person_id === caller.personId))
          return refuse({ code: 'not_found' as const });
        const numbers = await deps.numbersForTeam(team.tenantId, team.teamId);
        const rules = await findRules(tx, team);
        const mine = (await listAcceptances(tx, team)).filter((one) => one.personId === caller.personId);
        const asks: readonly { readonly what: Acceptable; readonly version: number }[] = [
          ...(rules === null ? [] : [{ what: 'house_rules' as const, version: rules.version }]),
          { what: 'privacy_card' as const, version: privacyCardVersion },
        ];
        return ok({
          teamName: (await findTeam(tx, team.tenantId, team.teamId))?.name ?? '',
          people: members
            .filter((one) => one.stage !== 'invited')
            .map((one) => ({
              personId: one.person_id,
              name: one.name,
              lead: one.lead,
              phone: one.lead === null ? null : (numbers.get(one.person_id) ?? null),
            })),
          contacts: [...(await listContacts(tx, team))],
          rules:
            rules === null
              ? null
              : {
                  version: rules.version,
                  lines: [...rules.lines],
                  publishedOn: dutchDay(rules.published_at),
                },
          accept: asks.filter(
            ({ what, version }) =>
              !isAccepted(mine.find((one) => one.what === what) ?? null, version, dutchDay(now)),
          ),
          loans: ownLoans(await listThings(tx, team), caller.personId),
          missed: [...(await deps.missedOf(tx, team.tenantId, caller.personId, now))],
        });
      });
    },
  });
