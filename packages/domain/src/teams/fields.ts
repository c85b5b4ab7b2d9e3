/** Purpose, readers and term of every stored field of team life; a stored field without a line here fails the build. */

export type TeamFieldRule = {
  /** Threat model section 5: 0 public, 1 team. */
  readonly dataClass: 0 | 1;
  readonly purpose: string;
  readonly readers: readonly ('self' | 'team' | 'coordinator' | 'system')[];
  readonly term: TeamTerm;
};

/**
 * "member" goes 30 days after leaving; "certificate" 12 months after leaving; "plan" 13 months after the day itself; "team" stays with the team;
 * "loan" 30 days after it came back, and at the latest 12 months after leaving; "kind_word" after 14 days; "link" with the place.
 */
export type TeamTerm = 'member' | 'certificate' | 'plan' | 'team' | 'loan' | 'kind_word' | 'link';

/** Threat model section 8. */
export const daysAfterLeaving = 30;
export const certificateDaysAfterLeaving = 365;
export const daysAfterPlan = 396;
export const daysAfterReturn = 30;

export const teamField = (purpose: string): TeamFieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['team'],
  term: 'team',
});
const ofMember = (purpose: string): TeamFieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['self', 'team'],
  term: 'member',
});
const privately = (purpose: string): TeamFieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['self', 'coordinator'],
  term: 'member',
});
const certificate = (purpose: string): TeamFieldRule => ({ ...privately(purpose), term: 'certificate' });

const ofLoan = (purpose: string): TeamFieldRule => ({ ...privately(purpose), term: 'loan' });

const keys = {
  tenant_id: teamField('keeps municipalities apart'),
  team_id: teamField('keeps teams apart'),
} as const;

/** Keyed by table, then by column. */
export const teamFields = {
  team_zones: {
    ...keys,
    id: teamField('names the zone'),
    name: teamField('where we walk'),
    neighbourhood_codes: teamField('which neighbourhoods it lies in'),
    outline: teamField('the drawn part, when it is not whole neighbourhoods'),
    ended_at: teamField('old rounds keep their zone'),
  },
  team_members: {
    ...keys,
    person_id: ofMember('who it is'),
    name: ofMember('with whom you walk'),
    stage: ofMember('who may walk, and who walks along'),
    stage_since: ofMember('when that began'),
    joined_on: privately('who came this week is counted from Monday'),
    lead: ofMember('who keeps the team running'),
    trained_on: privately('goes on where he was after a pause'),
    left_on: privately('starts the term'),
  },
  member_wishes: {
    ...keys,
    person_id: privately('whose wishes'),
    rounds_per_month: privately('how often somebody likes to walk'),
    buddy_ids: privately('with whom somebody likes to walk'),
    weekdays: privately('on which days somebody can'),
    modes: privately('walking, cycling or by mobility scooter'),
    changed_at: privately('how fresh the wish is'),
  },
  member_certificates: {
    ...keys,
    person_id: privately('whose'),
    seen_on: privately('that the VOG was seen; the paper itself is never kept'),
    dated_on: privately('the day on the VOG'),
    valid_until: privately('when a new one is needed'),
    seen_by: privately('who saw it'),
  },
  member_qualifications: {
    ...keys,
    person_id: certificate('whose'),
    qualification: certificate('gate for some rounds'),
    valid_until: certificate('when it must be renewed'),
    noted_at: certificate('when it was written down'),
  },
  team_rules: {
    ...keys,
    version: teamField('which version'),
    lines: teamField('the house rules'),
    published_at: teamField('since when they hold'),
    published_by: { ...teamField('who published them'), readers: ['coordinator'] },
  },
  rule_acceptances: {
    ...keys,
    person_id: privately('who accepted'),
    what: privately('house rules or privacy card'),
    version: privately('which version'),
    accepted_on: { ...privately('asked again after a year; nobody else reads the day'), readers: ['self'] },
  },
  team_contacts: {
    ...keys,
    id: teamField('names the contact'),
    kind: teamField('for whom this contact works'),
    name: teamField('whom to ask for'),
    phone: teamField('a number of work'),
    email: teamField('an address of work'),
    note: teamField('when to reach'),
  },
  team_equipment: {
    ...keys,
    id: teamField('names the thing'),
    kind: teamField('what it is'),
    label: teamField('which one it is'),
    size: teamField('so that it fits'),
    ended_at: teamField('no longer in use'),
  },
  equipment_loans: {
    ...keys,
    id: ofLoan('names the loan'),
    equipment_id: ofLoan('what was lent'),
    person_id: ofLoan('to whom'),
    name: ofLoan('who still has it, also after leaving'),
    lent_on: ofLoan('since when'),
    back_by: ofLoan('when it comes back'),
    returned_on: ofLoan('that it came back'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, TeamFieldRule>>>>;
