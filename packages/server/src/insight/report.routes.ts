/** The coordinator's month report: which months there are, one on screen, and the same on paper. Figures only. */
import { monthParamSchema, monthReportSchema, teamMonthsSchema } from '@buurtplus/contract/insight';
import { addMonths, firstDayOf, type MonthReport, mayInsight } from '@buurtplus/domain/insight';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { type Answer, refusalFor } from '../platform/http/refusal.ts';
import { presentThanks } from './insight.present.ts';
import type { InsightDeps } from './insight-deps.ts';
import { findMonth, findTeam, listMonths } from './months.store.ts';
import { reportPdf } from './report-pdf.ts';
import { nextMonth } from './results.routes.ts';
import { listThanksBetween } from './thanks.store.ts';

const historyMonths = 12;

const shared = {
  method: 'GET',
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
  body: null,
  success: 200,
} as const;

type Asker = NonNullable<Caller['actor']>;

/** @returns the own team, or the refusal that looks like there is none */
const ownTeam = (actor: Asker, action: 'read_report' | 'export_report'): Answer<string> => {
  const { tenantId, teamId } = actor;
  const may = mayInsight(
    actor,
    action,
    { tenantId, teamId, neighbourhoodCodes: [], partnerIds: [] },
    'run_team',
  );
  if (!may.ok) return refuse(refusalFor(may.refusal));
  return teamId === null ? refuse({ code: 'not_found' }) : ok(teamId);
};

type Found = Omit<MonthReport, 'agreementsNow'> & {
  readonly cards: readonly ReturnType<typeof presentThanks>[];
};

const findReport = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  month: string,
): Promise<Found | null> => {
  const figures = await findMonth(tx, tenantId, teamId, month);
  const team = await findTeam(tx, tenantId, teamId);
  if (figures === null || team === undefined) return null;
  const history = (await listMonths(tx, tenantId, teamId)).filter((one) => one.month <= month);
  const thanks = await listThanksBetween(
    tx,
    tenantId,
    teamId,
    firstDayOf(month),
    firstDayOf(addMonths(month, 1)),
  );
  return {
    teamName: team.name,
    figures,
    history: history.slice(0, historyMonths).reverse(),
    thanks: thanks.map((one) => ({
      role: one.made_by_role,
      organisation: one.organisation,
      sentence: one.sentence,
      words: one.words,
    })),
    cards: thanks.map(presentThanks),
  };
};

/** Read by whoever keeps agreements, after "may you" was answered here. */
const nowOf = async (deps: InsightDeps, tenantId: string, teamId: string, month: string) =>
  (await deps.agreementsNow?.(tenantId, teamId, month)) ?? null;

const trail = (tx: Kysely<Tables>, caller: Caller, actor: Asker, action: string, id: string): Promise<void> =>
  writeAudit(tx, {
    tenantId: actor.tenantId,
    actorId: actor.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action,
    objectType: 'team_month',
    objectId: id,
    purpose: 'run_team',
    outcome: 'done',
  });

export const reportEndpoints = (deps: InsightDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'team-months.list',
    path: '/team-months',
    summary: 'Months of the own team with figures, and when the next comes.',
    audit: { none: 'Only which months there are.' },
    limit: 'read',
    params: null,
    answer: teamMonthsSchema,
    handle: async (request) => {
      const actor = actorOf(request);
      const team = ownTeam(actor, 'read_report');
      if (!team.ok) return team;
      const rows = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        listMonths(tx, actor.tenantId, team.value),
      );
      return ok({ months: rows.map((row) => row.month), next: nextMonth(dutchDay(deps.clock.now())) });
    },
  }),
  endpoint({
    ...shared,
    id: 'team-months.read',
    path: '/team-months/:month',
    summary:
      'The month report of the own team: effort exactly, signals in steps of five, nothing about a person.',
    audit: { event: 'team_month.read' },
    limit: 'read',
    params: monthParamSchema,
    answer: monthReportSchema,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const team = ownTeam(actor, 'read_report');
      if (!team.ok) return team;
      const { month } = request.params;
      const found = await inTransaction(deps.db, caller.context, async (tx) => {
        const report = await findReport(tx, actor.tenantId, team.value, month);
        if (report !== null) await trail(tx, caller, actor, 'team_month.read', `${team.value}/${month}`);
        return report;
      });
      if (found === null) return refuse({ code: 'not_found' });
      const { teamName, figures, history, cards } = found;
      const { agreements } = figures;
      const now = await nowOf(deps, actor.tenantId, team.value, month);
      return ok({
        teamName,
        figures: {
          ...figures,
          agreements: agreements === null ? null : { ...agreements, lines: [...agreements.lines] },
        },
        history: [...history],
        thanks: [...cards],
        agreementsNow:
          now === null
            ? null
            : { ...now, agreements: now.agreements.map((one) => ({ ...one, rows: [...one.rows] })) },
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'team-months.export',
    path: '/team-months/:month/pdf',
    summary: 'The same month report as a PDF.',
    audit: { event: 'team_month.export' },
    limit: 'paper',
    params: monthParamSchema,
    // The screen may be in another language than the person's own.
    query: z.object({ language: z.enum(['nl', 'en']).optional() }).strict(),
    answer: null,
    kind: 'file',
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const team = ownTeam(actor, 'export_report');
      if (!team.ok) return team;
      const { month } = request.params;
      const found = await inTransaction(deps.db, caller.context, async (tx) => {
        const report = await findReport(tx, actor.tenantId, team.value, month);
        if (report !== null) await trail(tx, caller, actor, 'team_month.export', `${team.value}/${month}`);
        return report;
      });
      if (found === null) return refuse({ code: 'not_found' });
      const agreementsNow = await nowOf(deps, actor.tenantId, team.value, month);
      const pdf = await reportPdf({ ...found, agreementsNow }, request.query.language ?? request.language);
      void request.reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `attachment; filename="maandverslag-${month}.pdf"`)
        .header('cache-control', 'private, no-store');
      return ok(pdf);
    },
  }),
];
