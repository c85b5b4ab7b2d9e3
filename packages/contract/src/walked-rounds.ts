/** Rounds that were walked: of one's own year, and of a team. */
import { debriefFeelings, endedBys } from '@buurtplus/domain/rounds';
import { z } from 'zod';

const countsSchema = z.object({
  open_window: z.number().int(),
  card: z.number().int(),
  talk: z.number().int(),
  lamp: z.number().int(),
  question: z.number().int(),
});

export const walkedRoundSchema = z
  .object({
    roundId: z.string(),
    status: z.enum(['waiting', 'walking', 'paused', 'ended']),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    /** By the walkers, because somebody said that they are home, or by nobody; null while it is on. */
    endedBy: z.enum(endedBys).nullable(),
    /** When the pair said that it had signed on; null when it did not. */
    signedOnAt: z.string().nullable(),
    walkingMinutes: z.number().int(),
    neighbourhoodCode: z.string().nullable(),
    /** The name of the part of the team's own where they walked; absent on an answer that was kept by an older version. */
    zone: z.string().nullish(),
    /** Null for who is no member any more. */
    walkers: z.array(z.string().nullable()),
    together: z.boolean(),
    quiet: z.boolean(),
    /** Where it went may be looked at, for a week. */
    tracked: z.boolean(),
    counts: countsSchema,
  })
  .meta({ id: 'WalkedRound' });
export type WalkedRound = z.infer<typeof walkedRoundSchema>;

const noteSchema = z.object({
  name: z.string().nullable(),
  feeling: z.enum(debriefFeelings).nullable(),
  feltUnsafe: z.boolean(),
  words: z.string().nullable(),
});

/** The own year: nobody is compared with anybody. */
export const myRoundsSchema = z
  .object({
    year: z.number().int(),
    /** This year or the last, whichever is not shown; absent on an answer that was kept by an older version. */
    otherYear: z.number().int().optional(),
    rounds: z.number().int(),
    walkingMinutes: z.number().int(),
    quiet: z.number().int(),
    counts: countsSchema,
    latest: z.array(walkedRoundSchema),
  })
  .meta({ id: 'MyRounds' });
export type MyRounds = z.infer<typeof myRoundsSchema>;

export const teamRoundsSchema = z
  .object({
    rounds: z.array(walkedRoundSchema.extend({ notes: z.array(noteSchema) }).meta({ id: 'TeamRound' })),
    quarters: z.array(
      z.object({
        quarter: z.string(),
        rounds: z.number().int(),
        quiet: z.number().int(),
        walkingMinutes: z.number().int(),
      }),
    ),
    /** On the roster, and as far as we know not walked. */
    notBegun: z.array(z.object({ itemId: z.string(), startsAt: z.string(), endsAt: z.string() })),
    cursor: z.string().nullable(),
  })
  .meta({ id: 'TeamRounds' });
export type TeamRounds = z.infer<typeof teamRoundsSchema>;
