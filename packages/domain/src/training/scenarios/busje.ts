/** Scenario: an unknown van, and opinions that look like facts. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Een onbekend busje en een buitenlands kenteken zeggen niets. Er is niets gebeurd dat niet mag.', 'An unknown van and a foreign plate say nothing. Nothing happened that is not allowed.');
const wanted = t('De wijkagent heeft iets aan gedrag: wat gebeurt er, waar, hoe laat. Wie iemand is of waar hij vandaan komt, vraagt hij niet.', 'The wijkagent can use behaviour: what happens, where, at what time. Who somebody is or comes from is not asked.');

export const busje: LearningScenario = {
  id: 'busje',
  version: 1,
  title: t('Een busje met een vreemd kenteken', 'A van with a foreign plate'),
  drawing: drawing('evening', 'house@40 van@150 person@205 lamp@255 team@300', 'Avond. Een busje staat in de straat, iemand zit voorin te bellen.', 'Evening. A van stands in the street, somebody is on the phone.'),
  situations: { a: situation('vehicle.unknown_car vehicle.someone_in_car', 'nothing', null) },
  start: 'a',
  nodes: {
    a: scene(t('Er staat een busje dat je niet kent, met een buitenlands kenteken. De man achter het stuur belt. Je maatje fluistert: „Verdachte types.”', 'There is a van you do not know, with a foreign plate. The man at the wheel is on the phone. Your mate whispers: “Suspicious types.”'), [
      ['fact', 'b', 'Zeg hardop wat je ziet, zonder mening', 'Say aloud what you see, without opinion'],
      ['plate', 'kenteken', 'Zet het kenteken in de groepsapp', 'Put the plate in the group chat'],
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
    ]),
    b: scene(t('Welke zin is alleen feit?', 'Which sentence is fact only?'), [
      ['f', 'feit', '„Een man zit in een stilstaand busje en belt.”', '“A man sits in a parked van and is on the phone.”'],
      ['v', 'vermoeden', '„Hij wacht op iemand die inbreekt.”', '“He is waiting for somebody who breaks in.”'],
      ['m', 'mening', '„Een onguur busje.”', '“A shady van.”'],
    ]),
    k: compass(t('Kies de feiten.', 'Choose the facts.'), 'a', 'vehicle.unknown_car vehicle.someone_in_car street.on_the_lookout vehicle.engine_running_waiting', 'niets', 'anders'),
    feit: end('best', t('Klopt. En als je het zo zegt, hoor je meteen: er is niets aan de hand. Even later stapt hij uit met een gereedschapskist; de buren hebben lekkage.', 'Right. And said like that you hear at once: nothing is the matter. A bit later he gets out with a tool box; the neighbours have a leak.'), why, wanted),
    vermoeden: end('lesson', t('Dat is een vermoeden: je vult in wat je niet zag.', 'That is an assumption: you fill in what you did not see.'), why, wanted),
    mening: end('lesson', t('Dat is een mening. Een ander ziet hetzelfde busje en denkt er niets bij.', 'That is an opinion. Another sees the same van and thinks nothing of it.'), why, wanted),
    niets: end('best', t('Het kompas zegt: niets doen. Je groet en loopt door.', 'The compass says: do nothing. You greet and walk on.'), why, wanted),
    anders: end('lesson', t('Je koos iets dat je niet zag. Dan krijgt de politie werk over een man die belt.', 'You chose something you did not see. Then the police get work about a man on the phone.'), why, wanted),
    kenteken: end('lesson', t('Een monteur staat nu met zijn kenteken in een groep van tweehonderd buren.', 'A mechanic now stands with his plate in a group of two hundred neighbours.'), t('Een kenteken hoort bij een mens. Delen in een groep mag niet en helpt niemand.', 'A plate belongs to a person. Sharing it in a group is not allowed and helps nobody.'), wanted),
  },
};
