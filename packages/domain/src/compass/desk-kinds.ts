/** Who can receive: kinds of desks, the desks themselves, and when they are open. */
import type { Text } from './observation.ts';

/** practice.md section 6, one kind a row; a municipality fills in who does it there. The order is their weight: of two the first goes first. */
export const deskKinds = [
  'emergency',
  'police',
  'suicide_prevention',
  'veilig_thuis',
  'concerning_behaviour',
  'isolation',
  'wijkwerker',
  'outreach',
  'vraagwijzer',
  'youth_worker',
  'm_anoniem',
  'wijkagent',
  'gas_power',
  'animal',
  'environment',
  'public_space',
  'housing_nuisance',
  'building',
  'wijkregisseur',
  'buurtbemiddeling',
  'coordinator',
  'victim_support',
  'listening_line',
] as const;
export type DeskKind = (typeof deskKinds)[number];

/** How a volunteer reaches it: by phone, through this system, or by the desk's own form. */
export const deskChannels = ['call', 'system', 'form'] as const;
export type DeskChannel = (typeof deskChannels)[number];

/** From and until in minutes after midnight; until 1,440 means the end of the day. */
type OpenSpell = readonly [from: number, until: number];

export type OpeningHours =
  | { readonly always: true }
  /** Seven lists, Monday first; an empty list is a closed day. */
  | {
      readonly always: false;
      readonly week: readonly (readonly OpenSpell[])[];
      readonly closedOnHolidays: boolean;
    };

export type CompassDesk = {
  /** Stable slug; a municipality's own line with the same code replaces the standard one. */
  readonly code: string;
  readonly kinds: readonly DeskKind[];
  /** CBS codes of neighbourhoods or districts; null serves the whole municipality. */
  readonly areas: readonly string[] | null;
  readonly name: Text;
  readonly when: Text;
  readonly whenNot: Text;
  readonly hours: OpeningHours;
  readonly phone: string | null;
  readonly channel: DeskChannel;
  readonly formUrl: string | null;
  /** Working days until somebody has taken it up, null where nobody promises one. */
  readonly answerWorkingDays: number | null;
  /** Who answers for this text. */
  readonly owner: string;
  /** "YYYY-MM-DD" when somebody last checked number and hours; null: never by this municipality. */
  readonly checkedOn: string | null;
  /** Where to go when this desk is closed and it cannot wait, or when nobody has it. */
  readonly fallback: DeskKind | null;
};

/** Numbers older than this are shown as such to the admin (issue: six months). */
export const staleAfterDays = 183;

/** @param today "YYYY-MM-DD" */
export const isStale = (desk: CompassDesk, today: string): boolean =>
  desk.checkedOn === null ||
  Date.parse(`${today}T00:00:00Z`) - Date.parse(`${desk.checkedOn}T00:00:00Z`) > staleAfterDays * 86_400_000;
