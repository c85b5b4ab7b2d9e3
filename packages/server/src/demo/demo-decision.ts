/** A case of the demo whose owner asks for a step that others decide: so that the list of what is to be decided is not empty. */
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@buurtplus/domain/kernel';
import { actOnCase } from '../casework/act-on-case.ts';
import type { CaseworkDeps } from '../casework/casework-deps.ts';
import { openCase } from '../casework/open-case.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type DemoCaseParts, demoActor, fine } from './demo-cases.ts';

const newId = (): string => uuidV7(Date.now(), randomBytes(10));

export const askDemoDecision = async (parts: DemoCaseParts, deps: CaseworkDeps): Promise<void> => {
  const wil = demoActor('Wil', parts.neighbourhoods);
  await inTransaction(parts.appDb, wil.caller.context, async (tx) => {
    const { caseId } = fine(
      await openCase(tx, deps, wil.caller, wil.actor, {
        commandId: newId(),
        signalId: null,
        place: { neighbourhoodCode: 'BU99010202', street: 'Singelhof', houseNumber: null },
        reason: 'Drie keer in een maand geroep in de nacht, en steeds is het weer stil.',
        ground: 'police_act',
        reviewOn: null,
      }),
    );
    fine(
      await actOnCase(tx, deps, wil.caller, wil.actor, caseId, {
        commandId: newId(),
        action: 'ask_decision',
        version: 1,
        to: 'specialist',
        reason: 'De bewoner zegt dat het alleen niet meer gaat, en vraagt om iemand die luistert.',
      }),
    );
  });
};
