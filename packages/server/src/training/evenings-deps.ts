/** What training evenings need from outside, handed in once by create-server.ts. */
import type { CompassBook } from '@buurtplus/domain/compass';
import type { Result } from '@buurtplus/domain/kernel';
import type { DutyRole } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import type { News } from '../platform/live/news.ts';

type Tell = (tenantId: string, target: string, tx: Kysely<Tables>) => Promise<void>;

export type EveningsDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The code on the beamer is reckoned from it: nothing to store, nothing to steal from a copy. */
  readonly secretKey: string;
  /** The compass book that holds now: its desks have the numbers for the hand-out. */
  readonly bookOf: (tenantId: string) => Promise<CompassBook>;
  /** The neighbourhoods inside an area somebody is on duty in. */
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  /** The Dutch day on which an answer that is asked now is due. */
  readonly answerDay: (now: Date) => string;
  /** Ask, in the very transaction, that these are told that there is something new. */
  readonly tellPerson: Tell;
  readonly tellTeam: Tell;
  readonly wakeTelling: () => Promise<void>;
  /** Ask, in the very transaction, that this person is mailed that he need not come any more. @param at when the next evening is */
  readonly sayUninvited: (
    tenantId: string,
    personId: string,
    series: { readonly id: string; readonly at: Date },
    tx: Kysely<Tables>,
  ) => Promise<void>;
  /** Take that word back, when it was not said yet. */
  readonly unsayUninvited: (
    tenantId: string,
    personId: string,
    seriesId: string,
    tx: Kysely<Tables>,
  ) => Promise<void>;
  /** To open screens only, at once. */
  readonly announce: (news: News) => Promise<void>;
  /** Into the register of agreements, as a draft of the team's side. */
  readonly draftForTeam: (
    tx: Kysely<Tables>,
    draft: {
      readonly tenantId: string;
      readonly id: string;
      readonly teamId: string;
      readonly partner:
        | { readonly kind: 'organisation'; readonly organisationId: string }
        | { readonly kind: 'duty'; readonly role: DutyRole };
      readonly neighbourhoodCodes: readonly string[];
      readonly title: string;
      readonly what: string;
      readonly open: string;
      readonly eveningOn: string;
    },
  ) => Promise<Result<boolean, HttpRefusal>>;
};
