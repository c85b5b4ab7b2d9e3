/** What Lichtendam's rounds brought in the last months: invented figures of months that are over, and two words of thanks. */
import { randomBytes } from 'node:crypto';
import {
  addMonths,
  type Counts,
  type MonthFigures,
  newestReady,
  ownCounts,
  ownNormal,
  readyOn,
  thanksUntil,
} from '@buurtplus/domain/insight';
import { uuidV7 } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { insertMonth } from '../insight/months.store.ts';
import { insertThanks } from '../insight/thanks.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { systemContext } from '../rounds/rounds.store.ts';
import { demoTenant } from './demo-areas.ts';
import { demoOrganisations, demoPeople, demoTeamId } from './demo-people.ts';

type Invented = { readonly rounds: number; readonly quiet: number; readonly passedOn: number | null };

/** Oldest first; a summer, and a month with too few signals to tell. */
const months: readonly Invented[] = [
  { rounds: 14, quiet: 10, passedOn: 15 },
  { rounds: 12, quiet: 9, passedOn: 10 },
  { rounds: 9, quiet: 7, passedOn: null },
  { rounds: 8, quiet: 6, passedOn: 10 },
  { rounds: 10, quiet: 7, passedOn: 15 },
  { rounds: 11, quiet: 8, passedOn: null },
  { rounds: 13, quiet: 9, passedOn: 20 },
];

const countsOf = (rounds: number): Counts => ({
  open_window: Math.round(rounds / 2),
  card: 1,
  talk: rounds - 2,
  lamp: 3,
  question: 2,
});

const figuresOf = (
  { rounds, quiet, passedOn }: Invented,
  month: string,
  known: readonly { readonly month: string; readonly rounds: number }[],
): MonthFigures => ({
  month,
  madeOn: readyOn(month),
  effort: {
    rounds,
    quiet,
    walkingMinutes: rounds * 66,
    people: Math.min(10, rounds),
    counts: countsOf(rounds),
  },
  normal: ownNormal(month, known),
  countsNormal: ownCounts(
    month,
    known.map((one) => ({ month: one.month, counts: countsOf(one.rounds) })),
  ),
  signals: {
    passedOn,
    pickedUp: passedOn === null ? null : passedOn - (passedOn > 15 ? 5 : 0),
    answered: passedOn === null || passedOn === 10 ? null : passedOn - 5,
    done: passedOn === null ? null : Math.max(5, passedOn - 10),
    kinds: {
      niet_pluis: null,
      safety: passedOn !== null && passedOn > 15 ? 5 : null,
      public_space: passedOn === null ? null : Math.max(5, passedOn - 10),
    },
  },
  wishes: { people: 10, wished: 20, walked: 20 },
  agreements: {
    kept: 1,
    due: 2,
    lines: [
      { title: 'Heel en schoon in de buurt', partner: 'wijkregisseur', isKept: false },
      { title: 'Zorgen in en om een woning', partner: 'Woonstichting De Lantaarn', isKept: true },
    ],
  },
});

const idOf = (first: string): string => demoPeople.find((one) => one.name.startsWith(first))?.id ?? '';

export const fillDemoInsight = (jobsDb: Kysely<Tables>): Promise<void> =>
  inTransaction(jobsDb, systemContext(demoTenant.id), async (tx) => {
    const now = new Date();
    const today = dutchDay(now);
    const newest = newestReady(today);
    const known = months.map(({ rounds }, at) => ({
      month: addMonths(newest, at + 1 - months.length),
      rounds,
    }));
    for (const [at, invented] of months.entries())
      await insertMonth(
        tx,
        { tenantId: demoTenant.id, teamId: demoTeamId, inputsHash: 'invented' },
        figuresOf(invented, known[at]?.month ?? newest, known),
      );
    const shared = {
      tenantId: demoTenant.id,
      teamId: demoTeamId,
      startsOn: today,
      endsOn: thanksUntil(today),
    };
    const newId = (): string => uuidV7(now.getTime(), randomBytes(10));
    await insertThanks(tx, {
      ...shared,
      id: newId(),
      sentence: 'well_described',
      words: null,
      madeBy: idOf('Rik'),
      role: 'wijkregisseur',
      organisationId: null,
    });
    await insertThanks(tx, {
      ...shared,
      id: newId(),
      sentence: null,
      words: 'Door jullie praatjes weten bewoners ons weer te vinden. Dank jullie wel!',
      madeBy: idOf('Saar'),
      role: 'wijkwerker',
      organisationId: null,
    });
    await insertThanks(tx, {
      ...shared,
      id: newId(),
      sentence: 'good_talks',
      words: null,
      madeBy: idOf('Hanna'),
      role: 'partner',
      organisationId: demoOrganisations[0].id,
    });
  });
