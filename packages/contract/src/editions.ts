/** Editions of the compass on the wire: what a functional admin drafts, checks, tries and publishes. */
import {
  deskChannels,
  deskKinds,
  dryRunKinds,
  editionParts,
  followUpAnswers,
  outcomes,
} from '@buurtplus/domain/compass';
import { z } from 'zod';
import { adviceKindSchema, compassBookSchema, decisionTableSchema } from './compass.ts';

/** "standard-1", or "standard-1+4" for the fourth edition of a municipality. */
export const bookVersionSchema = z.string().regex(/^standard-\d{1,6}(\+\d{1,6})?$/);

/**
 * A draft may hold half a sentence, a number that is not whole and hours that cannot be: it is kept as it is typed. What is wrong with it is
 * said by the check, and nothing of it is published before that is gone.
 */
const draftText = z.object({ nl: z.string().max(2_000), en: z.string().max(2_000) }).strict();
const draftCode = z.string().min(1).max(60);
const draftKey = z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,59}$/);
const minute = z.number().int().min(0).max(1_440);

const draftDesk = z
  .object({
    code: draftCode,
    kinds: z.array(z.enum(deskKinds)).max(deskKinds.length),
    areas: z.array(z.string().max(10)).max(500).nullable(),
    name: draftText,
    when: draftText,
    whenNot: draftText,
    hours: z.discriminatedUnion('always', [
      z.object({ always: z.literal(true) }).strict(),
      z
        .object({
          always: z.literal(false),
          week: z.array(z.array(z.tuple([minute, minute])).max(4)).length(7),
          closedOnHolidays: z.boolean(),
        })
        .strict(),
    ]),
    phone: z.string().max(60).nullable(),
    channel: z.enum(deskChannels),
    formUrl: z.string().max(400).nullable(),
    answerWorkingDays: z.number().int().min(-999).max(999).nullable(),
    owner: z.string().max(400),
    checkedOn: z.string().max(10).nullable(),
    fallback: z.enum(deskKinds).nullable(),
  })
  .strict();

const draftTable = decisionTableSchema.extend({
  title: draftText,
  rows: z
    .array(
      z
        .object({
          rule: z.string().max(60),
          when: z.array(z.string().max(400)).max(10),
          advice: z.string().max(60),
          because: draftText,
        })
        .strict(),
    )
    .max(200),
});

export const bookChangesSchema = z
  .object({
    desks: z.array(draftDesk).max(200),
    removedDesks: z.array(draftCode).max(200),
    observations: z
      .array(
        z
          .object({
            code: z.string().min(1).max(70),
            nl: z.string().max(2_000),
            en: z.string().max(2_000),
            hidden: z.boolean(),
          })
          .strict(),
      )
      .max(600),
    tables: z.array(draftTable).max(20),
    sentences: z.record(draftKey, draftText),
    advices: z.record(draftKey, adviceKindSchema),
  })
  .strict()
  .meta({ id: 'BookChanges' });

/** All own lines of a municipality at once, as one request. */
export const draftBytes = 600_000;

/** Who acts on a draft says which state of it was on the screen. */
const revision = z.number().int().min(1);

export const beginDraftSchema = z
  .object({
    /** The book whose own lines the draft begins with; the one in force when left out. */
    from: bookVersionSchema.optional(),
    /** "newest": put those lines on the newest standard there is. */
    standard: z.enum(['same', 'newest']),
    /** Begin with the lines of the draft that gives way, instead of those of an edition. */
    keepLines: z.boolean().optional(),
    /** The state of the draft that gives way to the new one; refused when there is a draft and this is left out. */
    instead: revision.optional(),
  })
  .strict()
  .meta({ id: 'BeginDraft' });

export const saveDraftSchema = z
  .object({ seen: revision, changes: bookChangesSchema })
  .strict()
  .meta({ id: 'SaveDraft' });

export const discardDraftSchema = z.object({ seen: revision }).strict().meta({ id: 'DiscardDraft' });

export const publishSchema = z
  .object({ seen: revision, publishOn: z.iso.date(), note: z.string().min(1).max(500) })
  .strict()
  .meta({ id: 'PublishEdition' });

export const editionStates = ['in_force', 'planned', 'past', 'replaced'] as const;

const editionShape = {
  version: z.string(),
  /** Null for a standard that came along with the product. */
  number: z.number().int().nullable(),
  standardVersion: z.string(),
  /** "replaced": a later edition came before its day. */
  state: z.enum(editionStates),
  publishOn: z.string(),
  publishedAt: z.string(),
  /** A colleague's name; null for a standard and for somebody who left. */
  publishedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** SHA-256 over the whole book. */
  checksum: z.string(),
};
const editionSummarySchema = z.object(editionShape);
export type EditionSummary = z.infer<typeof editionSummarySchema>;

const lineSchema = z.object({ part: z.enum(editionParts), code: z.string() });

export const editionsSchema = z
  .object({
    /** Newest first; the first that is "in_force" is what phones get. */
    editions: z.array(editionSummarySchema),
    newestStandard: z.object({ version: z.string(), isNewer: z.boolean() }),
    /** What holds today: own lines, and the standard below them. */
    inForce: z.object({ changes: bookChangesSchema, standard: compassBookSchema }),
    draft: z
      .object({
        version: z.string(),
        standardVersion: z.string(),
        revision: z.number().int(),
        changedAt: z.string(),
        changedBy: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'CompassEditions' });
export type CompassEditions = z.infer<typeof editionsSchema>;

export const editionSchema = z
  .object({
    ...editionShape,
    book: compassBookSchema,
    changes: bookChangesSchema,
    /** What is other than in the book before it. */
    differs: z.array(lineSchema),
  })
  .meta({ id: 'CompassEdition' });
export type CompassEditionView = z.infer<typeof editionSchema>;

export const draftSchema = z
  .object({
    /** The name it will have once it is published. */
    version: z.string(),
    revision: z.number().int(),
    changedAt: z.string(),
    changedBy: z.string().nullable(),
    changes: bookChangesSchema,
    /** The book the changes are put on. */
    standard: compassBookSchema,
    /** Own lines that hide what is new in this standard. */
    hiddenNews: z.array(lineSchema),
  })
  .meta({ id: 'CompassDraft' });
export type CompassDraft = z.infer<typeof draftSchema>;

export const savedDraftSchema = z
  .object({ revision: z.number().int(), changedAt: z.string() })
  .meta({ id: 'SavedDraft' });
export type SavedDraft = z.infer<typeof savedDraftSchema>;

export const faultsSchema = z
  .object({
    revision: z.number().int(),
    faults: z.array(
      z.object({
        code: z.string(),
        part: z.enum([...editionParts, 'book']),
        at: z.string(),
        field: z.string().nullable(),
        cells: z.array(z.string()).nullable(),
        stops: z.boolean(),
        text: z.object({ nl: z.string(), en: z.string() }),
      }),
    ),
  })
  .meta({ id: 'EditionFaults' });
export type EditionFaults = z.infer<typeof faultsSchema>;

const endingSchema = z.object({
  outcome: z.enum(outcomes),
  desk: z.enum(deskKinds).nullable(),
  deskCode: z.string().nullable(),
  phone: z.string().nullable(),
  advice: z.string(),
  table: z.string(),
  rule: z.string(),
  stores: z.string(),
});

/** Null is "fewer than five", none among them; more is rounded to fives. */
const aboutSchema = z.number().int().min(5).nullable();

export const dryRunSchema = z
  .object({
    revision: z.number().int(),
    past: z.object({
      cases: aboutSchema,
      changed: aboutSchema,
      /** Changes that are too rare to be shown one by one. */
      rare: aboutSchema,
      /** Not every signal of the year was tried: there were too many, or it took too long. */
      sampled: z.boolean(),
    }),
    examples: z.object({ cases: z.number().int(), changed: z.number().int() }),
    lines: z.array(
      z.object({
        kind: z.enum(dryRunKinds),
        /** Codes of facts; empty for an answer about danger alone. */
        facts: z.array(z.string()),
        before: endingSchema.nullable(),
        after: endingSchema.nullable(),
        past: aboutSchema,
        examples: z.number().int(),
        /** Answers of an invented case that changes so; never those of a signal. */
        example: z
          .object({
            danger: z.string(),
            now: z.enum(followUpAnswers.now).nullable(),
            since: z.enum(followUpAnswers.since).nullable(),
            often: z.enum(followUpAnswers.often).nullable(),
            away: z.enum(followUpAnswers.away).nullable(),
            risk: z.boolean(),
            feeling: z.boolean(),
            partOfDay: z.enum(['day', 'evening', 'night']),
          })
          .nullable(),
      }),
    ),
    /** Lines that did not fit; the heaviest are there. */
    more: z.number().int(),
  })
  .meta({ id: 'DryRun' });
export type DryRunView = z.infer<typeof dryRunSchema>;
