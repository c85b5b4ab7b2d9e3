/** Agreements on the wire: the register, one agreement as this side may see it, its steps, pauses, and the page for a meeting. */
import {
  agreementSides,
  agreementSteps,
  askKinds,
  decisions,
  nextThings,
  spanUnits,
  termLimits,
} from '@buurtplus/domain/agreements';
import { signalKinds } from '@buurtplus/domain/compass';
import { dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { idSchema } from './sync.ts';

const code = z.string().regex(/^BU[0-9A-Z]{8}$/);
/** Characters are counted by the rules; this only keeps out what is far too long. */
const text = (limit: number) => z.string().max(limit * 4);
const span = z
  .object({ count: z.number().int().min(1).max(99), unit: z.enum(spanUnits) })
  .strict()
  .meta({ id: 'AgreementSpan' });

export const agreementTermsSchema = z
  .object({
    title: text(termLimits.title),
    what: text(termLimits.what),
    kinds: z.array(z.enum(signalKinds)).max(signalKinds.length),
    channel: text(termLimits.channel),
    take: span,
    answer: span,
    deputy: text(termLimits.deputy),
    meetEveryMonths: z.number().int().min(0).max(12),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
    covenant: text(termLimits.covenant).nullable(),
  })
  .strict()
  .meta({ id: 'AgreementTerms' });
export type AgreementTermsOnWire = z.infer<typeof agreementTermsSchema>;

const partner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('duty'), role: z.enum(dutyRoles) }).strict(),
  z.object({ kind: z.literal('organisation'), organisationId: idSchema }).strict(),
]);

export const newAgreementSchema = z
  .object({
    /** Made by the sender, so that sending it again makes it once. */
    agreementId: idSchema,
    teamId: idSchema,
    partner,
    neighbourhoodCodes: z.array(code).min(1).max(200),
    terms: agreementTermsSchema,
  })
  .strict()
  .meta({ id: 'NewAgreement' });
export type NewAgreement = z.infer<typeof newAgreementSchema>;

export const agreementChoicesSchema = z
  .object({
    teams: z.array(
      z.object({ teamId: z.string(), name: z.string(), neighbourhoodCodes: z.array(z.string()) }),
    ),
    /** With whom; empty for who can only speak for himself. */
    partners: z.array(z.object({ partner, name: z.string().nullable() })),
  })
  .meta({ id: 'AgreementChoices' });
export type AgreementChoices = z.infer<typeof agreementChoicesSchema>;

const side = z.enum(agreementSides);
const stateSchema = z.enum(['draft', 'proposed', 'coming', 'in_force', 'ends_soon', 'over', 'ended']);

const headShape = {
  agreementId: z.string(),
  teamName: z.string(),
  partner: z.object({ role: z.enum(dutyRoles).nullable(), organisation: z.string().nullable() }),
  neighbourhoodCodes: z.array(z.string()),
  title: z.string(),
  state: stateSchema,
  endsOn: z.string().nullable(),
  /** Said on a training evening and not proposed yet; with what a step needs. For the team only. */
  fromEvening: z.object({ on: z.string(), version: z.number().int(), lock: z.number().int() }).nullable(),
  /** Something waits for this reader's side. */
  yourTurn: z.boolean(),
};

export const agreementListSchema = z
  .object({
    side,
    /** There are older ones that are over and not in this list. */
    more: z.boolean(),
    agreements: z.array(z.object(headShape).meta({ id: 'AgreementInList' })),
  })
  .meta({ id: 'AgreementList' });
export type AgreementList = z.infer<typeof agreementListSchema>;

const signatureSchema = z.object({
  side,
  name: z.string().nullable(),
  role: z.string(),
  onPaper: z.boolean(),
  paperSigner: z.string().nullable(),
  signedOn: z.string(),
  /** False once who signed does this work no more. */
  stillThere: z.boolean(),
});

export const agreementVersionSchema = z
  .object({
    version: z.number().int(),
    status: z.enum(['draft', 'proposed', 'in_force', 'replaced', 'ended', 'dropped']),
    terms: agreementTermsSchema,
    inForceFrom: z.string().nullable(),
    inForceUntil: z.string().nullable(),
    signatures: z.array(signatureSchema),
    /** Compared with the version before it; empty for the first. */
    changed: z.array(z.string()),
    possible: z.array(z.enum(agreementSteps)),
  })
  .meta({ id: 'AgreementVersion' });
export type AgreementVersion = z.infer<typeof agreementVersionSchema>;

const count = z.object({ kept: z.number().int(), late: z.number().int(), open: z.number().int() });
const keptShape = z
  .object({ signals: z.number().int(), take: count, answer: count })
  .meta({ id: 'AgreementKept' });
export type KeptOnWire = z.infer<typeof keptShape>;
const verdict = z.enum(['kept', 'late', 'open', 'none']);

/** Numbers and dates only: never what, where or who. */
const keptRowSchema = z.object({
  /** Null of a request out of a case: days only. */
  number: z.string().nullable(),
  /** A kind of signal, or what an organisation was asked out of a case. */
  kind: z.enum([...signalKinds, ...askKinds]),
  arrivedOn: z.string(),
  takeDueOn: z.string(),
  takenOn: z.string().nullable(),
  take: verdict,
  answerDueOn: z.string(),
  answeredOn: z.string().nullable(),
  answer: verdict,
});

export { keptRowSchema as agreementRowSchema, keptShape as agreementKeptSchema, quietMonthSchema };
export type KeptRowOnWire = z.infer<typeof keptRowSchema>;

const quietMonthSchema = z.object({
  month: z.string(),
  /** In steps of five. */
  about: z.number().int(),
  /** Not late, in steps of five; null is too few to tell. */
  takenInTime: z.number().int().nullable(),
  answeredInTime: z.number().int().nullable(),
});

const pauseSchema = z.object({ pauseId: z.string(), from: z.string(), until: z.string() });

export const agreementSchema = z
  .object({
    ...headShape,
    side,
    lock: z.number().int(),
    endedOn: z.string().nullable(),
    versions: z.array(agreementVersionSchema),
    /** The other side is writing a new version that is not proposed yet. */
    otherSideWrites: z.boolean(),
    mayWrite: z.boolean(),
    /** Who to turn to now, for each side; empty when nobody holds that work. */
    contacts: z.object({ team: z.array(z.string()), partner: z.array(z.string()) }),
    pauses: z.array(pauseSchema),
    pausedNow: z.boolean(),
    /** Null while nothing counts yet, and for the team of what an organisation was asked: that is whole months only. */
    kept: keptShape.nullable(),
    rows: z.array(keptRowSchema),
    quietMonths: z.array(quietMonthSchema),
    /** It is about people too, which this reader sees in whole months of five or more only. */
    quietHidden: z.boolean(),
    helps: z.array(z.enum(nextThings)),
    /** "YYYY-MM", newest first: months in which it held and that can be looked at one by one. */
    months: z.array(z.string()),
  })
  .meta({ id: 'Agreement' });
export type AgreementPage = z.infer<typeof agreementSchema>;

/** One month as this side may see it: of what came in that month, how much was kept and late, with the list behind it. */
export const agreementMonthSchema = z
  .object({
    agreementId: z.string(),
    side,
    title: z.string(),
    teamName: z.string(),
    partner: headShape.partner,
    month: z.string(),
    months: z.array(z.string()),
    isOver: z.boolean(),
    pauses: z.array(pauseSchema),
    kept: keptShape.nullable(),
    rows: z.array(keptRowSchema),
    quietMonths: z.array(quietMonthSchema),
    quietHidden: z.boolean(),
    helps: z.array(z.enum(nextThings)),
    deputy: z.string(),
  })
  .meta({ id: 'AgreementMonth' });
export type AgreementMonth = z.infer<typeof agreementMonthSchema>;

export const agreementDraftSchema = z
  .object({ lock: z.number().int(), terms: agreementTermsSchema })
  .strict()
  .meta({ id: 'AgreementDraft' });

const stepShape = { version: z.number().int().min(1), lock: z.number().int() };
export const agreementStepSchema = z
  .discriminatedUnion('step', [
    z
      .object({ step: z.enum(['propose', 'drop', 'sign', 'send_back', 'renew', 'end']), ...stepShape })
      .strict(),
    z
      .object({
        step: z.literal('sign_paper'),
        ...stepShape,
        /** A function, not a name. */
        paperSigner: z.string().trim().min(1).max(80),
        signedOn: z.iso.date(),
      })
      .strict(),
  ])
  .meta({ id: 'AgreementStep' });
export type AgreementStepBody = z.infer<typeof agreementStepSchema>;

export const agreementPauseSchema = z
  .object({ pauseId: idSchema, from: z.iso.date(), until: z.iso.date() })
  .strict()
  .meta({ id: 'AgreementPause' });

/** For the desk: what was agreed about one signal. */
export const agreedPromiseSchema = z
  .object({
    agreementId: z.string(),
    take: span,
    answer: span,
    /** The last moments at which it is kept, holidays and a closed desk reckoned with. */
    takeBy: z.string(),
    answerBy: z.string(),
    isTaken: z.boolean(),
    isAnswered: z.boolean(),
    takenInTime: z.boolean(),
    answeredInTime: z.boolean(),
    /** The last day on which the desk is closed; null while it is open. */
    closedUntil: z.string().nullable(),
  })
  .meta({ id: 'AgreedPromise' });
export type AgreedPromise = z.infer<typeof agreedPromiseSchema>;

const noteSchema = z.object({
  noteId: z.string(),
  heldOn: z.string(),
  side,
  text: z.string(),
  decided: z.string().nullable(),
});

export const agreementMeetingSchema = z
  .object({
    agreementId: z.string(),
    side,
    teamName: z.string(),
    partner: z.object({ role: z.enum(dutyRoles).nullable(), organisation: z.string().nullable() }),
    mayWrite: z.boolean(),
    nextOn: z.string().nullable(),
    agreements: z.array(
      z.object({
        agreementId: z.string(),
        title: z.string(),
        state: stateSchema,
        endsOn: z.string().nullable(),
        yourTurn: z.boolean(),
        kept: keptShape.nullable(),
        quietMonths: z.array(quietMonthSchema),
        quietHidden: z.boolean(),
        /** What is open or was late. */
        rows: z.array(keptRowSchema),
        helps: z.array(z.enum(nextThings)),
        /** Who stands in, as was agreed. */
        deputy: z.string(),
        /** Why it asks for a decision; empty when it does not. */
        decide: z.array(z.enum(decisions)),
      }),
    ),
    /** Answers that said thank you, in the last three months. */
    thanked: z.number().int(),
    /** Words of thanks from this partner to this team that the team reads now; never who. */
    thanks: z.array(
      z.object({ on: z.string(), sentence: z.string().nullable(), words: z.string().nullable() }),
    ),
    notes: z.array(noteSchema),
    /** There are older notes that are not in this list. */
    moreNotes: z.boolean(),
  })
  .meta({ id: 'AgreementMeeting' });
export type AgreementMeeting = z.infer<typeof agreementMeetingSchema>;

export const newAgreementNoteSchema = z
  .object({
    noteId: idSchema,
    heldOn: z.iso.date(),
    text: z.string().trim().min(1).max(2_000),
    decided: z.string().trim().min(1).max(1_000).nullable(),
  })
  .strict()
  .meta({ id: 'NewAgreementNote' });
