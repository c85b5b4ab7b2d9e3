/** Stories for 0900-8844: over but recent, nuisance that goes on without danger, doubt that cannot wait. */
import { to } from './scenario.ts';

export const callPolice = [
  ...to(['call_police'], [
    ['Bij de buren is vannacht ingebroken, het slot is open geboord. Er is niemand meer.', 'street.crime_traces', { now: 'no', at: 'morning' }],
    ['Van vier auto’s is de ruit ingeslagen, waarschijnlijk vannacht.', 'vehicle.damaged', { now: 'no', at: 'morning' }],
    ['Mevrouw vertelt dat ze gisteren door een nepbankmedewerker is opgelicht.', 'person.scammed', { now: 'no', at: 'day' }],
    ['De winkelruit is geforceerd, de winkel is nog dicht.', 'business.break_in_traces', { now: 'no', at: 'sunday' }],
    ['In de bosjes ligt een handtas met lege portemonnee.', 'street.found_goods', { at: 'evening' }],
    ['Van een geparkeerde auto zijn beide platen weg.', 'vehicle.plates_missing', { at: 'day' }],
    ['Er is nu veel lawaai op het plein en dat gaat niet over.', 'street.noise', { now: 'yes', at: 'night' }],
    ['Een groep draait harde muziek en schreeuwt, het is na enen.', 'street.group_noise', { now: 'yes', at: 'weekend_night' }],
    ['Er wordt steeds zwaar vuurwerk afgestoken, niet naar mensen.', 'street.fireworks', { now: 'yes', at: 'evening' }],
    ['Een groep drinkt waar dat niet mag en maakt ruzie met woorden.', 'street.drinking_outside', { now: 'yes', at: 'summer_evening' }],
    ['De hond blaft nu al uren en de buren worden gek.', 'animal.barking', { now: 'yes', often: 'again', at: 'night' }],
    ['Een inbraakalarm loeit, we zien niets bijzonders.', 'home.alarm', { now: 'yes', at: 'evening' }],
    ['Het alarm van de kapper gaat, verder niets te zien.', 'business.alarm', { now: 'yes', at: 'night' }],
    ['Net keek iemand bij drie huizen naar binnen, nu is hij weg.', 'street.looking_into_homes', { now: 'no', since: 'today', at: 'evening' }],
    ['Vanmiddag belde iemand aan die zich monteur noemde, zonder pas. Hij is weg.', 'street.false_official', { now: 'no', since: 'today', at: 'evening' }],
    ['Twee auto’s botsten, niemand is gewond maar één reed door.', 'vehicle.collision_no_injury', { now: 'no', at: 'day' }],
    ['Die hond heeft gisteren een kind gebeten, nu is hij binnen.', 'animal.has_bitten', { now: 'no', at: 'day' }],
    ['Onze buurvrouw vertelt dat haar portemonnee vanmorgen is gerold.', 'person.scammed', { now: 'no', at: 'saturday' }],
    ['Jongeren zitten met lachgas in een auto met de muziek hard.', 'street.laughing_gas', { now: 'yes', at: 'weekend_night' }],
  ]),
  ...to(['call_police', 'call_112'], [
    ['In een bosje ligt een pistool of iets dat daarop lijkt.', 'street.found_weapon', { at: 'day' }],
    ['Buurvrouw dagen niet gezien, ze is nooit weg.', 'home.not_seen', { since: 'days', away: 'never', at: 'day' }],
    ['Buurman niet gezien en familie krijgt geen gehoor, geen idee of hij weg is.', 'home.not_seen home.no_answer', { since: 'days', away: 'unknown', at: 'saturday' }],
    ['Gordijnen dicht, brievenbus vol, licht brandt, ik weet niet of ze weg zijn maar heb een naar gevoel.', 'home.curtains_closed home.letterbox_full home.not_seen', { since: 'days', away: 'unknown', gutFeeling: 'niet_pluis', at: 'evening' }],
    ['Iets gaat stiekem van hand tot hand bij de school, nu.', 'street.trade_by_hand', { now: 'yes', at: 'day' }],
    ['De voordeur staat midden in de nacht wijd open, geen licht, niemand te zien.', 'home.door_open', { now: 'yes', at: 'night' }],
    ['Een auto wacht met draaiende motor voor de juwelier, iemand kijkt steeds om.', 'vehicle.engine_running_waiting', { now: 'yes', at: 'day' }],
    ['Een kind van tien durft niet naar huis omdat er klappen vallen.', 'person.child_afraid', { now: 'yes', at: 'evening' }],
    ['Jongeren klimmen op het dak van de school.', 'street.on_roof', { now: 'yes', at: 'summer_evening' }],
    ['Een tiener loopt om negen uur alleen over straat en lijkt nergens heen te gaan.', 'person.child_alone', { now: 'yes', at: 'evening' }],
  ]),
  ...to(['talk', 'call_police', 'call_112'], [
    ['Ik weet niet of er gevaar is, maar er klopt hier iets niet en ik zie niets.', '', { danger: 'unsure', gutFeeling: 'niet_pluis', at: 'night' }],
  ]),
];
