/** The fixed reasons and outcomes a professional chooses from; free text never stands in for one. */

export const returnReasons = [
  'not_our_task',
  'other_area',
  'known_and_handled',
  'too_little_to_go_on',
  'conflict_of_interest',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const handleOutcomes = [
  'visited',
  'repaired',
  'help_arranged',
  'talked_with',
  'passed_on',
  'nothing_found',
] as const;
export type HandleOutcome = (typeof handleOutcomes)[number];

/** Where help was asked outside this system; the owner stays who he was. */
export const referTargets = [
  'wijkteam',
  'housing_association',
  'general_practitioner',
  'veilig_thuis',
  'police_team',
  'cleaning_service',
] as const;
export type ReferTarget = (typeof referTargets)[number];
