/** Facts in public space, about animals, and about the own team. */
import { readLines } from '../observation.ts';

export const publicSpaceFacts = readLines('public_space', 'public', [
  ['light_broken', 's', 'defect', 'Lantaarn kapot', 'Street light broken', 'lantaarnpaal licht straatverlichting donker'],
  ['rubbish', 's', 'defect', 'Afval naast de container', 'Rubbish beside the container', 'bijplaatsing vuilnis zakken container'],
  ['bulky_waste', 's', 'defect', 'Grofvuil gedumpt', 'Bulky waste dumped', 'bank matras koelkast dump grofvuil'],
  ['litter', 's', 'defect', 'Zwerfafval', 'Litter', 'zwerfvuil blikjes troep rommel'],
  ['container_full', 's', 'defect', 'Container vol of kapot', 'Container full or broken', 'ondergrondse container vol'],
  ['paving', 's', 'defect', 'Losse tegel of gat', 'Loose tile or hole', 'stoep tegel gat struikelen bestrating'],
  ['back_path', 's', 'defect', 'Achterpad donker of poort open', 'Back path dark or gate open', 'brandgang achterpad poort steeg'],
  ['overgrown', 's', 'defect', 'Struiken belemmeren het zicht', 'Bushes block the view', 'struik groen heg snoeien tak boom'],
  ['damage', 's', 'defect', 'Iets vernield', 'Something vandalised', 'vernield vandalisme bushokje bank speeltuin'],
  ['graffiti', 's', 'defect', 'Graffiti of stickers', 'Graffiti or stickers', 'graffiti bekladding kladden'],
  ['hateful_graffiti', 's', 'crime_past', 'Haatdragende of bedreigende tekst', 'Hateful or threatening writing', 'haat hakenkruis bedreiging bekladding'],
  ['playground', 's', 'defect', 'Speeltoestel kapot', 'Playground equipment broken', 'speeltuin glijbaan schommel'],
  ['bench', 's', 'defect', 'Bank, hek of paaltje kapot', 'Bench, fence or bollard broken', 'bankje paaltje hek'],
  ['sign', 's', 'defect', 'Bord weg, scheef of onleesbaar', 'Sign missing, askew or unreadable', 'verkeersbord straatnaambord'],
  ['drain', 'sr', 'defect', 'Put verstopt, water blijft staan', 'Drain blocked, water stays', 'put riool wateroverlast plas'],
  ['needle', 's', 'defect', 'Naald of spuit op de grond', 'Needle or syringe on the ground', 'spuit naald drugs'],
  ['slippery', 's', 'defect', 'Glad door ijs, blad of modder', 'Slippery with ice, leaves or mud', 'glad ijzel gladheid blad'],
  ['aed_missing', 's', 'defect', 'AED weg of kast kapot', 'AED gone or box broken', 'aed hartstarter kastje'],
  ['dog_dirt', 's', 'defect', 'Hondenpoep', 'Dog dirt', 'hondenpoep poep'],
  ['hole_or_cable', 's', 'danger_outside', 'Gat in de weg, losse kabel of put open', 'Hole in the road, loose cable or open drain', 'kabel put deksel gat verzakking sinkhole'],
  ['tree_falling', 's', 'danger_outside', 'Boom of tak kan vallen', 'Tree or branch may fall', 'boom tak storm omgewaaid'],
  ['traffic_light', 's', 'danger_outside', 'Verkeerslicht kapot', 'Traffic light broken', 'stoplicht verkeerslicht'],
  ['oil_on_road', 's', 'danger_outside', 'Olie of glas op de weg', 'Oil or glass on the road', 'olie glas wegdek glad'],
  ['water_leak', 's', 'danger_outside', 'Water spuit uit de grond', 'Water bursts from the ground', 'waterleiding lek lekkage'],
  ['street_dark', 's', 'danger_outside', 'Hele straat zonder licht', 'Whole street without light', 'donker straatverlichting uitgevallen'],
  ['gas_smell', 'r', 'gas_and_power', 'Gaslucht buiten', 'Smell of gas outside', 'gas gaslek lucht'],
  ['power_out', 's', 'gas_and_power', 'Stroom weg in de buurt', 'Power cut in the area', 'stroomstoring stroom uitval'],
  ['industry_smell', 'r', 'industry', 'Stank, rook of lawaai van de haven of een fabriek', 'Smell, smoke or noise from port or factory', 'dcmr stank fabriek haven industrie'],
]);

export const animalFacts = readLines('animal', 'animal', [
  ['attacks', 's', 'acute', 'Dier valt mensen aan', 'Animal attacks people', 'hond bijt bijten bijtincident'],
  ['on_road', 's', 'acute', 'Groot dier los op de weg', 'Large animal loose on the road', 'paard koe ree weg los'],
  ['mistreated', 'sh', 'animal_in_need', 'Dier wordt geslagen of verwaarloosd', 'Animal beaten or neglected', 'dierenmishandeling hond mager slaan'],
  ['hurt', 's', 'animal_in_need', 'Gewond of ziek dier', 'Injured or ill animal', 'gewond kat vogel hond'],
  ['left_alone', 'sh', 'animal_in_need', 'Dier zonder eten, water of beschutting', 'Animal without food, water or shelter', 'balkon hond alleen water'],
  ['barking', 'h', 'barking', 'Hond blaft steeds', 'Dog keeps barking', 'blaffen hond', 'De baas is even weg', 'The owner is out for a moment'],
  ['loose_dog', 's', 'animal_in_need', 'Hond loopt los zonder baas', 'Dog loose without owner', 'losse hond ontsnapt weggelopen'],
  ['dead', 's', 'defect', 'Dood dier op straat', 'Dead animal in the street', 'dode kat vogel rat'],
  ['rats', 's', 'defect', 'Ratten op straat', 'Rats in the street', 'rat ratten ongedierte'],
  ['wasps', 's', 'defect', 'Wespennest of eikenprocessierups', 'Wasp nest or oak caterpillars', 'wespen rups bijen nest'],
  ['walked_normally', 's', 'harmless', 'Hond netjes uitgelaten', 'Dog being walked', 'hond uitlaten'],
]);

export const teamFacts = readLines('team', 'team', [
  ['shaken', 'h', 'shaken', 'Een van ons is geschrokken', 'One of us is shaken', 'geschrokken schrik naar nare'],
  ['rude', 'h', 'own_team', 'Iemand deed onaardig tegen ons', 'Someone was rude to us', 'uitgescholden onbeleefd schelden'],
  ['lost_gear', 's', 'own_team', 'Hesje, lamp of pas kwijt', 'Vest, torch or card lost', 'hesje lamp pas kwijt materiaal'],
  ['too_heavy', 'h', 'own_team', 'Dit wordt ons te zwaar', 'This gets too heavy for us', 'moe zwaar stoppen'],
  ['own_neighbour', 's', 'own_team', 'Het gaat om iemand die ik zelf goed ken', 'It is about someone I know well', 'eigen buur bekende familie'],
  ['called_112', 'sh', 'acute', 'Ik heb 112 gebeld', 'I called 112', 'gebeld alarmnummer'],
  ['mate_too_far', 's', 'own_team', 'Mijn maatje ging te ver of hield zich niet aan de regels', 'My mate went too far or broke the rules', 'maatje regels te ver'],
]);
