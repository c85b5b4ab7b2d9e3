/** House rules: the coordinator publishes a version, each member accepts it, and the coordinator sees yes or no. */
import { acceptancesSchema, acceptRulesSchema, publishRulesSchema } from '@buurtplus/contract/team-life';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { isAccepted, privacyCardVersion, rulesProblem, tidyRules } from '@buurtplus/domain/teams';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { keepTeam, nothing, teamOf } from './keep-team.ts';
import { listMembers } from './members.store.ts';
import { findRules, insertRules, listAcceptances, putAcceptance } from './rules.store.ts';
import type { TeamsDeps } from './teams-deps.ts';

const shared = { dataClass: 1, params: null, query: null } as const;

export const rulesEndpoints = (deps: TeamsDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'team-rules.publish',
    method: 'POST',
    path: '/team-rules',
    summary: 'Publish a new version of the house rules; everybody is asked to accept it.',
    who: ['coordinator'],
    tenantScope: 'own',
    audit: { event: 'team_rules.published' },
    limit: 'act',
    body: publishRulesSchema,
    answer: z.object({ version: z.number() }),
    success: 201,
    handle: async (request) => {
      const caller = signedIn(request);
      const lines = tidyRules(request.body.lines);
      const problem = rulesProblem(lines);
      if (problem !== null)
        return refuse({ code: 'invalid_input', fields: [{ path: 'lines', code: problem }] });
      return keepTeam(deps, caller, 'team_rules.published', null, async (tx, team) => {
        const before = (await findRules(tx, team))?.version ?? 0;
        if (before !== request.body.after) return refuse({ code: 'wrong_status' });
        const version = before + 1;
        await insertRules(tx, team, { version, lines, by: caller.personId, now: deps.clock.now() });
        return ok({ version });
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'team-rules.accept',
    method: 'POST',
    path: '/team-rules/acceptances',
    summary: 'Accept the house rules or the privacy card for oneself.',
    who: ['volunteer', 'coordinator'],
    tenantScope: 'person',
    audit: { event: 'team_rules.accepted' },
    limit: 'act',
    body: acceptRulesSchema,
    answer: null,
    success: 204,
    handle: (request) => {
      const caller = signedIn(request);
      const { what, version } = request.body;
      return keepTeam(deps, caller, 'team_rules.accepted', null, async (tx, team) => {
        const current = what === 'privacy_card' ? privacyCardVersion : (await findRules(tx, team))?.version;
        if (version !== current) return refuse({ code: 'rules_changed' });
        const day = dutchDay(deps.clock.now());
        await putAcceptance(tx, team, { personId: caller.personId, what, version, day });
        return nothing;
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'team-rules.acceptances',
    method: 'GET',
    path: '/team-rules/acceptances',
    summary: 'Who accepted the house rules and the privacy card: yes or no, never when.',
    who: ['coordinator'],
    tenantScope: 'own',
    audit: { none: 'The own team, read by who keeps it running.' },
    limit: 'read',
    body: null,
    answer: acceptancesSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const team = teamOf(caller);
      if (team === null) return refuse({ code: 'not_found' });
      const today = dutchDay(deps.clock.now());
      return inTransaction(deps.db, caller.context, async (tx) => {
        const rules = await findRules(tx, team);
        const accepted = await listAcceptances(tx, team);
        const yes = (personId: string, what: string, current: number | null): boolean =>
          isAccepted(
            accepted.find((one) => one.personId === personId && one.what === what) ?? null,
            current,
            today,
          );
        const members = await listMembers(tx, team.tenantId, team.teamId);
        return ok({
          people: members.map((one) => ({
            personId: one.person_id,
            name: one.name,
            houseRules: yes(one.person_id, 'house_rules', rules?.version ?? null),
            privacyCard: yes(one.person_id, 'privacy_card', privacyCardVersion),
          })),
        });
      });
    },
  }),
];
