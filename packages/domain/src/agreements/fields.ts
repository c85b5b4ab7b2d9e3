/** Purpose, readers and term of every stored field of an agreement; a stored field without a line here fails a test. */
type Reader = 'both_sides' | 'own_side' | 'system';
type AgreementTerm = 'agreement' | 'note';

type AgreementField = {
  readonly dataClass: 1;
  readonly purpose: string;
  readonly readers: readonly Reader[];
  readonly term: AgreementTerm;
};

/** After its end an agreement is looked back on for two years; a draft that nobody touches goes after ninety days. */
export const agreementMonthsAfterEnd = 24;
export const idleDraftDays = 90;
export const noteMonths = 13;

const line =
  (readers: readonly Reader[], term: AgreementTerm) =>
  (purpose: string): AgreementField => ({ dataClass: 1, purpose, readers, term });

const both = line(['both_sides'], 'agreement');
const system = line(['system'], 'agreement');
const note = line(['both_sides'], 'note');

export const agreementTables = {
  agreements: {
    tenant_id: system('keeps municipalities apart'),
    id: both('names the agreement'),
    team_id: both('which team'),
    side_role: both('which duty stands on the other side'),
    organisation_id: both('or which organisation'),
    neighbourhood_codes: both('for which area'),
    ended_on: both('since when it holds no more'),
    versions: system('counts the versions, also those that were thrown away'),
    held_version: both('which version holds'),
    open_version: both('whether a new version is in the making'),
    lock: system('two people at once'),
    end_told_for: system('its end is announced once'),
    meeting_told_for: system('a meeting is announced once'),
    from_evening_on: line(
      ['own_side'],
      'agreement',
    )('that it was said on a training evening, for who still has to propose it'),
    made_at: system('when it began'),
    changed_at: system('since when nobody touched it'),
  },
  agreement_versions: {
    tenant_id: system('keeps municipalities apart'),
    agreement_id: both('which agreement'),
    version: both('counts the versions'),
    status: both('draft, proposed, in force, replaced, ended or dropped'),
    draft_side: line(['own_side'], 'agreement')('whose desk the draft lies on'),
    terms: both('what is agreed, in plain words without names'),
    in_force_from: both('from when it counts'),
    in_force_until: both('until when it counted'),
    made_at: both('when it was written'),
  },
  agreement_signatures: {
    tenant_id: system('keeps municipalities apart'),
    agreement_id: both('which agreement'),
    version: both('which version'),
    side: both('for which side'),
    person_id: both('who signed, or who wrote down a signature on paper'),
    role: both('as what'),
    on_paper: both('whether it was signed on paper'),
    paper_signer: both('which function signed on paper'),
    signed_on: both('on which day'),
    made_at: system('when it was written down'),
  },
  agreement_pauses: {
    tenant_id: system('keeps municipalities apart'),
    id: both('names the pause'),
    agreement_id: both('which agreement'),
    starts_on: both('from which day the desk is closed'),
    ends_on: both('up to and including which day'),
    made_by: system('who wrote it down'),
    made_at: system('when'),
  },
  agreement_notes: {
    tenant_id: system('keeps municipalities apart'),
    id: note('names the note'),
    agreement_id: note('about which agreement'),
    held_on: note('when the two sides met'),
    text: note('what was said, without residents'),
    decided: note('what was decided'),
    made_by: system('who wrote it'),
    side: note('for which side'),
    made_at: note('starts the term'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, AgreementField>>>>;
