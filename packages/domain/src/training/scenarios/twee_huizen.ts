/** Scenario: behaviour that fits preparing a burglary. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Bij meer huizen naar binnen kijken en aan de achterkant verdwijnen past bij een inbraak die gaat gebeuren. Is die persoon er nu: 112.', 'Looking into several homes and going round the back fits a burglary about to happen. If the person is there now: 112.');
const wanted = t('De meldkamer heeft liever een keer te vroeg een telefoontje dan te laat. Maar één op de negen mensen belt meteen.', 'The control room prefers a call too early to one too late. Only one in nine people calls at once.');

export const tweeHuizen: LearningScenario = {
  id: 'twee_huizen',
  version: 1,
  title: t('Bij drie ramen', 'At three windows'),
  drawing: drawing('evening', 'house@40 dark_house@120 person@170 house@210 team@295', 'Avond. Een persoon staat dicht bij het raam van een donker huis.', 'Evening. A person stands close to the window of a dark house.'),
  situations: { a: situation('street.looking_into_homes', 'call_112', 'emergency', { now: 'yes' }) },
  start: 'a',
  nodes: {
    a: scene(t('Iemand staat dicht bij een raam en kijkt naar binnen. Dan bij het volgende huis. Bij het derde ook, en hij loopt het pad naar achteren in.', 'Somebody stands close to a window and looks in. Then at the next house. At the third as well, and he takes the path to the back.'), [
      ['call', 'gebeld', 'Bel 112', 'Call 112'],
      ['path', 'pad', 'Loop het pad in om te kijken', 'Go down the path to look'],
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
    ], { seconds: 30, to: 'laat' }),
    k: compass(t('Hij is er nu nog.', 'He is still there now.'), 'a', 'street.looking_into_homes person.rings_to_sell person.clothing vehicle.delivery', 'gebeld', 'anders'),
    gebeld: scene(t('„Hoe ziet hij eruit?” vraagt de meldkamer.', '“What does he look like?” asks the control room.'), [
      ['tell', 'goed', 'Vertel het aan de telefoon en nergens anders', 'Tell it on the phone and nowhere else'],
      ['app', 'app', 'Vertel het, en zet het ook in de groepsapp', 'Tell it, and put it in the group chat too'],
    ]),
    goed: end('best', t('De politie is er binnen tien minuten. Jullie wachten in het licht.', 'The police are there within ten minutes. You wait in the light.'), why, wanted),
    app: end('lesson', t('Een buurjongen met dezelfde jas wordt die avond op straat aangehouden door buren.', 'A neighbour’s boy with the same coat is stopped in the street by residents that evening.'), t('Hoe iemand eruitziet is voor de meldkamer. In een groep wijst het altijd ook een ander aan.', 'How somebody looks is for the control room. In a group it always points at somebody else too.'), wanted),
    pad: end('lesson', t('Het pad is donker en smal. Hij staat opeens voor je.', 'The path is dark and narrow. Suddenly he stands before you.'), t('Niet volgen, niet zoeken. Jullie zijn de ogen op de stoep.', 'Do not follow, do not search. You are the eyes on the pavement.'), wanted),
    laat: end('lesson', t('Je keek tot hij weg was. Nu is het een verhaal van tien minuten oud.', 'You watched until he was gone. Now it is a story of ten minutes ago.'), why, wanted),
    anders: end('lesson', t('Je beschreef wie hij is en niet wat hij doet. Het gaat om het gedrag bij de ramen.', 'You described who he is and not what he does. It is about the behaviour at the windows.'), why, wanted),
  },
};
