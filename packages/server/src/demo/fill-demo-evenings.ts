/** Fills the demo's training evenings: one that was, with an answer of a partner, one next week that members and guests can say yes to, and one that moved; two trainers lead them. */

import type { DutyRole } from '@buurtplus/domain/people';
import { momentOf } from '@buurtplus/domain/roster';
import { dutiesInvited } from '@buurtplus/domain/training';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { setLeadership } from '../training/evenings.leaders.store.ts';
import { answerOnce, insertQuestion } from '../training/evenings.questions.store.ts';
import {
  changeEvening,
  changeLine,
  holdLine,
  insertEvening,
  insertSeries,
  listChoices,
  listEvenings,
} from '../training/evenings.store.ts';
import { demoTenant } from './demo-areas.ts';
import { demoOrganisations, demoPeople, demoTeamId } from './demo-people.ts';

const dayMs = 86_400_000;
const id = (number: number): string => `0190a000-0000-7000-8000-0000000008${String(number).padStart(2, '0')}`;
const idOf = (first: string): string => demoPeople.find((one) => one.name.startsWith(first))?.id ?? '';

export const fillDemoEvenings = async (jobsDb: Kysely<Tables>, now = new Date()): Promise<void> => {
  const tenantId = demoTenant.id;
  const on = (days: number) => {
    const day = dutchDay(new Date(now.getTime() + days * dayMs));
    return { startsAt: momentOf(day, 19 * 60 + 30), endsAt: momentOf(day, 21 * 60 + 30) };
  };
  await inTransaction(jobsDb, { ...noContext, tenantId }, async (tx) => {
    if ((await listEvenings(tx, tenantId, new Date(0))).length > 0) return;
    const organisationIds = demoOrganisations
      .filter(({ kind }) => kind === 'housing' || kind === 'care')
      .map((one) => one.id);
    const team = (await listChoices(tx, tenantId)).teams.find((one) => one.id === demoTeamId);
    await insertSeries(tx, {
      tenantId,
      id: id(1),
      name: 'Samen kijken',
      teamIds: [demoTeamId],
      organisationIds,
      duties: dutiesInvited(['wijkagent', 'wijkwerker'], team?.neighbourhood_codes ?? []),
      personId: idOf('Tess'),
      now: new Date(now.getTime() - 30 * dayMs),
    });
    const place = 'Buurthuis De Huiskamer, Kade 4';
    const evening = (number: number, days: number, moduleIds: readonly string[]) =>
      insertEvening(tx, { tenantId, eveningId: id(number) }, id(1), { place, moduleIds, times: on(days) });
    await evening(2, -12, ['rol', 'waarnemen']);
    await evening(3, 9, ['niet_pluis', 'wie_doet_wat']);
    await evening(6, 22, ['inbraak', 'vertrouwen']);
    await changeEvening(
      tx,
      { tenantId, eveningId: id(6) },
      {
        place,
        moduleIds: ['inbraak', 'vertrouwen'],
        times: on(23),
        movedFrom: on(22).startsAt,
      },
    );
    await setLeadership(
      tx,
      tenantId,
      id(1),
      { madeBy: idOf('Tess'), coLeaderIds: [idOf('Noor')], leaderless: false },
      now,
    );
    for (const [who, coming, present] of [
      ['Amina', true, 'code'],
      ['Riet', true, 'code'],
      ['Bram', null, 'hand'],
    ] as const) {
      const key = { tenantId, eveningId: id(2), personId: idOf(who) };
      await holdLine(tx, { ...key, teamId: demoTeamId });
      await changeLine(tx, key, {
        coming,
        answered_for: coming === null ? null : on(-12).startsAt,
        present_how: present,
        present_at: on(-12).startsAt,
      });
    }
    const key = { tenantId, eveningId: id(3), personId: idOf('Riet') };
    await holdLine(tx, { ...key, teamId: demoTeamId });
    await changeLine(tx, key, { coming: true, answered_for: on(9).startsAt });
    for (const [who, coming] of [
      ['Hanna', false],
      ['Wil', true],
    ] as const) {
      const guest = { tenantId, eveningId: id(3), personId: idOf(who) };
      await holdLine(tx, { ...guest, teamId: null });
      await changeLine(tx, guest, {
        coming: coming ? true : null,
        perhaps: !coming,
        answered_for: on(9).startsAt,
      });
    }
    const [housing = '', care = ''] = organisationIds;
    const ask = (
      number: number,
      to: { readonly organisationId: string | null; readonly duty: DutyRole | null },
      question: string,
      dueIn: number,
    ) =>
      insertQuestion(tx, {
        tenantId,
        id: id(number),
        eveningId: id(2),
        ...to,
        question,
        now: on(-12).startsAt,
        dueOn: dutchDay(new Date(now.getTime() + dueIn * dayMs)),
      });
    await ask(
      4,
      { organisationId: housing, duty: null },
      'Wie belt een bewoner als de lamp in het portiek kapot is?',
      2,
    );
    await answerOnce(
      tx,
      tenantId,
      id(4),
      'Bel ons servicenummer, dag en nacht. We komen binnen twee werkdagen.',
      new Date(now.getTime() - 8 * dayMs),
    );
    await ask(
      5,
      { organisationId: care, duty: null },
      'Kan iemand van jullie op een avond vertellen over eenzaamheid?',
      3,
    );
    await ask(
      7,
      { organisationId: null, duty: 'wijkagent' },
      'Wanneer kan een buurtpreventieteam je in de wijk treffen?',
      4,
    );
  });
};
