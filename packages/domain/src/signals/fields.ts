/** Purpose, readers and term of every stored field of a signal; a stored field without a line here fails the build. */

export type FieldRule = {
  /** Threat model section 5: 0 public, 1 team, 2 signal, 3 case file, 4 special. */
  readonly dataClass: 0 | 1 | 2 | 3 | 4;
  readonly purpose: string;
  readonly readers: readonly ('sender' | 'desk' | 'coordinator' | 'system')[];
  readonly term: RetentionTerm;
};

/** Threat model section 8; days count from closing (or from the decision when it was never taken up). */
export type RetentionTerm = 'with_signal' | 'identity' | 'figures';

export const daysAfterClose: Readonly<
  Record<'niet_pluis' | 'suspicious' | 'nuisance' | 'public_space', number>
> = {
  niet_pluis: 90,
  suspicious: 90,
  nuisance: 90,
  public_space: 365,
};
/** The sender's identity goes earlier than the signal itself. */
export const identityDaysAfterClose = 30;
/** A refused command of a phone, which belongs to no signal. */
export const refusedDays = 90;

const system = (purpose: string): FieldRule => ({
  dataClass: 2,
  purpose,
  readers: ['system'],
  term: 'figures',
});
const content = (purpose: string): FieldRule => ({
  dataClass: 2,
  purpose,
  readers: ['desk'],
  term: 'with_signal',
});
const shared = (purpose: string): FieldRule => ({
  dataClass: 2,
  purpose,
  readers: ['sender', 'desk'],
  term: 'with_signal',
});

/** Keyed by column of the table `signals`. */
export const signalFields = {
  tenant_id: system('keeps municipalities apart'),
  id: system('names the signal'),
  number: shared('a number to talk with'),
  owner_id: { dataClass: 4, purpose: 'the answer finds its sender', readers: ['system'], term: 'identity' },
  team_id: { dataClass: 1, purpose: 'team totals', readers: ['system'], term: 'figures' },
  kind: shared('broad kind for lists and terms'),
  urgency: content('decides desk and due time'),
  observations: content('the facts that were seen'),
  catalogue_version: system('which wording the facts were picked from'),
  gut_feeling: content('the feeling, apart from the facts'),
  own_words: content('what the facts left unsaid'),
  compass: content('follow-up answers, risk, and what the volunteer was advised'),
  compass_version: system('which edition of the compass decided'),
  compass_table: system('which table decided'),
  compass_rule: system('which rule decided, so that "why here" can be answered later'),
  compass_advice: system('what the rule advised'),
  street: shared('where to look'),
  house_number: content('which home, only when the fact is about a home'),
  lat: content('where to look'),
  lon: content('where to look'),
  accuracy_m: content('how sure the place is'),
  place_source: content('how the place was chosen'),
  place_cell: {
    dataClass: 2,
    purpose: 'finds what lies near without looking everywhere',
    readers: ['system'],
    term: 'with_signal',
  },
  sender_repeat: {
    dataClass: 2,
    purpose: 'a neutral word to the desk from the third signal of one volunteer about one place',
    readers: ['desk'],
    term: 'identity',
  },
  area_year: system('which CBS map decided'),
  neighbourhood_code: content('which desk is on duty'),
  district_code: system('figures per district'),
  status: shared('what happens now'),
  duty: system('which role in which neighbourhood may see it'),
  desk_id: content('which desk has it'),
  conflicted_ids: {
    dataClass: 2,
    purpose: 'who declared a conflict never gets it again',
    readers: ['system'],
    term: 'with_signal',
  },
  due_at: content('when it must be taken up or answered'),
  answers_given: system('the answer is owed'),
  observed_at: content('when it was seen'),
  recorded_at: shared('when it was saved on the phone'),
  received_at: shared('when the server had it'),
  changed_at: system('what is new since the last look'),
  closed_at: system('starts the retention term'),
  version: system('two people at once'),
} as const satisfies Readonly<Record<string, FieldRule>>;
