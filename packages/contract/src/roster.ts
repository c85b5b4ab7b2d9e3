/** The roster on the wire: what is planned, who comes, what somebody may do now, and how a coordinator plans. */
import {
  isDay,
  itemKinds,
  rosterActions,
  rosterLimits,
  seasons,
  signUpStates,
  walkModes,
  whyNobodyCodes,
} from '@buurtplus/domain/roster';
import { outlineLimits, qualifications } from '@buurtplus/domain/teams';
import { z } from 'zod';
import { idSchema } from './sync.ts';

export const daySchema = z.string().refine(isDay, { message: 'not a day' });
const momentSchema = z.iso.datetime({ offset: true });
const textSchema = (most: number) => z.string().trim().min(1).max(most);

const shape = {
  kind: z.enum(itemKinds),
  title: textSchema(80).nullable(),
  zoneId: idSchema.nullable(),
  mode: z.enum(walkModes),
  capacity: z.number().int().min(1).max(rosterLimits.mostPeople),
  minimum: z.number().int().min(0).max(rosterLimits.mostPeople),
  needs: z.array(z.enum(qualifications)).max(qualifications.length),
  meetingPlace: textSchema(120).nullable(),
} as const;

export const rosterPersonSchema = z.object({
  personId: z.string().nullable(),
  /** Null for somebody who left: "oud-lid". */
  name: z.string().nullable(),
  state: z.enum(signUpStates),
  wantsMate: z.boolean(),
  newcomer: z.boolean(),
  swapOpen: z.boolean(),
  /** The item asked in return. */
  swapItemId: z.string().nullable(),
  confirmed: z.boolean(),
});

export const rosterItemSchema = z
  .object({
    itemId: z.string(),
    kind: z.enum(itemKinds),
    title: z.string().nullable(),
    zoneId: z.string().nullable(),
    zone: z.string().nullable(),
    mode: z.enum(walkModes),
    day: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    capacity: z.number(),
    minimum: z.number(),
    taken: z.number(),
    waiting: z.number(),
    needs: z.array(z.enum(qualifications)),
    meetingPlace: z.string().nullable(),
    note: z.string().nullable(),
    signOffUntil: z.string(),
    cancelled: z.boolean(),
    cancelReason: z.string().nullable(),
    fromPattern: z.boolean(),
    people: z.array(rosterPersonSchema),
    mine: z.object({
      state: z.enum(signUpStates),
      wantsMate: z.boolean(),
      swapOpen: z.boolean(),
      offeredUntil: z.string().nullable(),
      confirmed: z.boolean(),
      /** Place in the waiting list, from 1; null when not waiting. */
      place: z.number().nullable(),
    }),
    allowedActions: z.array(z.enum(rosterActions)),
    /** Why signing up is not possible; a code of the catalogue. */
    whyNot: z.string().nullable(),
  })
  .meta({ id: 'RosterItem' });
export type RosterItemView = z.infer<typeof rosterItemSchema>;

export const zoneSchema = z.object({
  zoneId: z.string(),
  name: z.string(),
  neighbourhoodCodes: z.array(z.string()),
  /** Corners of a drawn part as [longitude, latitude]; null for whole neighbourhoods. */
  outline: z.array(z.tuple([z.number(), z.number()])).nullable(),
});
export type ZoneView = z.infer<typeof zoneSchema>;

export const rosterQuerySchema = z.object({
  from: daySchema,
  days: z.coerce.number().int().min(1).max(42).default(14),
});
export const rosterSchema = z
  .object({
    items: z.array(rosterItemSchema),
    zones: z.array(zoneSchema),
    teamName: z.string(),
    neighbourhoodCodes: z.array(z.string()),
  })
  .meta({ id: 'Roster' });
export type RosterView = z.infer<typeof rosterSchema>;

export const rosterActSchema = z
  .object({
    action: z.enum(rosterActions),
    /** With "offer_swap": the place asked in return; left out to just give it away. */
    swapItemId: idSchema.nullable().optional(),
  })
  .strict()
  .meta({ id: 'RosterAct' });
export type RosterActBody = z.infer<typeof rosterActSchema>;

export const takeOverSchema = z.object({ fromPersonId: idSchema }).strict().meta({ id: 'TakeOver' });
export const placePersonSchema = z.object({ personId: idSchema }).strict().meta({ id: 'PlacePerson' });

export const newItemSchema = z
  .object({
    /** Made by who plans, so that sending it twice plans it once. */
    itemId: idSchema.optional(),
    ...shape,
    startsAt: momentSchema,
    endsAt: momentSchema,
    note: textSchema(300).nullable(),
    signOffHours: z.number().int().min(0).max(168),
  })
  .strict()
  .meta({ id: 'NewRosterItem' });
export type NewItemBody = z.infer<typeof newItemSchema>;

export const changeItemSchema = z
  .object({
    capacity: shape.capacity,
    minimum: shape.minimum,
    meetingPlace: shape.meetingPlace,
    note: textSchema(300).nullable(),
    zoneId: shape.zoneId,
    /** Left out to keep how one goes and what one must be able to do. */
    mode: shape.mode.optional(),
    needs: shape.needs.optional(),
    /** Left out to keep the times. */
    startsAt: momentSchema.optional(),
    endsAt: momentSchema.optional(),
    /** Who waits from now on, when fewer can come. */
    moves: z.array(idSchema).max(60).default([]),
  })
  .strict()
  .meta({ id: 'ChangeRosterItem' });
export type ChangeItemBody = z.infer<typeof changeItemSchema>;

export const cancelItemSchema = z
  .object({ reason: z.enum(['weather', 'too_few', 'holiday', 'other']) })
  .strict()
  .meta({ id: 'CancelRosterItem' });

export const newTemplateSchema = z
  .object({
    /** Of the pattern that is made, also when it follows another one: sent twice it is made once. */
    templateId: idSchema.optional(),
    ...shape,
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    startMinute: z.number().int().min(0).max(1_439),
    minutes: z.number().int().min(rosterLimits.shortestMinutes).max(rosterLimits.longestMinutes),
    season: z.enum(seasons),
    skipHolidays: z.boolean(),
    signOffHours: z.number().int().min(0).max(168),
    startsOn: daySchema,
    endsOn: daySchema.nullable(),
  })
  .strict()
  .meta({ id: 'NewRosterTemplate' });
export type NewTemplateBody = z.infer<typeof newTemplateSchema>;

export const templateSchema = z
  .object({
    ...newTemplateSchema.shape,
    templateId: z.string(),
    zone: z.string().nullable(),
    title: z.string().nullable(),
    zoneId: z.string().nullable(),
    meetingPlace: z.string().nullable(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    /** The next days it falls on. */
    next: z.array(z.string()),
    /** Coming days that have people on them or were called off: a changed pattern leaves those as they are. */
    kept: z.array(z.string()),
  })
  .meta({ id: 'RosterTemplate' });
export type TemplateView = z.infer<typeof templateSchema>;
export const templatesSchema = z
  .object({ templates: z.array(templateSchema) })
  .meta({ id: 'RosterTemplates' });
export const plannedSchema = z
  .object({ templateId: z.string(), planned: z.number() })
  .meta({ id: 'Planned' });

export const newZoneSchema = z
  .object({
    /** Made by the sender, so that asking twice makes one. */
    zoneId: idSchema.optional(),
    name: textSchema(60),
    neighbourhoodCodes: z.array(z.string().regex(/^BU[0-9A-Z]{8}$/)).max(50),
    /** A drawn part; the neighbourhoods follow from it. */
    outline: z
      .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
      .max(outlineLimits.most)
      .nullable()
      .default(null),
  })
  .strict()
  .meta({ id: 'NewZone' });

/** Another name for a zone; what was planned in it shows the new name. */
export const renameZoneSchema = z
  .object({ name: textSchema(60) })
  .strict()
  .meta({ id: 'RenameZone' });

export const calendarStateSchema = z.object({ madeAt: z.string().nullable() }).meta({ id: 'CalendarState' });
/** Shown once; the server keeps only a hash. */
export const calendarAddressSchema = z.object({ address: z.string() }).meta({ id: 'CalendarAddress' });

const personRef = z.object({ personId: z.string(), name: z.string() });
/** One sentence of why; the words are the screen's. */
export const proposalReasonSchema = z.object({
  code: z.enum(['needed', 'below_wish', 'low_load', 'buddy', 'course', 'walks_along']),
  count: z.number().nullable(),
  wish: z.number().nullable(),
  person: personRef.nullable(),
  needs: z.array(z.enum(qualifications)),
});
export const proposalSchema = z
  .object({
    choices: z.array(
      z.object({
        itemId: z.string(),
        person: personRef,
        reasons: z.array(proposalReasonSchema),
      }),
    ),
    items: z.array(rosterItemSchema),
    /** Rounds that stay short: how many are missing, and for how many people each reason holds. */
    unfilled: z.array(
      z.object({
        itemId: z.string(),
        missing: z.number(),
        why: z.array(z.object({ code: z.enum(whyNobodyCodes), count: z.number() })),
      }),
    ),
    milliseconds: z.number(),
  })
  .meta({ id: 'RosterProposal' });
export type ProposalView = z.infer<typeof proposalSchema>;
/** What the coordinator agreed to; nothing of a proposal happens without it. */
export const acceptProposalSchema = z
  .object({
    choices: z
      .array(z.object({ itemId: idSchema, personId: idSchema }))
      .min(1)
      .max(400),
  })
  .strict()
  .meta({ id: 'AcceptProposal' });
export const acceptedProposalSchema = z
  .object({
    placed: z.number(),
    /** With the sentence that says why. */
    notPlaced: z.array(
      z.object({ itemId: z.string(), personId: z.string(), code: z.string(), why: z.string() }),
    ),
  })
  .meta({ id: 'AcceptedProposal' });
export type AcceptedProposal = z.infer<typeof acceptedProposalSchema>;
