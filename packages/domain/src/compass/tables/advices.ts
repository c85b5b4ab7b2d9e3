/** The advices of the standard tables: outcome, desk, what is stored, and the sentences that go with it. */
import type { AdviceCatalogue, AdviceKind } from '../advice.ts';
import type { DeskKind } from '../desk-kinds.ts';
import type { Urgency } from '../kinds.ts';
import type { donts as dontSentences, dos as doSentences } from './sentences.ts';

type Do = keyof typeof doSentences;
type Dont = keyof typeof dontSentences;

const desk = (kind: DeskKind, urgency: Urgency, stores: AdviceKind['stores'], dos: readonly Do[], donts: readonly Dont[], byPhone = false): AdviceKind =>
  ({ outcome: 'desk', urgency, desk: kind, stores, byPhone, dos, donts });
const call = (outcome: 'call_112' | 'call_police', dos: readonly Do[], donts: readonly Dont[]): AdviceKind =>
  outcome === 'call_112'
    ? { outcome, urgency: 'now_112', desk: 'emergency', stores: 'after_call', byPhone: true, dos, donts }
    : { outcome, urgency: 'police_non_urgent', desk: 'police', stores: 'after_call', byPhone: true, dos, donts };
const quiet = (outcome: 'talk' | 'nothing', dos: readonly Do[], donts: readonly Dont[]): AdviceKind =>
  ({ outcome, urgency: null, desk: outcome === 'talk' ? 'coordinator' : null, stores: 'no', byPhone: false, dos, donts });
const later = (kind: DeskKind, urgency: Urgency, dos: readonly Do[], donts: readonly Dont[]): AdviceKind =>
  ({ outcome: 'look_again', urgency, desk: kind, stores: 'if_wanted', byPhone: false, dos, donts });

export const advices: AdviceCatalogue = {
  call_112: call('call_112', ['call_112', 'distance', 'go_home', 'be_seen'], ['no_follow', 'no_touch', 'no_film']),
  call_112_stay: call('call_112', ['call_112', 'stay_near'], ['no_label', 'no_film']),
  call_112_inside: call('call_112', ['call_112', 'be_seen'], ['no_ring', 'no_group']),
  call_police: call('call_police', ['call_police', 'distance', 'worse_112'], ['no_follow', 'no_film', 'no_group']),
  call_police_inside: call('call_police', ['call_police', 'inside_112'], ['no_ring', 'no_group']),

  desk_care: desk('wijkwerker', 'social', 'yes', ['say_hello', 'worse_112'], ['no_ring', 'no_label', 'no_group']),
  desk_isolation: desk('isolation', 'social', 'yes', ['say_hello', 'inside_112'], ['no_ring', 'no_label', 'no_group']),
  desk_asks_help: desk('vraagwijzer', 'social', 'yes', ['tell_where', 'ask_first'], ['no_promise', 'no_group']),
  desk_money: desk('vraagwijzer', 'social', 'yes', ['tell_where'], ['no_read', 'no_ring', 'no_group']),
  desk_outreach: desk('outreach', 'social', 'yes', ['calm', 'worse_112'], ['no_argue', 'no_film', 'no_group']),
  desk_behaviour: desk('concerning_behaviour', 'social', 'yes', ['distance', 'calm', 'worse_112'], ['no_argue', 'no_label', 'no_film']),
  desk_veilig_thuis: desk('veilig_thuis', 'social', 'yes', ['advice_first', 'contact_person', 'worse_112'], ['no_ring', 'no_search', 'no_group']),
  desk_113: desk('suicide_prevention', 'social', 'yes', ['call_together', 'stay_near', 'worse_112'], ['no_promise', 'no_alone', 'no_group']),

  desk_victim: desk('victim_support', 'social', 'no', ['listen', 'support'], ['no_promise', 'no_group']),
  desk_listen: desk('listening_line', 'social', 'no', ['listen', 'listening_line'], ['no_promise', 'no_group']),

  desk_m: desk('m_anoniem', 'police_non_urgent', 'no', ['anonymous', 'worse_112'], ['no_search', 'no_promise', 'no_group']),
  desk_wijkagent: desk('wijkagent', 'police_non_urgent', 'yes', ['remember', 'worse_112'], ['no_follow', 'no_search', 'no_group']),
  desk_hidden_crime: desk('wijkagent', 'police_non_urgent', 'yes', ['anonymous', 'worse_112'], ['no_search', 'no_touch', 'no_group']),
  desk_youth: desk('youth_worker', 'social', 'yes', ['greet', 'worse_112'], ['no_argue', 'no_film', 'no_group']),
  desk_housing: desk('housing_nuisance', 'municipality', 'yes', ['neighbours_talk', 'log_dates'], ['no_argue', 'no_group']),

  desk_mediation: desk('buurtbemiddeling', 'municipality', 'yes', ['neighbours_talk', 'mediation'], ['no_argue', 'no_group']),

  desk_public_space: desk('public_space', 'municipality', 'yes', ['remember'], ['no_touch']),
  desk_public_space_now: desk('public_space', 'municipality', 'yes', ['phone_now', 'warn', 'worse_112'], ['no_touch'], true),
  desk_gas_power: desk('gas_power', 'municipality', 'no', ['away_from_gas', 'worse_112'], ['no_touch', 'no_search'], true),
  desk_environment: desk('environment', 'municipality', 'no', ['distance', 'worse_112'], ['no_search'], true),
  desk_building: desk('building', 'municipality', 'yes', ['remember'], ['no_search', 'no_ring']),
  desk_animal: desk('animal', 'municipality', 'no', ['animal_call', 'worse_112'], ['no_touch'], true),

  talk_coordinator: quiet('talk', ['talk_coordinator'], ['no_alone']),
  talk_shaken: quiet('talk', ['talk_mate', 'support'], ['no_alone']),
  talk_doubt: quiet('talk', ['talk_mate', 'doubt_call'], ['no_search', 'no_group']),
  talk_feeling: quiet('talk', ['talk_mate', 'greet'], ['no_label', 'no_group']),

  look_again: later('wijkwerker', 'social', ['look_next', 'say_hello'], ['no_ring', 'no_group']),
  look_again_calm: later('wijkwerker', 'social', ['calm', 'look_next'], ['no_argue', 'no_label']),
  look_again_street: later('wijkagent', 'police_non_urgent', ['look_next', 'remember'], ['no_follow', 'no_group']),

  nothing_harmless: quiet('nothing', ['walk_on', 'greet'], ['no_label', 'no_group']),
  nothing_away: quiet('nothing', ['walk_on'], ['no_group']),
  nothing_tell: quiet('nothing', ['tell_resident'], ['no_group']),
  nothing_neighbours: quiet('nothing', ['neighbours_talk', 'walk_on'], ['no_argue', 'no_group']),
};
