/** Taking everything along: what team, roster and rounds hold about me, for a program and on paper. */
import { type MembershipExport, membershipExportSchema } from '@buurtplus/contract/teams';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import { ownLoans } from './equipment.routes.ts';
import { listThings } from './equipment.store.ts';
import { aboutNumber, exportPage } from './export-page.ts';
import { teamOf } from './keep-team.ts';
import { readMembership } from './membership.routes.ts';
import { listAcceptances } from './rules.store.ts';
import type { TeamsDeps } from './teams-deps.ts';

/** Under the own row-level security: what the database does not show me, is not about me. */
const gather = (deps: TeamsDeps, caller: Caller, language: 'nl' | 'en'): Promise<MembershipExport | null> =>
  inTransaction(deps.db, caller.context, async (tx) => {
    const team = teamOf(caller);
    const view = team === null ? null : await readMembership(deps, tx, caller);
    if (team === null || view === null) return null;
    const { tenantId } = team;
    const number = await deps.numberOf(tx, tenantId, caller.personId);
    const accepted = (await listAcceptances(tx, team)).filter((one) => one.personId === caller.personId);
    return {
      member: view.member,
      teamName: view.teamName,
      places: [...(await deps.placesOf(tx, tenantId, caller.personId))],
      accepted: accepted.map(({ what, version, acceptedOn }) => ({ what, version, acceptedOn })),
      loans: ownLoans(await listThings(tx, team), caller.personId).map(
        ({ kind, label, size, lentOn, backBy }) => ({ kind, label, size, lentOn, backBy }),
      ),
      tasks: [...(await deps.tasksOf(tx, team, caller.personId))],
      ...(await deps.roundsOf(tx, tenantId, caller.personId)),
      alarmNumber:
        number === null ? null : { ...number, ...aboutNumber[language][number.forTeam ? 'team' : 'alarm'] },
      madeAt: deps.clock.now().toISOString(),
    };
  });

const own = {
  method: 'GET',
  who: ['volunteer', 'coordinator'],
  dataClass: 1,
  tenantScope: 'person',
  audit: { none: 'Own data.' },
  limit: 'act',
  params: null,
  query: null,
  body: null,
  success: 200,
} as const;

export const exportEndpoints = (deps: TeamsDeps): readonly Endpoint[] => [
  endpoint({
    ...own,
    id: 'membership.export',
    path: '/my-membership/export',
    summary: 'Everything that team, roster and rounds hold about me, to take along.',
    answer: membershipExportSchema,
    handle: async (request) => {
      const mine = await gather(deps, signedIn(request), request.language);
      return mine === null ? refuse({ code: 'not_found' }) : ok(mine);
    },
  }),
  endpoint({
    ...own,
    id: 'membership.export-paper',
    path: '/my-membership/export/paper',
    summary: 'The same on paper, in plain words.',
    answer: null,
    kind: 'file',
    handle: async (request) => {
      const mine = await gather(deps, signedIn(request), request.language);
      if (mine === null) return refuse({ code: 'not_found' });
      void request.reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'attachment; filename="mijn-gegevens.pdf"')
        .header('cache-control', 'private, no-store');
      return ok(await renderPdf(exportPage(mine, dutchDay(deps.clock.now()), request.language)));
    },
  }),
];
