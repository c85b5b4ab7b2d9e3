/** Facts about vehicles and about businesses. */
import { readLines } from '../observation.ts';

export const vehicleFacts = readLines('vehicle', 'vehicle', [
  ['drunk_driver', 's', 'acute', 'Bestuurder slingert of is onder invloed', 'Driver swerves or is under influence', 'dronken rijden slingeren drugs stuur'],
  ['broken_into_now', 'sh', 'acute', 'Auto of fiets wordt nu gestolen of opengebroken', 'Car or bicycle being stolen or broken open now', 'diefstal autodiefstal fietsendief slijptol'],
  ['child_or_animal_hot_car', 's', 'acute', 'Kind of dier opgesloten in een hete auto', 'Child or animal shut in a hot car', 'hitte hond auto kind warm opgesloten'],
  ['drives_slowly_again', 's', 'slow_car', 'Rijdt steeds langzaam langs', 'Drives past slowly again and again', 'langzaam rondjes verkennen auto', 'Zoekt een plek of een adres', 'Looking for a space or an address'],
  ['engine_running_waiting', 'sh', 'slow_car', 'Wacht met draaiende motor bij huizen of een winkel', 'Waits with engine running near homes or a shop', 'vluchtauto draaiende motor wacht', 'Haalt iemand op', 'Fetching somebody'],
  ['damaged', 's', 'crime_past', 'Auto of fiets vernield of opengebroken', 'Car or bicycle damaged or broken open', 'autoruit kapot spiegel kras airbag stuur'],
  ['plates_missing', 's', 'crime_past', 'Kentekenplaten weg of los', 'Number plates missing or loose', 'kenteken plaat gestolen'],
  ['night_loading', 's', 'hidden_crime', "'s Nachts steeds laden en lossen bij een loods of garagebox", 'Loading at a shed or lock-up at night, again and again', 'garagebox loods busje laden', 'Een ondernemer met vroege route', 'A business with an early route'],
  ['speeding', 'sh', 'traffic', 'Te hard rijden of racen', 'Speeding or racing', 'hard rijden racen scheuren scooter fatbike'],
  ['school_zone', 's', 'traffic', 'Gevaarlijk halen en brengen bij school', 'Dangerous drop-off at school', 'school zone halen brengen kiss ride'],
  ['blocks_exit', 's', 'parking', 'Auto blokkeert uitrit, stoep of hulpdiensten', 'Car blocks driveway, pavement or emergency way', 'fout parkeren stoep uitrit brandweer'],
  ['scooters_on_path', 's', 'traffic', 'Scooters of fatbikes op de stoep', 'Scooters or fat bikes on the pavement', 'fatbike scooter stoep brommer'],
  ['wreck', 's', 'defect', 'Fietswrak, aanhanger of auto die nooit weggaat', 'Wrecked bicycle, trailer or car that never leaves', 'weesfiets fietswrak wrak caravan aanhanger'],
  ['shared_scooter', 's', 'defect', 'Deelscooter of deelfiets staat in de weg', 'Shared scooter or bicycle in the way', 'deelfiets deelscooter'],
  ['someone_in_car', 's', 'harmless', 'Iemand zit in een geparkeerde auto', 'Someone sits in a parked car', 'auto zitten wacht geparkeerd', 'Wacht of belt', 'Waits or phones'],
  ['unknown_car', 's', 'harmless', 'Onbekende auto in de straat', 'Unknown car in the street', 'vreemde auto buitenlands kenteken', 'Bezoek', 'Visitors'],
]);

export const businessFacts = readLines('business', 'business', [
  ['robbery_now', 'sh', 'acute', 'Nu een overval of inbraak bij een zaak', 'Robbery or break-in at a shop now', 'overval winkel plofkraak geldautomaat ramkraak'],
  ['alarm', 'h', 'alarm', 'Alarm gaat af, verder niets te zien', 'Alarm sounds, nothing else in sight', 'alarm sirene winkel', 'Vals alarm', 'False alarm'],
  ['break_in_traces', 's', 'crime_past', 'Ruit of deur van een zaak geforceerd', 'Window or door of a shop forced', 'inbraak winkel ruit'],
  ['cash_only_empty', 's', 'hidden_crime', 'Winkel zonder klanten draait toch goed', 'Shop without customers still does well', 'witwassen contant leeg winkel ondermijning', 'Verkoopt via internet', 'Sells on the internet'],
  ['closed_active_night', 'sh', 'hidden_crime', "Gesloten zaak, maar 's nachts steeds druk", 'Closed business, yet busy every night', 'nacht bedrijfspand loods ondermijning', 'Schoonmaak of voorraad', 'Cleaning or stock'],
  ['covered_shed', 'sr', 'hidden_crime', 'Loods of box afgeplakt, vreemde lucht of gezoem', 'Shed or lock-up covered, odd smell or hum', 'loods garagebox hennep lab'],
  ['sleeping_at_work', 's', 'exploitation', 'Mensen slapen waar ze werken', 'People sleep where they work', 'uitbuiting arbeidsuitbuiting massagesalon keuken matras', 'Een dienst met slaapplek', 'A shift with a bed'],
  ['sex_work_forced', 'sh', 'exploitation', 'Iemand lijkt gedwongen tot seks tegen geld', 'Someone seems forced into paid sex', 'prostitutie dwang mensenhandel hotel'],
  ['noise_terrace', 'h', 'neighbours', 'Lawaai van café, terras of bedrijf', 'Noise from bar, terrace or business', 'horeca cafe terras muziek'],
  ['sells_to_minors', 's', 'building', 'Drank, vapes of lachgas aan kinderen verkocht', 'Drink, vapes or laughing gas sold to children', 'vape alcohol minderjarig verkoop'],
  ['blocked_exit', 's', 'building', 'Nooduitgang of brandgang geblokkeerd', 'Emergency exit or fire lane blocked', 'nooduitgang brandgang vluchtweg'],
  ['rubbish', 's', 'defect', 'Afval van een zaak op straat', 'Waste of a business in the street', 'bedrijfsafval karton pallets'],
  ['late_open', 's', 'harmless', 'Winkel is laat open of heeft weinig klanten', 'Shop open late or with few customers', 'winkel open avond'],
]);
