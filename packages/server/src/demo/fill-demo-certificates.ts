/** Fills the demo's overview: a few people who did some lessons, and one who did them all and can make his certificate. */
import { type LearningEvent, learningLine } from '@buurtplus/domain/training';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { insertEvents, markDone } from '../training/learning.store.ts';
import { demoTenant } from './demo-areas.ts';
import { demoTeamId } from './demo-people.ts';
import { demoMembers } from './demo-team.ts';

const day = 86_400_000;
const learners = [
  ['Cor', 4],
  ['Toos', 5],
  ['Marco', 3],
  ['Dilan', 3],
  ['Ali', learningLine.length],
] as const;

/** Ids that are the same at every start, so that filling twice changes nothing. */
const eventId = (person: number, lesson: number): string =>
  `0190a000-0000-7000-8000-0000001${String(person).padStart(2, '0')}${String(lesson).padStart(3, '0')}`;

export const fillDemoCertificates = async (jobsDb: Kysely<Tables>, now = new Date()): Promise<void> => {
  await inTransaction(jobsDb, { ...noContext, tenantId: demoTenant.id }, async (tx) => {
    for (const [person, [first, count]] of learners.entries()) {
      const personId = demoMembers.find(({ name }) => name.startsWith(first))?.id;
      if (personId === undefined) continue;
      const place = { tenantId: demoTenant.id, teamId: demoTeamId, personId };
      const at = new Date(now.getTime() - (30 - person) * day);
      const lessons = learningLine.slice(0, count);
      await insertEvents(
        tx,
        place,
        lessons.map(
          ({ id, version }, lesson): LearningEvent => ({
            id: eventId(person, lesson),
            kind: 'module',
            subject: id,
            version,
            run: 1,
            step: 'done',
            choice: null,
            right: null,
            at: at.toISOString(),
          }),
        ),
      );
      for (const lesson of lessons) await markDone(tx, place, lesson, dutchDay(at));
    }
  });
};
