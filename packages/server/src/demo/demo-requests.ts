/** A month of requests to the housing association and a review that was forgotten, so that kept, late and overdue can be seen: made through the product's own doors, in days that are past. */
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@buurtplus/domain/kernel';
import { answerHandOver } from '../casework/answer-hand-over.ts';
import { openCase } from '../casework/open-case.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  type DemoCaseParts,
  demoActor,
  demoCaseDeps,
  fillDemoCases,
  fine,
  shareDemoCase,
} from './demo-cases.ts';
import { askDemoDecision } from './demo-decision.ts';
import { demoOrganisations } from './demo-people.ts';

const newId = (): string => uuidV7(Date.now(), randomBytes(10));
const day = 86_400_000;

/** The second Tuesday of last month at noon, so that all of it lies in one month that is over. */
const secondTuesdayOfLastMonth = (): Date => {
  const now = new Date();
  const eighth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 8, 11));
  return new Date(eighth.getTime() + ((9 - eighth.getUTCDay()) % 7) * day);
};

const openAt = async (
  parts: DemoCaseParts,
  at: Date,
  about: { readonly street: string; readonly reason: string; readonly reviewOn: string | null },
): Promise<string> => {
  const { street, reason, reviewOn } = about;
  const yara = demoActor('Yara', parts.neighbourhoods);
  const deps = demoCaseDeps(parts, () => at);
  const { caseId } = await inTransaction(parts.appDb, yara.caller.context, async (tx) =>
    fine(
      await openCase(tx, deps, yara.caller, yara.actor, {
        commandId: newId(),
        signalId: null,
        place: { neighbourhoodCode: 'BU99010201', street, houseNumber: null },
        reason,
        ground: 'wmo',
        reviewOn,
      }),
    ),
  );
  return caseId;
};

const places = ['Lindelaan', 'Singel', 'Torenstraat'] as const;
const questions = [
  'Kunnen jullie kijken naar het slot van de voordeur?',
  'Is er een kleinere woning vrij?',
] as const;

const fillRequests = async (parts: DemoCaseParts): Promise<void> => {
  const yara = demoActor('Yara', parts.neighbourhoods);
  const hanna = demoActor('Hanna', parts.neighbourhoods);
  const at = secondTuesdayOfLastMonth();
  const reviewOn = dutchDay(new Date(Date.now() + 20 * day));
  const then = demoCaseDeps(parts, () => at);
  const dayAfter = demoCaseDeps(parts, () => new Date(at.getTime() + day));
  for (const street of places) {
    const caseId = await openAt(parts, at, {
      street,
      reason: 'De woning past niet meer bij wat er nodig is.',
      reviewOn,
    });
    for (const purpose of questions) {
      const handOverId = await shareDemoCase(parts, then, yara, caseId, {
        purpose,
        toOrganisationId: demoOrganisations[0].id,
        chosen: { fields: ['place'], entryIds: [] },
      });
      fine(
        await answerHandOver(dayAfter, hanna.caller, hanna.actor, handOverId, {
          commandId: newId(),
          answer: 'refuse',
          reason: 'Dit is geen woning van ons. Vraag het de eigenaar.',
        }),
      );
    }
  }
  await openAt(parts, new Date(Date.now() - 62 * day), {
    street: 'Kerkpad',
    reason: 'Er was drie keer in een maand ruzie op de galerij.',
    reviewOn: null,
  });
};

export const fillDemoCasework = async (parts: DemoCaseParts): Promise<void> => {
  await fillDemoCases(parts);
  await fillRequests(parts);
  await askDemoDecision(
    parts,
    demoCaseDeps(parts, () => new Date()),
  );
};
