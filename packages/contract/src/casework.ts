/** Case files on the wire: opening, the page, what is done with it, hand-overs, and what a receiver gets to see. */
import {
  caseActions,
  caseCompartments,
  caseEndings,
  caseGrounds,
  caseStatuses,
  handOverKinds,
  handOverStatuses,
  heldBackFields,
  rungAccesses,
  shareableFields,
  solvedAnswers,
} from '@buurtplus/domain/casework';
import { dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { caseEntrySchema, shownEntrySchema } from './case-entries.ts';
import { chosenSchema } from './case-sharing.ts';
import { caseDecisionSchema } from './casework-decision.ts';
import { signalBehindSchema } from './casework-signal.ts';
import { daySchema } from './roster.ts';
import { idSchema } from './sync.ts';

const words = (limit = 1_000) => z.string().trim().min(1).max(limit);
const reason = z.string().trim().min(10).max(1_000);
const compartment = z.enum(caseCompartments);
const role = z.enum(dutyRoles);
const area = z.string().regex(/^BU[0-9A-Z]{8}$/);

export {
  type CaseEntryBody,
  caseEntrySchema,
  disclosedEntrySchema,
  revealedEntrySchema,
  revealedPlaceSchema,
  revealSharedSchema,
  type ShownEntryBody,
  shownEntrySchema,
} from './case-entries.ts';

export const openCaseSchema = z
  .object({
    commandId: idSchema,
    signalId: idSchema.nullable(),
    /** Left out when it begins with a signal: then its place is the signal's. */
    place: z
      .object({ neighbourhoodCode: area, street: words(120).nullable(), houseNumber: words(12).nullable() })
      .strict()
      .nullable(),
    reason,
    ground: z.enum(caseGrounds),
    reviewOn: daySchema.nullable(),
  })
  .strict()
  .meta({ id: 'OpenCase' });
export type OpenCaseBody = z.infer<typeof openCaseSchema>;

export {
  askPreviewSchema,
  chosenSchema,
  type DisclosedView,
  disclosedSchema,
  previewSchema,
} from './case-sharing.ts';
export { type CaseStepBody, caseStepSchema } from './case-steps.ts';

export const offerSchema = z
  .object({
    commandId: idSchema,
    version: z.number().int(),
    kind: z.enum(handOverKinds),
    toPersonId: idSchema.nullable(),
    toOrganisationId: idSchema.nullable(),
    purpose: reason,
    ground: z.enum(caseGrounds),
    chosen: chosenSchema,
    mark: z.string().max(100),
    untilOn: daySchema,
  })
  .strict()
  .meta({ id: 'OfferHandOver' });
export type OfferBody = z.infer<typeof offerSchema>;

export const answerOfferSchema = z
  .discriminatedUnion('answer', [
    z.object({ commandId: idSchema, answer: z.literal('accept') }).strict(),
    z.object({ commandId: idSchema, answer: z.literal('refuse'), reason }).strict(),
    z.object({ commandId: idSchema, answer: z.literal('message'), text: words() }).strict(),
  ])
  .meta({ id: 'AnswerHandOver' });
export type AnswerOfferBody = z.infer<typeof answerOfferSchema>;

const messageSchema = z.object({ messageId: z.string(), text: z.string(), madeAt: z.string() });

/** What a receiver sees of an offer: until it is accepted not a word of the case itself. */
export const receivedSchema = z
  .object({
    handOverId: z.string(),
    number: z.string(),
    kind: z.enum(handOverKinds),
    status: z.enum(handOverStatuses),
    fromRole: role,
    purpose: z.string(),
    ground: z.enum(caseGrounds),
    fields: z.array(z.enum(shareableFields)),
    /** What of the case stays behind with who offers it. */
    heldBack: z.array(z.enum(heldBackFields)),
    entryCount: z.number().int(),
    offeredAt: z.string(),
    dueAt: z.string(),
    untilOn: z.string(),
    /** The frozen text, byte for byte the preview; null before acceptance and after the end. */
    content: z.string().nullable(),
    messages: z.array(messageSchema),
    /** Only who became the owner goes on in the case itself. */
    caseId: z.string().nullable(),
  })
  .meta({ id: 'ReceivedHandOver' });
export type Received = z.infer<typeof receivedSchema>;
export const receivedListSchema = z
  .object({ items: z.array(receivedSchema) })
  .meta({ id: 'ReceivedHandOvers' });

const lineShape = {
  caseId: z.string(),
  number: z.string(),
  neighbourhoodCode: z.string(),
  /** Null too when the address is shielded. */
  street: z.string().nullable(),
  addressShielded: z.boolean(),
  rung: z.string(),
  status: z.enum(caseStatuses),
  isOwner: z.boolean(),
  reviewOn: z.string(),
  keepUntil: z.string().nullable(),
} as const;
/** What asks something of the reader in one case: how many of each, never what. */
const caseAsksSchema = z.object({
  /** Answers to volunteers that are owed; the owner's. */
  answersOwed: z.number().int(),
  /** The first day of those. */
  answerDueAt: z.string().nullable(),
  /** On offer, and nobody answered yet. */
  offersWaiting: z.number().int(),
  /** Refused or run out since the owner last looked. */
  offersBack: z.number().int(),
  /** Answers of partners since the owner last looked. */
  messagesNew: z.number().int(),
  /** Signals under it whose volunteer said since then that it goes on; also when the case is closed. */
  goesOn: z.number().int(),
  /** A decision was asked, and nobody took it yet. */
  decisionsWaiting: z.number().int(),
  /** Decided or run out since the owner last looked. */
  decisionsBack: z.number().int(),
  checkInsDue: z.number().int(),
  actionsLate: z.number().int(),
});
export const caseLineSchema = z.object({ ...lineShape, asks: caseAsksSchema }).meta({ id: 'CaseLine' });
export type CaseLine = z.infer<typeof caseLineSchema>;
export const caseListSchema = z.object({ items: z.array(caseLineSchema) }).meta({ id: 'CaseList' });
/** How much of a long case is read: a thousand lines and events more each time. */
export const casePagesSchema = z
  .object({ pages: z.coerce.number().int().min(1).max(20).default(1) })
  .strict();
export const caseListQuerySchema = z.object({ status: z.enum(caseStatuses).default('open') }).strict();

export const rungSchema = z
  .object({
    code: z.string().regex(/^[a-z][a-z_]{1,29}$/),
    nl: words(80),
    en: words(80),
    decides: z.array(role).max(3),
    access: z.enum(rungAccesses),
  })
  .strict()
  .meta({ id: 'Rung' });
export const ladderSchema = z
  .object({ rungs: z.array(rungSchema).max(12) })
  .strict()
  .meta({ id: 'CaseLadder' });

const personSchema = z.object({ personId: z.string(), name: z.string(), role });
export const caseViewSchema = z
  .object({
    ...lineShape,
    houseNumber: z.string().nullable(),
    /** Shielded in another case about the same signal, and not known here: who is in that case can tell it. */
    addressWithheld: z.boolean(),
    /** What of the case itself a former owner did not give along. */
    heldBack: z.array(z.enum(heldBackFields)),
    signalId: z.string().nullable(),
    /** How the signal it began with stands, and since when its sender says that it goes on; null when there is none any more. */
    signal: signalBehindSchema.nullable(),
    /** The signals that were put under it later. */
    linked: z.array(signalBehindSchema),
    reason: z.string(),
    ground: z.enum(caseGrounds),
    openedAt: z.string(),
    owner: z.object({ personId: z.string(), name: z.string(), role }),
    deputy: personSchema.nullable(),
    participants: z.array(personSchema.extend({ accessId: z.string(), untilOn: z.string() })),
    compartments: z.array(compartment),
    ladder: z.array(rungSchema),
    /** Whether there are older ones than a page holds; they are kept, and not shown. */
    notShown: z.object({ lines: z.boolean(), events: z.boolean() }),
    entries: z.array(
      z.object({
        entryId: z.string(),
        compartment,
        role,
        madeAt: z.string(),
        entry: shownEntrySchema,
        /** It came in the place of an earlier version. */
        isCorrected: z.boolean(),
        /** This reader may withdraw it, or move it behind a wall of his. */
        mayTakeAway: z.boolean(),
      }),
    ),
    mix: z.object({ formal: z.number(), informal: z.number(), resident: z.number() }),
    events: z.array(
      z.object({
        eventId: z.string(),
        kind: z.string(),
        compartment,
        role: z.string().nullable(),
        detail: z.record(z.string(), z.string()),
        /** What a correction replaced, for who is inside its wall; on no other road. */
        before: shownEntrySchema.nullable(),
        at: z.string(),
      }),
    ),
    handOvers: z.array(
      z.object({
        handOverId: z.string(),
        kind: z.enum(handOverKinds),
        status: z.enum(handOverStatuses),
        toName: z.string(),
        purpose: z.string(),
        ground: z.enum(caseGrounds),
        fields: z.array(z.enum(shareableFields)),
        heldBack: z.array(z.enum(heldBackFields)),
        /** When the receiver said yes and could not: the resident's yes was not there any more. */
        stoppedAt: z.string().nullable(),
        entryCount: z.number().int(),
        offeredAt: z.string(),
        dueAt: z.string(),
        untilOn: z.string(),
        reason: z.string().nullable(),
        messages: z.array(messageSchema),
        /** Put right after the receiver got it: he reads the old text until somebody tells him. */
        putRight: z.array(
          z.object({
            kind: z.enum(['correct', 'withdraw_entry', 'narrow']),
            what: z.string(),
            at: z.string(),
          }),
        ),
      }),
    ),
    /** A step that somebody else decides: what waits, or came back not long ago. */
    decision: caseDecisionSchema.nullable(),
    outcome: z.enum(caseEndings).nullable(),
    solved: z.enum(solvedAnswers).nullable(),
    learned: z.string().nullable(),
    firstKeepUntil: z.string().nullable(),
    /** Nobody moved it for long: the day on which it closes by itself; null when that is not soon. */
    closesOn: z.string().nullable(),
    /** After this day what is sensitive is gone; null while it was never closed. */
    sealedUntil: z.string().nullable(),
    /** The reader stands in for the owner, who is away until this day. */
    standsInUntil: z.string().nullable(),
    /** The answer to the volunteer is owed until then; null when it was given or there is nobody to answer. */
    answerDueAt: z.string().nullable(),
    version: z.number().int(),
    allowedActions: z.array(z.enum(caseActions)),
  })
  .meta({ id: 'CaseFile' });
export type CaseView = z.infer<typeof caseViewSchema>;

/** A case under an opening: the shared part, and whom to call. */
export const caseFromOutsideSchema = z
  .object({
    number: z.string(),
    neighbourhoodCode: z.string().nullable(),
    street: z.string().nullable(),
    houseNumber: z.string().nullable(),
    addressShielded: z.boolean(),
    reason: z.string(),
    ownerRole: role,
    ownerName: z.string(),
    status: z.enum(caseStatuses),
    openedAt: z.string(),
    reviewOn: z.string(),
    entries: z.array(caseEntrySchema),
    /** Until when the opening holds. */
    untilAt: z.string(),
  })
  .meta({ id: 'CaseFromOutside' });
export type CaseFromOutsideView = z.infer<typeof caseFromOutsideSchema>;

/** What who reads a signal is told of a case about it. */
export const signalCaseSchema = z
  .object({
    /** of_others: there is one, as opening another would say. */
    state: z.enum(['none', 'mine', 'of_others']),
    case: z.object({ caseId: z.string(), number: z.string() }).nullable(),
    /** Off the map: whoever opens a case says which neighbourhood it is. */
    needsNeighbourhood: z.boolean(),
    /** Own running cases in this neighbourhood, under which it could be put. */
    fitting: z.array(z.object({ caseId: z.string(), number: z.string(), street: z.string().nullable() })),
  })
  .meta({ id: 'SignalCase' });
export type SignalCase = z.infer<typeof signalCaseSchema>;

export const openedSchema = z.object({ caseId: z.string() }).meta({ id: 'CaseOpened' });

export const receiversSchema = z
  .object({
    people: z.array(
      personSchema.extend({
        organisationName: z.string().nullable(),
        isColleague: z.boolean(),
        /** The last day of an absence that goes on today. */
        awayUntil: z.string().nullable(),
      }),
    ),
    organisations: z.array(
      z.object({
        organisationId: z.string(),
        name: z.string(),
        people: z.number().int(),
        /** The last day on which its desk is closed, when it is today. */
        closedUntil: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CaseReceivers' });
export type Receivers = z.infer<typeof receiversSchema>;

/** How many of the own cases ask something today; never which. */
export const casesWaitingSchema = z
  .object({
    reviewsLate: z.number().int(),
    termsEnding: z.number().int(),
    /** Of the actions in the plan that the reader may read. */
    checkInsDue: z.number().int(),
    actionsLate: z.number().int(),
    answersOwed: z.number().int(),
    /** Refused, decided or run out, answered by partners, and said by a volunteer to go on, since the owner last looked. */
    cameBack: z.number().int(),
    /** Offered to the reader himself. */
    offeredToMe: z.number().int(),
    /** Steps of others that wait for a decision of the reader's role in his neighbourhoods. */
    toDecide: z.number().int(),
  })
  .meta({ id: 'CasesWaiting' });
export type CasesWaiting = z.infer<typeof casesWaitingSchema>;

export const caseTraySchema = z
  .object({
    /** Reviews that are two weeks late or more, unread. */
    late: z.array(
      z.object({ number: z.string(), neighbourhoodCode: z.string(), role, reviewOn: z.string() }),
    ),
    items: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        neighbourhoodCode: z.string(),
        role,
        since: z.string(),
        dueOn: z.string(),
      }),
    ),
    people: z.array(personSchema),
  })
  .meta({ id: 'CaseTray' });
export type CaseTray = z.infer<typeof caseTraySchema>;
export const passOnSchema = z
  .object({ commandId: idSchema, personId: idSchema })
  .strict()
  .meta({ id: 'PassOnCase' });
