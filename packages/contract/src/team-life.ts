/** Team life on the wire: house rules that are accepted, fixed contacts, what is lent, and the own team as a phone keeps it. */
import { acceptables, contactKinds, equipmentKinds, mostContacts, ruleLimits } from '@buurtplus/domain/teams';
import { z } from 'zod';
import { daySchema } from './roster.ts';
import { idSchema } from './sync.ts';

const line = (most: number) => z.string().trim().min(1).max(most);

export const publishRulesSchema = z
  .object({
    lines: z.array(z.string().max(ruleLimits.lineLength)).max(ruleLimits.lines * 2),
    /** What stood there when the writing began; somebody else's newer version is not overwritten. */
    after: z.number().int().min(0),
  })
  .strict()
  .meta({ id: 'PublishRules' });
export const acceptRulesSchema = z
  .object({ what: z.enum(acceptables), version: z.number().int().min(1) })
  .strict()
  .meta({ id: 'AcceptRules' });
/** Yes or no; when somebody read or accepted is nobody else's business. */
export const acceptancesSchema = z
  .object({
    people: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        houseRules: z.boolean(),
        privacyCard: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Acceptances' });
export type Acceptances = z.infer<typeof acceptancesSchema>;

export const contactSchema = z
  .object({
    kind: z.enum(contactKinds),
    name: line(60),
    phone: z
      .string()
      .regex(/^[0-9+ ()-]{3,20}$/)
      .nullable(),
    email: z.email().max(120).nullable(),
    note: line(120).nullable(),
  })
  .strict()
  .refine((one) => one.phone !== null || one.email !== null, { path: ['phone'], message: 'unreachable' })
  .meta({ id: 'TeamContact' });
export type ContactBody = z.infer<typeof contactSchema>;

const contactView = z.object({
  contactId: z.string(),
  kind: z.enum(contactKinds),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  note: z.string().nullable(),
});
export type ContactView = z.infer<typeof contactView>;

export const putEquipmentSchema = z
  .object({ kind: z.enum(equipmentKinds), label: line(60).nullable(), size: line(10).nullable() })
  .strict()
  .meta({ id: 'PutEquipment' });
export type EquipmentBody = z.infer<typeof putEquipmentSchema>;
export const lendSchema = z
  .object({ personId: idSchema, backBy: daySchema.nullable() })
  .strict()
  .meta({ id: 'Lend' });

const thing = {
  equipmentId: z.string(),
  kind: z.enum(equipmentKinds),
  label: z.string().nullable(),
  size: z.string().nullable(),
};
export const equipmentSchema = z
  .object({
    things: z.array(
      z.object({
        ...thing,
        loan: z
          .object({
            loanId: z.string(),
            /** Null once the name is over its term. */
            name: z.string().nullable(),
            lentOn: z.string(),
            backBy: z.string().nullable(),
            state: z.enum(['lent', 'late', 'asked_back']),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Equipment' });
export type EquipmentView = z.infer<typeof equipmentSchema>['things'][number];

export const myTeamSchema = z
  .object({
    teamName: z.string(),
    people: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        lead: z.enum(['coordinator', 'deputy']).nullable(),
        /** Of a coordinator who wants his team to call him. */
        phone: z.string().nullable(),
      }),
    ),
    contacts: z.array(contactView).max(mostContacts),
    rules: z.object({ version: z.number(), lines: z.array(z.string()), publishedOn: z.string() }).nullable(),
    /** What I am asked to read and accept now. */
    accept: z.array(z.object({ what: z.enum(acceptables), version: z.number() })),
    loans: z.array(
      z.object({ ...thing, loanId: z.string(), lentOn: z.string(), backBy: z.string().nullable() }),
    ),
    /** Rounds on which I was missed: a question how I am, and nothing more. */
    missed: z.array(z.object({ itemId: z.string(), startsAt: z.string() })),
  })
  .meta({ id: 'MyTeam' });
export type MyTeam = z.infer<typeof myTeamSchema>;
