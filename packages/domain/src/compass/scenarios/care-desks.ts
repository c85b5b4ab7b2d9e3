/** Stories about people who may need help, without danger now: which desk for care, welfare and safety at home. */
import { toDesk } from './scenario.ts';

export const careDesks = toDesk([
  // Worry about behaviour, slipping, a dirty home: 0800-1205, or the welfare worker of the area.
  ['Een man praat al weken hard tegen niemand op het plein.', 'person.talks_loud_alone', { since: 'weeks', often: 'again', at: 'day' }, 'concerning_behaviour', 'wijkwerker'],
  ['Iemand lijkt in de war en zegt dat de televisie hem volgt. Hij is rustig.', 'person.confused', { often: 'again', at: 'evening' }, 'concerning_behaviour', 'wijkwerker'],
  ['Mevrouw vraagt elke dag opnieuw welke dag het is.', 'person.asks_same', { often: 'again', since: 'weeks', at: 'day' }, 'concerning_behaviour', 'wijkwerker'],
  ['De buurman loopt ’s nachts uren heen en weer voor zijn huis.', 'person.paces', { often: 'again', since: 'weeks', at: 'night' }, 'concerning_behaviour', 'wijkwerker'],
  ['In de zomer loopt hij elke dag in drie winterjassen en praat in zichzelf.', 'person.not_dressed_for_weather person.confused', { often: 'again', at: 'summer' }, 'concerning_behaviour', 'wijkwerker'],
  ['Bij een bewoner staat de deur steeds open en het gas stond al eens aan.', 'home.door_stands_open_often', { often: 'again', since: 'weeks', at: 'day' }, 'concerning_behaviour', 'wijkwerker'],
  ['De bewoner roept de hele nacht, al weken.', 'home.strange_sounds_alone', { often: 'again', since: 'weeks', at: 'night' }, 'concerning_behaviour', 'wijkwerker'],
  ['Het huis is al maanden vies, spullen tot het plafond achter het raam.', 'home.rubbish_behind_glass home.neglected', { since: 'weeks', at: 'day' }, 'concerning_behaviour', 'wijkwerker'],
  ['Er komt al weken een vieze geur uit het huis en er vliegen veel vliegen.', 'home.smell home.vermin', { since: 'weeks', at: 'summer' }, 'concerning_behaviour', 'wijkwerker'],
  ['Op het balkon liggen al weken vuilniszakken opgestapeld.', 'home.rubbish_garden home.smell', { since: 'weeks', at: 'day' }, 'concerning_behaviour', 'wijkwerker', 'housing_nuisance'],
  ['In één flatje wonen zeker twintig katten, het stinkt op de galerij.', 'home.many_animals_inside', { since: 'weeks', at: 'day' }, 'concerning_behaviour', 'wijkwerker', 'animal'],
  ['Een vrouw loopt vaker zonder kleren op haar galerij. Ze is nu binnen.', 'person.undressed', { now: 'no', often: 'again', at: 'day' }, 'concerning_behaviour', 'wijkwerker'],
  ['Een man dwaalde gisteren door de wijk en kon zijn huis niet vinden. Hij is thuisgebracht.', 'person.lost', { now: 'no', often: 'again', at: 'day' }, 'concerning_behaviour', 'wijkwerker'],
  ['De ramen van dat huis zijn al een jaar kapot en dichtgeplakt met karton, er woont een oude man.', 'home.broken_windows home.neglected', { since: 'weeks', at: 'day' }, 'concerning_behaviour', 'wijkwerker', 'building'],
  // Somebody without contacts.
  ['De buurvrouw komt niet meer buiten en er komt nooit meer iemand.', 'home.stays_inside home.no_visitors', { since: 'weeks', at: 'day' }, 'isolation', 'wijkwerker'],
  ['De planten zijn dood en de ramen vuil, vroeger was dat altijd netjes.', 'home.plants_dead home.stays_inside', { since: 'weeks', at: 'day' }, 'isolation', 'wijkwerker'],
  ['Een man van de flat ziet er elke week slechter uit en is vermagerd.', 'person.grooming_worse', { since: 'weeks', often: 'again', at: 'evening' }, 'isolation', 'wijkwerker', 'concerning_behaviour'],
  ['Onze buurman drinkt zichtbaar meer sinds zijn vrouw dood is.', 'person.drinks_more', { since: 'weeks', often: 'again', at: 'evening' }, 'isolation', 'wijkwerker', 'concerning_behaviour'],
  ['Gordijnen al weken dicht, we zien haar nog wel eens bij de deur, ze is somber en alleen.', 'home.curtains_closed home.no_visitors', { since: 'weeks', away: 'unknown', at: 'day' }, 'isolation', 'wijkwerker'],
  ['Een bewoner vertelt op de bank dat hij al weken niemand spreekt.', 'person.says_lonely', { since: 'weeks', at: 'day' }, 'isolation', 'wijkwerker', 'vraagwijzer'],
  ['Een mevrouw zei tegen ons dat ze alleen is en wel eens wil koffiedrinken met iemand.', 'person.says_lonely', { at: 'saturday' }, 'isolation', 'wijkwerker', 'vraagwijzer'],
  // Daily life, money, care.
  ['Een bewoner vraagt ons wie hem kan helpen met zijn papieren.', 'person.asks_for_help', { at: 'day' }, 'vraagwijzer', 'wijkwerker'],
  ['Een vrouw zegt dat de zorg voor haar man te zwaar wordt.', 'person.carer_exhausted', { since: 'weeks', at: 'evening' }, 'vraagwijzer', 'wijkwerker'],
  ['Er staat weer een deurwaarder voor die deur, er wonen kinderen.', 'home.bailiff', { often: 'again', at: 'day' }, 'vraagwijzer', 'wijkwerker'],
  ['Het huis zit al weken zonder stroom, ze branden kaarsen.', 'home.power_cut_off', { since: 'weeks', at: 'evening' }, 'vraagwijzer', 'wijkwerker'],
  ['Een moeder vertelt dat ze geen eten kan kopen.', 'person.asks_for_help home.bailiff', { at: 'day' }, 'vraagwijzer', 'wijkwerker'],
  // Violence and children at home: advice first.
  ['Al weken horen we ’s avonds geschreeuw en gehuil bij de buren. Nu is het stil.', 'home.shouting_often', { now: 'no', since: 'weeks', often: 'again', at: 'evening' }, 'veilig_thuis'],
  ['Bij ruzie vliegen er steeds spullen door het huis. Vanavond is het rustig.', 'home.thumps_often', { now: 'no', often: 'again', at: 'evening' }, 'veilig_thuis'],
  ['De buurvrouw mag van haar man niet alleen naar buiten, zegt ze.', 'home.controlled', { since: 'weeks', at: 'day' }, 'veilig_thuis'],
  ['De oude vader wordt door zijn zoon vaak uitgescholden en hard vastgepakt.', 'home.elder_mistreated', { now: 'no', often: 'again', at: 'day' }, 'veilig_thuis'],
  ['Een vrouw heeft steeds nieuwe blauwe plekken en schrikt van haar vriend.', 'person.bruises', { often: 'again', at: 'day' }, 'veilig_thuis'],
  ['Een bewoner vertelt zelf dat hij thuis wordt geslagen. Nu is hij veilig bij zijn zus.', 'person.told_of_violence', { now: 'no', at: 'evening' }, 'veilig_thuis'],
  ['Een jong kind huilt elke avond uren, al weken, en niemand troost het.', 'home.child_cries_often', { since: 'weeks', often: 'again', at: 'evening' }, 'veilig_thuis', 'wijkwerker'],
  ['Een kind vraagt ons elke ronde om eten en heeft nooit een jas aan.', 'person.child_hungry', { often: 'again', since: 'weeks', at: 'evening' }, 'veilig_thuis', 'wijkwerker'],
  ['Een kind van acht is vaak na tienen alleen buiten. Nu is het binnen.', 'person.child_alone', { now: 'no', often: 'again', at: 'night' }, 'veilig_thuis', 'wijkwerker'],
  ['Een meisje durfde vorige week niet naar huis en heeft blauwe plekken.', 'person.child_afraid person.bruises', { now: 'no', often: 'again', at: 'day' }, 'veilig_thuis'],
  ['Iemand haalt elke week geld en spullen weg bij een oude mevrouw die het niet wil.', 'home.elder_money', { often: 'again', since: 'weeks', at: 'day' }, 'veilig_thuis'],
  // Thinking of suicide, without danger now.
  ['Een buurman zei gisteren dat het leven voor hem niet meer hoeft. Hij heeft geen plan.', 'person.says_wants_to_die', { now: 'no', at: 'evening' }, 'suicide_prevention'],
  ['Een vrouw geeft haar spullen weg en zegt iedereen gedag.', 'person.gives_up', { now: 'no', since: 'days', at: 'day' }, 'suicide_prevention', 'concerning_behaviour'],
  // Living outside.
  ['Een man slaapt al weken in een slaapzak onder de brug.', 'person.sleeps_outside', { since: 'weeks', often: 'again', at: 'evening' }, 'outreach'],
  ['In de winter ligt er iemand in een tentje in het park. Hij praat gewoon met ons.', 'person.sleeps_in_car', { since: 'days', at: 'winter_night' }, 'outreach'],
  ['Elke dag zit dezelfde vrouw te vragen om eten bij de supermarkt.', 'person.begs_daily', { often: 'again', at: 'day' }, 'outreach', 'wijkwerker', 'vraagwijzer'],
  ['Een gezin woont al weken in een auto op de parkeerplaats.', 'person.sleeps_in_car', { since: 'weeks', at: 'day' }, 'outreach', 'wijkwerker', 'veilig_thuis'],
  // After something bad.
  ['Mijn maatje zag vorige week een ongeluk en slaapt slecht.', 'team.saw_something_bad', { at: 'day' }, 'victim_support', 'listening_line', 'coordinator'],
  ['Een bewoner die is beroofd wil erover praten, aangifte is al gedaan.', 'person.victim_wants_to_talk', { now: 'no', at: 'day' }, 'victim_support'],
  ['Iemand wil ’s nachts gewoon even met iemand praten, zonder naam.', 'person.wants_to_talk', { at: 'night' }, 'listening_line', 'isolation', 'wijkwerker'],
  ['Een meisje van veertien is op schooltijd elke dag op straat.', 'person.not_at_school', { often: 'again', since: 'weeks', at: 'morning' }, 'youth_worker', 'wijkwerker', 'veilig_thuis'],
  // Repeats in own signals weigh as "again".
  ['Voor de derde keer zie ik deze man in de war op hetzelfde bankje.', 'person.confused', { earlierOwnSignals: 2, at: 'evening' }, 'concerning_behaviour', 'wijkwerker'],
  ['Weer dozen tot het plafond, ik meldde het al eens.', 'home.rubbish_behind_glass', { earlierOwnSignals: 1, since: 'weeks', at: 'evening' }, 'concerning_behaviour', 'wijkwerker'],
]);
