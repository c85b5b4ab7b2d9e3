/** Stories about several things at once, and answers that do not fit together. */

import type { Outcome } from '../advice.ts';
import type { DeskKind } from '../desk-kinds.ts';
import { type Given, scenario } from './scenario.ts';

type MixedLine = readonly [
  story: string,
  codes: string,
  given: Given,
  outcomes: readonly Outcome[],
  desks: readonly DeskKind[],
  also: readonly DeskKind[],
];

const lines: readonly MixedLine[] = [
  ['De lantaarn is kapot en bij de buren klinkt nu hulpgeroep.', 'public.light_broken home.violence_now', {}, ['call_112'], [], ['public_space']],
  ['De lantaarn is kapot en bij dat huis is al weken geschreeuw. Nu niet.', 'public.light_broken home.shouting_often', { now: 'no', often: 'again', at: 'evening' }, ['desk'], ['veilig_thuis'], ['public_space']],
  ['Zwerfafval, en verderop zitten mensen te praten.', 'public.litter person.sits_or_talks', { at: 'evening' }, ['desk'], ['public_space'], []],
  ['Jongeren hangen rond en er ligt een kapotte bank.', 'street.young_people_meet public.bench', { at: 'evening' }, ['desk'], ['public_space'], []],
  ['Een man in de war, en er ligt een losse tegel.', 'person.confused public.paving', { often: 'again', at: 'day' }, ['desk'], ['concerning_behaviour', 'wijkwerker'], ['public_space']],
  ['Een auto is opengebroken en de straatverlichting is uit.', 'vehicle.damaged public.street_dark', { now: 'no', at: 'night' }, ['call_police'], [], ['public_space']],
  ['Er wordt gevochten en er staat een fietswrak.', 'vehicle.wreck street.fight_now', { at: 'weekend_night' }, ['call_112'], [], ['public_space']],
  ['Onbekende auto, en iemand voelt aan de deuren.', 'vehicle.unknown_car street.tries_doors', { at: 'night' }, ['call_112'], [], []],
  ['Mensen praten een andere taal, iemand ligt op de grond en wordt niet wakker.', 'person.speaks_other_language person.hurt', { at: 'night' }, ['call_112'], [], []],
  ['Iemand met capuchon breekt een auto open.', 'person.clothing vehicle.broken_into_now', { at: 'night' }, ['call_112'], [], []],
  ['Ratten, afval en een dode duif.', 'animal.rats public.rubbish animal.dead', { at: 'day' }, ['desk'], ['public_space'], []],
  ['Verwaarloosd huis, en de hond staat er zonder water.', 'home.neglected animal.left_alone', { since: 'weeks', at: 'day' }, ['desk'], ['concerning_behaviour', 'wijkwerker', 'animal'], ['animal']],
  ['Er is niets aan de hand zei ik, maar het risico voor anderen is nu.', 'public.litter', { riskToOthers: 'now', gutFeeling: 'pluis' }, ['call_112'], [], []],
  ['Danger staat op ja, maar gekozen is alleen zwerfafval.', 'public.litter', { danger: 'yes' }, ['call_112'], [], []],
  ['Geen gevaar gekozen, wel een wapen.', 'person.weapon', { danger: 'no', now: 'no', gutFeeling: 'pluis' }, ['call_112'], [], []],
  ['Gordijnen dicht en brievenbus vol; ze zijn weg, zegt de een, nooit weg, zegt mijn gevoel.', 'home.curtains_closed home.letterbox_full', { since: 'weeks', away: 'yes', gutFeeling: 'niet_pluis', at: 'summer' }, ['look_again', 'talk', 'nothing', 'desk'], ['isolation', 'wijkwerker'], []],
  ['Geschreeuw nu, maar de vraag “eerste keer” is ook ja.', 'home.shouting_often', { now: 'yes', often: 'once', at: 'evening' }, ['call_112'], [], []],
  ['Een feestje, en een man slaat een vrouw.', 'street.street_party home.violence_now', { at: 'summer_evening' }, ['call_112'], [], []],
  ['Hennepgeur en kinderen die bang kijken. Nu gebeurt er niets.', 'home.hemp_smell person.child_afraid', { now: 'no', since: 'weeks', often: 'again', at: 'day' }, ['desk'], ['veilig_thuis'], ['wijkagent']],
  ['Code van een nieuwere lijst en een kapotte lamp.', 'public.light_broken public.hologram_broken', { at: 'day' }, ['desk'], ['public_space', 'wijkwerker', 'coordinator', 'concerning_behaviour', 'vraagwijzer'], ['public_space']],
  ['Iemand slaapt in een auto, de auto blokkeert de uitrit.', 'person.sleeps_in_car vehicle.blocks_exit', { since: 'days', at: 'day' }, ['desk'], ['outreach'], []],
  ['De buurvrouw vertelt dat ze eenzaam is en dat er gisteren is ingebroken.', 'person.says_lonely person.scammed', { now: 'no', at: 'day' }, ['call_police'], [], []],
  ['Ik heb 112 al gebeld, ze komen eraan.', 'team.called_112 street.accident', { at: 'evening' }, ['call_112'], [], []],
];

export const mixed = lines.map(([story, codes, given, outcomes, desks, also]) =>
  scenario(story, codes, given, { outcomes, desks, also }),
);
