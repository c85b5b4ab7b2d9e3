/** Purpose, readers and term of every stored field of training evenings; a stored field without a line here fails a test. */

type EveningReader = 'self' | 'trainer' | 'team' | 'partner' | 'professional' | 'system';
/** Votes go thirty days after the evening, who was there after twelve months or thirty days after leaving, the evening itself after two years. */
type EveningTerm = 'evening' | 'attendance' | 'votes';
export const eveningTerms = { eveningMonths: 24, attendanceMonths: 12, voteDays: 30 } as const;

type EveningField = {
  readonly dataClass: 0 | 1 | 2;
  readonly purpose: string;
  readonly readers: readonly EveningReader[];
  readonly term: EveningTerm;
};

const line =
  (dataClass: EveningField['dataClass'], readers: readonly EveningReader[], term: EveningTerm) =>
  (purpose: string): EveningField => ({ dataClass, purpose, readers, term });
const plan = line(1, ['trainer', 'team', 'partner', 'professional'], 'evening');
const attendance = line(1, ['self', 'trainer'], 'attendance');
const poll = line(0, ['trainer', 'team'], 'evening');
/** Read by nobody but who adds votes up. */
const vote = line(1, ['system'], 'votes');
/** Of the guests only who is asked. */
const question = line(1, ['trainer', 'team', 'partner', 'professional'], 'evening');

export const eveningTables = {
  training_series: {
    tenant_id: plan('keeps municipalities apart'),
    id: plan('names the series'),
    name: plan('what it is called'),
    team_ids: plan('which teams are invited'),
    organisation_ids: plan('which partners are invited'),
    duties: plan('which professionals are invited, by what they are on duty for'),
    made_by: plan('who leads it'),
    co_leader_ids: plan('who leads it beside him, and takes over'),
    leaderless_since: plan('that nobody leads it any more; each trainer may take it over'),
    made_at: plan('since when'),
  },
  training_evenings: {
    tenant_id: plan('keeps municipalities apart'),
    id: plan('names the evening'),
    series_id: plan('of which series'),
    starts_at: plan('when to come'),
    ends_at: plan('until when; starts the terms'),
    place: plan('where to come'),
    module_ids: plan('which lessons it is about'),
    cancelled_at: plan('that it is off'),
    moved_from: plan('when it was before it moved, for who had that in mind'),
  },
  evening_people: {
    tenant_id: attendance('keeps municipalities apart'),
    evening_id: attendance('which evening'),
    person_id: attendance('who'),
    team_id: attendance('of which team; none for who was invited by a duty or an organisation'),
    coming: attendance('how many chairs are needed'),
    perhaps: attendance('that somebody answered and does not know yet'),
    answered_for: attendance('for which moment that was said; after a move it is asked once more'),
    present_how: attendance(
      'known by the code, or ticked by the trainer; of the lessons of that evening the own questions are enough then',
    ),
    present_at: attendance('since when'),
    wrong_codes: attendance('ends guessing'),
    has_ballot: attendance('one phone, one vote; not which vote'),
  },
  evening_polls: {
    tenant_id: poll('keeps municipalities apart'),
    id: poll('names the question'),
    evening_id: poll('of which evening'),
    scenario_id: poll('of which story'),
    step: poll('where in the story'),
    ask: poll('what was asked'),
    choices: poll('what could be chosen'),
    opened_at: poll('since when'),
    closed_at: poll('since when nobody votes any more'),
  },
  evening_ballots: {
    tenant_id: vote('keeps municipalities apart'),
    evening_id: vote('for which evening it counts'),
    ballot_hash: vote(
      'whether a vote comes from a phone that may vote; the secret itself stays on that phone',
    ),
  },
  evening_votes: {
    tenant_id: vote('keeps municipalities apart'),
    poll_id: vote('which question'),
    vote_key: vote('one phone counts once; another for each question'),
    choice: vote('what was chosen'),
    seq: vote('a late copy does not replace a newer choice'),
  },
  evening_questions: {
    tenant_id: question('keeps municipalities apart'),
    id: question('names the question'),
    evening_id: question('where it was asked'),
    organisation_id: question('which partner is asked; none when it goes to a duty'),
    duty: question('who is asked by what they are on duty for, where the series invited them'),
    question: question('what is asked, without names'),
    asked_at: question('since when'),
    due_on: question('until when an answer is expected'),
    told_to: question('whom to tell anew when nobody of them can answer any more; emptied with the answer'),
    unheard_since: question('since when nobody can answer; the trainer was told'),
    reminded_on: question('reminds once a working week, not every night'),
    answer: question('what the partner or the professional says'),
    answered_at: question('since when'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, EveningField>>>>;
