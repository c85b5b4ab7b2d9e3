/** Purpose, readers and term of what oversight stores; a stored column without a line here fails a test. */

type FieldRule = {
  readonly dataClass: 1 | 2 | 3;
  readonly purpose: string;
  readonly readers: readonly ('who_opened' | 'handlers' | 'privacy_officer' | 'own' | 'system')[];
  /** Whole years, days, or 'while_held': until the person takes it away or the role ends. */
  readonly term: '5_years' | 'while_held' | '30_days';
};

const kept = (purpose: string, readers: FieldRule['readers'], dataClass: 1 | 2 | 3 = 2): FieldRule => ({
  dataClass,
  purpose,
  readers,
  term: '5_years',
});
const seen: FieldRule['readers'] = ['who_opened', 'handlers', 'privacy_officer'];
const officer: FieldRule['readers'] = ['privacy_officer'];
const own = (purpose: string): FieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['own', 'system'],
  term: 'while_held',
});

/** As long as the trail itself (threat model section 8). */
export const oversightYears = 5;

export const breakGlassFields = {
  tenant_id: kept('keeps municipalities apart', ['system']),
  id: kept('names this opening', seen),
  person_id: kept('who read outside the own work', seen),
  role: kept('in which role', seen),
  object_kind: kept('a signal or a case file', seen),
  object_id: kept('which one', seen),
  number: kept('how people call it', seen),
  reason_kind: kept('why, from the list', seen),
  reason: kept('why, in own words', seen, 3),
  opened_at: kept('from when', seen),
  until_at: kept('until when', seen),
} as const satisfies Record<string, FieldRule>;

export const oversightFields = {
  tenant_id: kept('keeps municipalities apart', ['system']),
  id: kept('names this item', officer),
  kind: kept('which fact stood out', officer),
  person_id: kept('whose reading it was', officer),
  role: kept('in which role', officer),
  object_id: kept('what it was about, where it was one thing', officer),
  break_glass_id: kept('the opening it is about', officer),
  count: kept('how often', officer),
  week: kept('in which week', officer),
  found_at: kept('since when it waits', officer),
  alarmed_at: kept('when it was said that it waits too long', ['system']),
  reviewed_at: kept('when somebody looked', officer),
  reviewed_by: kept('who looked', officer),
  outcome: kept('what came of it', officer),
  note: kept('in own words', officer, 3),
} as const satisfies Record<string, FieldRule>;

export const ownAddressFields = {
  tenant_id: own('keeps municipalities apart'),
  person_id: own('whose address it is'),
  id: own('names this address'),
  street: own('keeps signals about the own home away'),
  house_number: own('keeps signals about the own home away'),
  made_at: own('since when'),
} as const satisfies Record<string, FieldRule>;

const counted = (purpose: string): FieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['system'],
  term: '30_days',
});
/** That somebody added an own address, also one that was taken away again; never which. */
export const ownAddressAdditionFields = {
  tenant_id: counted('keeps municipalities apart'),
  person_id: counted('who added one'),
  address_id: counted('the same form twice counts once'),
  added_at: counted('how many in a day, so that guessing is slow'),
} as const satisfies Record<string, FieldRule>;
