/** Purpose, readers and term of every stored field of a case; a stored field without a line here fails the build. */

type CaseFieldRule = {
  /** Threat model section 5: 2 signal, 3 case file, 4 special. */
  readonly dataClass: 2 | 3 | 4;
  readonly purpose: string;
  readonly readers: readonly (
    | 'owner'
    | 'participants'
    | 'receiver'
    | 'decider'
    | 'administrator'
    | 'everyone_signed_in'
    | 'system'
  )[];
  /** with_case: gone on the day after `keep_until`; sealed: on the day after `sealed_until`; stays: data of the municipality, without a situation. */
  readonly term: 'with_case' | 'sealed' | 'stays';
};

const system = (purpose: string): CaseFieldRule => ({
  dataClass: 2,
  purpose,
  readers: ['system'],
  term: 'with_case',
});
const inside = (purpose: string): CaseFieldRule => ({
  dataClass: 3,
  purpose,
  readers: ['owner', 'participants'],
  term: 'with_case',
});
const passed = (purpose: string): CaseFieldRule => ({
  dataClass: 3,
  purpose,
  readers: ['owner', 'receiver'],
  term: 'with_case',
});
const asked = (purpose: string): CaseFieldRule => ({
  dataClass: 3,
  purpose,
  readers: ['owner', 'participants', 'decider'],
  term: 'with_case',
});
const sealed = (purpose: string): CaseFieldRule => ({
  dataClass: 4,
  purpose,
  readers: ['owner', 'participants', 'receiver'],
  term: 'sealed',
});
const tray = (purpose: string): CaseFieldRule => ({
  dataClass: 2,
  purpose,
  readers: ['administrator'],
  term: 'with_case',
});
const ladder = (purpose: string): CaseFieldRule => ({
  dataClass: 2,
  purpose,
  readers: ['everyone_signed_in'],
  term: 'stays',
});

const keys = {
  tenant_id: system('keeps municipalities apart'),
  case_id: system('which case it belongs to'),
  id: system('doing it twice does it once'),
} as const;
const ownerCopy = {
  owner_id: system('the owner of the case, so that the wall needs no other table'),
} as const;

/** Keyed by table and column. */
export const caseFields = {
  case_files: {
    tenant_id: keys.tenant_id,
    id: system('names the case'),
    number: inside('a number to talk with'),
    signal_id: inside('what it began with; one open case for one signal'),
    neighbourhood_code: inside('whose desk it is'),
    street: inside('where the situation is'),
    house_number: inside('which home, only when it is about a home'),
    address_shielded: inside('the address must not be found'),
    address_withheld: inside('who opened the case was never let in to the address, so that it is not here'),
    reason: inside('why somebody opened a file about this'),
    ground: inside('on which legal ground'),
    opened_by: system('who answers for opening it'),
    opened_at: inside('since when'),
    owner_id: inside('somebody has it at every moment'),
    owner_role: inside('which desk it belongs to'),
    owner_organisation_id: inside('who is a colleague and who is not'),
    owner_since: inside('since when this owner has it'),
    deputy_id: inside('who takes over when the owner is gone'),
    rung: inside('how heavy the help is'),
    review_on: inside('when somebody looks whether it is still needed'),
    status: inside('whether it is worked on'),
    closed_at: inside('starts the term'),
    outcome: inside('how it ended, from a list'),
    solved: inside('whether it was solved'),
    learned: inside('what the next one can use'),
    keep_until: inside('after this day it is gone'),
    sealed_until: inside('after this day what is sensitive is gone; the first closing sets it'),
    first_keep_until: inside('the term of the first closing: opening again does not prolong it in silence'),
    floor_at: system(
      'from when everybody in it reads everything of the own part; set when it was handed over',
    ),
    floor_entry_ids: system('what of the time before went along; the rest is read by nobody here'),
    held_back: inside('what of the case itself a former owner did not give along'),
    stands_until: inside('a named person keeps it open until this day although nobody moves it'),
    still_told_on: system('when the owner was told last that it closes by itself'),
    conflicted_ids: system('who declared a conflict never gets it'),
    version: system('two people at once'),
    changed_at: system('order of the list'),
  },
  case_access: {
    ...keys,
    ...ownerCopy,
    person_id: inside('who was let in'),
    role: inside('which role reads along'),
    kind: inside('owner or participant'),
    compartments: inside('which part is read'),
    since: inside('since when'),
    until_on: inside('until which day; nobody is in a case for ever'),
    ended_at: inside('when it was ended before that'),
    end_reason: inside('why'),
    hand_over_id: system('came in by a hand-over'),
    entry_ids: system('what of the time before was given along; all when empty'),
    seen_at: system('what came back since the owner last looked is new'),
  },
  case_signals: {
    tenant_id: keys.tenant_id,
    case_id: keys.case_id,
    signal_id: inside('a later signal about the same situation, under this case'),
    reason: inside('why it belongs here'),
    put_by: system('who can be asked back'),
    put_by_role: inside('which role put it here'),
    put_at: inside('since when'),
    shielded_before: system('its address was shielded already: not for this case to lift'),
  },
  case_entries: {
    ...keys,
    kind: inside('a fact, who knows, a wish, consent or an action'),
    compartment: inside('who reads it'),
    body: inside('what was found, wanted, agreed or done; never a name'),
    made_by: system('who can be asked back'),
    made_by_role: inside('which role wrote it'),
    made_at: inside('when it was written'),
    changed_at: inside('when it last changed'),
    ended_at: inside('no longer holds: corrected or withdrawn'),
    replaced_by: inside('the better version that came in its place'),
  },
  case_events: {
    ...keys,
    kind: inside('what happened'),
    compartment: inside('who reads it'),
    actor_id: system('who did it'),
    actor_role: inside('which role did it'),
    detail: inside('the reason, as codes and the words of a colleague'),
    at: inside('when'),
  },
  case_hand_overs: {
    ...keys,
    ...ownerCopy,
    number: passed('a number to talk with'),
    kind: passed('which of the three verbs'),
    status: passed('where it stands'),
    from_id: system('who offered it'),
    from_role: passed('which role asks'),
    to_person_id: passed('to whom'),
    to_role: passed('in which role'),
    to_organisation_id: passed('to which organisation'),
    purpose: passed('what it is shared for'),
    ground: passed('on which legal ground'),
    fields: passed('what was chosen of the case'),
    entry_ids: system('what was chosen of the entries'),
    held_back: passed('what of the case itself stays behind with the former owner'),
    stopped_at: inside('a yes could not be taken, for the resident’s own yes was gone'),
    offered_at: passed('since when'),
    due_at: passed('until when it can be answered'),
    answered_at: passed('when it was answered'),
    answered_by: system('who of the organisation answered'),
    reason: passed('why it was refused, withdrawn or ended'),
    until_on: passed('until which day it can be read'),
  },
  case_held_back: {
    tenant_id: keys.tenant_id,
    case_id: keys.case_id,
    hand_over_id: system('at which hand-over it stayed behind'),
    field: system('what it is'),
    value: {
      dataClass: 3,
      purpose: 'keeps out of the case who lives there; read by nobody',
      readers: ['system'],
      term: 'with_case',
    },
    held_at: system('since when'),
  },
  case_disclosures: {
    tenant_id: keys.tenant_id,
    hand_over_id: system('which hand-over it went along with'),
    case_id: keys.case_id,
    ...ownerCopy,
    from_id: system('who shared it'),
    from_organisation_id: system('whose colleague can see what was shared'),
    to_person_id: system('who reads it'),
    to_organisation_id: system('which organisation reads it'),
    content: passed('the frozen copy of exactly what the preview showed'),
    entry_ids: system('which lines it holds, so that one that was wrong can be taken out'),
    sealed: sealed('what went along of what is sensitive, sealed, read by a tap'),
    open_from: system('accepted: before that nothing can be read'),
    until_on: system('until which day it can be read'),
    ended_at: system('ended before that'),
  },
  case_sealed: {
    tenant_id: keys.tenant_id,
    case_id: keys.case_id,
    entry_id: system('which mark in the case it stands behind'),
    box: sealed(
      'a fact about health, addiction, violence, suspicion, children or a secret address, sealed, read by a tap',
    ),
  },
  case_keys: {
    tenant_id: keys.tenant_id,
    case_id: keys.case_id,
    wrapped: {
      dataClass: 4,
      purpose: 'opens what is sensitive in one case',
      readers: ['system'],
      term: 'sealed',
    },
    made_at: system('since when'),
  },
  case_messages: {
    ...keys,
    ...ownerCopy,
    hand_over_id: system('which request it answers'),
    to_organisation_id: system('whose answer it is'),
    to_person_id: system('whose answer it is'),
    text: passed('what the receiver answers'),
    made_by: system('who wrote it'),
    made_at: passed('when'),
  },
  case_decisions: {
    ...keys,
    ...ownerCopy,
    number: asked('a number to talk with'),
    neighbourhood_code: asked('whose desk decides'),
    status: asked('where it stands'),
    asked_by: system('nobody decides about what he asked himself'),
    asked_role: asked('which role asks'),
    from_rung: asked('how heavy the help is'),
    to_rung: asked('how heavy it would be'),
    decides: system('which roles decide, as the ladder said when it was asked'),
    reason: asked('why the owner asks it'),
    asked_at: asked('since when'),
    due_at: asked('until when it can be decided'),
    answered_at: inside('when it was decided'),
    answered_by: system('who decided, and can read it back'),
    answered_role: inside('which role decided'),
    answer_reason: inside('why it is a yes or a no'),
    ended_at: inside('what ended before a hand-over is held back with it'),
    conflicted_ids: system('who is to have nothing to do with the case does not decide about it'),
  },
  case_tray: {
    ...keys,
    admin_id: tray('who must pass it on'),
    number: tray('a number to talk with'),
    neighbourhood_code: tray('which desk it belongs to'),
    owner_role: tray('which role can have it'),
    since: tray('since when'),
    due_on: tray('until when'),
    ended_at: tray('passed on'),
  },
  case_reminders: {
    tenant_id: keys.tenant_id,
    case_id: keys.case_id,
    kind: system(
      'a review that is due, one that is late, a term that ends, a day of the plan, or a volunteer who says that it goes on',
    ),
    for_on: system('which day it was about: each day is told once'),
    told_at: system('when somebody was told'),
  },
  case_ladders: {
    tenant_id: ladder('keeps municipalities apart'),
    rungs: ladder('the steps of this municipality, who decides, what they do to access'),
    changed_by: ladder('who changed it'),
    changed_at: ladder('when'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CaseFieldRule>>>>;
