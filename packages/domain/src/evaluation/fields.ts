/** Purpose, readers and term of what an evaluation stores; a stored column without a line here fails a test. */

type FieldRule = {
  readonly dataClass: 0 | 1;
  readonly purpose: string;
  readonly readers: readonly ('trainer' | 'adviser' | 'own' | 'system')[];
  /** Whole months after the day of the training. */
  readonly months: 2 | 36;
};
const kept = (purpose: string, readers: FieldRule['readers'] = ['trainer', 'adviser']): FieldRule => ({
  dataClass: 0,
  purpose,
  readers,
  months: 36,
});
const answer = (purpose: string): FieldRule => ({ dataClass: 1, purpose, readers: ['system'], months: 36 });
const ticket = (purpose: string): FieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['own', 'system'],
  months: 2,
});

export const evaluationMonths = { answers: 36, tickets: 2 } as const;

export const evaluationTables = {
  evaluations: {
    tenant_id: kept('keeps municipalities apart', ['system']),
    id: kept('names the evaluation'),
    name: kept('how people call it'),
    team_ids: kept('which teams took part'),
    training_on: kept('from when before and after are counted'),
    made_by: kept('whom to ask'),
    made_at: kept('since when'),
  },
  evaluation_answers: {
    tenant_id: answer('keeps municipalities apart'),
    id: answer('tells two answers apart; drawn by chance, so that it says no time'),
    evaluation_id: answer('which evaluation'),
    moment: answer('before, right after, or later'),
    form: answer('which words were asked'),
    link_hash: answer('joins before and after without knowing whose they are'),
    choices: answer('what was chosen'),
    right_count: answer('how many were right'),
    reaction: answer('how the evening was'),
    words: answer('what somebody wanted to say; shown only among enough others'),
  },
  evaluation_tickets: {
    tenant_id: ticket('keeps municipalities apart'),
    evaluation_id: ticket('which evaluation'),
    moment: ticket('which moment'),
    person_id: ticket('that somebody answered, so that nobody answers twice; never what'),
  },
  team_signal_months: {
    tenant_id: kept('keeps municipalities apart', ['system']),
    team_id: kept('which team', ['system']),
    month: kept('which month'),
    signals: kept('how many signals'),
    reporters: kept('of how many people, to hide small groups', ['system']),
    most_of_one: kept('of whoever sent the most, to hide small groups', ['system']),
    right_desk: kept('how many came to the right desk at once'),
    returned: kept('how many were sent back'),
    with_words: kept('how many had own words'),
    with_marks: kept('in how many the text help would mark something'),
    words_reporters: kept('how many people wrote those words, to hide small groups', ['system']),
    words_most_of_one: kept('words of whoever wrote the most, to hide small groups', ['system']),
    feeling_reporters: kept('how many people gave a feeling with words, to hide small groups', ['system']),
    feeling_most_of_one: kept('of whoever gave the most, to hide small groups', ['system']),
    feeling_with_words: kept('how many gave a niet-pluis feeling and own words'),
    feeling_apart: kept('in how many of those the words hold no judgement or guess'),
    answered: kept('how many were answered'),
    taken_soon: kept('how many were taken up within three days'),
    rounds: kept('how many rounds were walked'),
    frozen_at: kept('since when it stands', ['system']),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldRule>>>>;
