/** Purpose, readers and term of every stored field of a signal; a stored field without a line here fails the build. */

export type FieldRule = {
  /** Threat model section 5: 0 public, 1 team, 2 signal, 3 case file, 4 special. */
  readonly dataClass: 0 | 1 | 2 | 3 | 4;
  readonly purpose: string;
  readonly readers: readonly ('sender' | 'desk' | 'coordinator' | 'system')[];
  readonly term: RetentionTerm;
};

/** Threat model section 8; "with_role" goes when somebody's last role ended, "with_debt" once the answer is given. Days count from the first closing (or from the decision when it was never taken up); "with_signal" and "identity" end within a week of taking it back. */
export type RetentionTerm = 'with_signal' | 'identity' | 'figures' | 'with_role' | 'with_debt';

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
/**
 * What its sender took back is without sender, words and place within seven days (threat model section 12). The job comes once a night, so
 * that what would be over them before the next time goes now.
 */
export const withdrawnDays = 6;
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
  compass_advice: {
    ...system('what the rule advised; its sender hears what changed in it'),
    readers: ['sender', 'system'],
  },
  street: shared('where to look'),
  address_shielded: content('the address must not be found'),
  street_key: {
    dataClass: 2,
    purpose: 'finds a street by its beginning without reading every signal',
    readers: ['system'],
    term: 'with_signal',
  },
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
  answer_due_at: content('until when the answer is owed, through every hand-over'),
  seen_at: content('whether somebody of the desk saw it yet'),
  asleep_until: content('out of sight until this day'),
  asked_at: content('a question to the volunteer is open'),
  observed_at: content('when it was seen'),
  recorded_at: shared('when it was saved on the phone'),
  received_at: shared('when the server had it'),
  changed_at: system('what is new since the last look'),
  closed_at: system('since when nothing is to be done; its content goes no sooner than a week after it'),
  first_closed_at: system('starts the retention term, which opening again does not move'),
  stands_until: content('somebody of the desk keeps it open until this day although nobody moves it'),
  still_told_on: system('when the desk was told last that it closes by itself'),
  desk_reads_until: system('a closed signal is read by its desk until this day'),
  version: system('two people at once'),
} as const satisfies Readonly<Record<string, FieldRule>>;

/** Keyed by table: what lies beside a signal, or belongs to who works with it. */
export const workFields = {
  signal_questions: {
    tenant_id: system('keeps municipalities apart'),
    signal_id: system('which signal it is about'),
    id: system('names the question'),
    code: shared('which standard question'),
    asked_at: shared('when it was asked'),
    answered_at: shared('when it was answered'),
    answer: content('one of the fixed answers'),
    words: content('what the fixed answers left unsaid'),
  },
  desk_filters: {
    tenant_id: system('keeps municipalities apart'),
    person_id: system('whose filter it is'),
    id: system('names the filter'),
    name: { dataClass: 1, purpose: 'to find it again', readers: ['desk'], term: 'with_role' },
    filters: {
      dataClass: 1,
      purpose: 'which view, state, kind and theme',
      readers: ['desk'],
      term: 'with_role',
    },
    made_at: system('the order in which they stand'),
  },
  late_answers: {
    tenant_id: system('keeps municipalities apart'),
    signal_id: system('which signal'),
    team_id: system('which coordinator is told'),
    number: { dataClass: 1, purpose: 'to talk about it', readers: ['coordinator'], term: 'with_debt' },
    due_at: { dataClass: 1, purpose: 'how late it is', readers: ['coordinator'], term: 'with_debt' },
    told_at: system('tells once a day'),
    named: system('whether the coordinator may know of a signal of this kind'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldRule>>>>;
