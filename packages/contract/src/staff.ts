/** Who is there for which desk: absences with a deputy, and handing an area to a successor. */
import { dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { idSchema } from './sync.ts';

const role = z.enum(dutyRoles);
const colleague = z.object({ personId: z.string(), name: z.string(), role });

export const absenceSchema = z
  .object({
    absenceId: z.string(),
    personId: z.string(),
    name: z.string(),
    role,
    startsOn: z.string(),
    endsOn: z.string(),
    deputyId: z.string().nullable(),
    deputyName: z.string().nullable(),
  })
  .meta({ id: 'Absence' });
export type Absence = z.infer<typeof absenceSchema>;

/** Own absences and those one stands in for; the functional admin sees all, to write one down for somebody who is ill. */
export const absencesSchema = z
  .object({
    today: z.string(),
    absences: z.array(absenceSchema),
    /** Who can be away or stand in. */
    colleagues: z.array(colleague),
  })
  .meta({ id: 'Absences' });
export type Absences = z.infer<typeof absencesSchema>;

export const newAbsenceSchema = z
  .object({
    absenceId: idSchema,
    /** Only the functional admin writes one down for somebody else. */
    personId: idSchema,
    role,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    deputyId: idSchema.nullable(),
  })
  .strict()
  .meta({ id: 'NewAbsence' });
export type NewAbsence = z.infer<typeof newAbsenceSchema>;

export const handoverChoicesSchema = z
  .object({
    today: z.string(),
    holders: z.array(
      colleague.extend({
        assignmentId: z.string(),
        areas: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'HandoverChoices' });
export type HandoverChoices = z.infer<typeof handoverChoicesSchema>;

export const handoverSchema = z
  .object({
    assignmentId: idSchema,
    areaCodes: z.array(z.string().max(10)).min(1).max(60),
    successorId: idSchema,
    /** First day of the successor. */
    startsOn: z.iso.date(),
  })
  .strict()
  .meta({ id: 'Handover' });
export type HandoverBody = z.infer<typeof handoverSchema>;

/** Numbers only: the admin reads no signal. */
export const handoverPreviewSchema = z
  .object({
    neighbourhoods: z.number().int(),
    open: z.number().int(),
    taken: z.number().int(),
    owed: z.number().int(),
    late: z.number().int(),
    asleep: z.number().int(),
    /** Open cases of the old holder that follow. */
    cases: z.number().int(),
  })
  .meta({ id: 'HandoverPreview' });
export type HandoverPreview = z.infer<typeof handoverPreviewSchema>;
