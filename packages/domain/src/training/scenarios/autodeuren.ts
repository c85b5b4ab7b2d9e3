/** Scenario: somebody tries car doors, told in facts. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Aan deuren voelen is gedrag dat nu bij een diefstal past. Dat is heterdaad: 112. Hoe iemand eruitziet vertel je alleen als de meldkamer het vraagt.', 'Trying doors is behaviour that fits a theft now. That is caught in the act: 112. How somebody looks you tell only when the control room asks.');
const wanted = t('De meldkamer wil korte feiten: straat, nummer, wat hij doet, welke kant hij op loopt. De rest vragen zij.', 'The control room wants short facts: street, number, what he does, which way he walks. They ask the rest.');

export const autodeuren: LearningScenario = {
  id: 'autodeuren',
  version: 1,
  title: t('Van auto naar auto', 'From car to car'),
  drawing: drawing('night', 'car@60 person@105 car@160 lamp_out@220 team@300', 'Nacht. Iemand loopt langs geparkeerde auto’s, een lantaarn is uit.', 'Night. Somebody walks past parked cars, a street lamp is out.'),
  situations: { a: situation('street.tries_doors', 'call_112', 'emergency', { at: 'night', now: 'yes' }) },
  start: 'a',
  nodes: {
    a: scene(t('Een persoon loopt langs de auto’s. Bij drie auto’s gaat een hand naar de deur. Bij de vierde ook. Het is twintig voor twaalf.', 'A person walks past the cars. At three cars a hand goes to the door. At the fourth as well. It is twenty to midnight.'), [
      ['call', 'tel', 'Bel 112', 'Call 112'],
      ['shout', 'roep', 'Roep: „Hé, wat doe jij daar?”', 'Shout: “Hey, what are you doing?”'],
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
    ], { seconds: 30, to: 'weg' }),
    k: compass(t('Wat zag je precies?', 'What did you see exactly?'), 'a', 'street.tries_doors person.clothing person.waits_or_walks', 'tel', 'anders'),
    tel: scene(t('De meldkamer neemt op. Hoe begin je?', 'The control room answers. How do you begin?'), [
      ['facts', 'goed', '„Iemand voelt nu aan autodeuren in de Kade, bij nummer 40.”', '“Somebody is trying car doors now in Kade, near number 40.”'],
      ['look', 'uiterlijk', '„Er loopt hier een eng type met een capuchon.”', '“There is a creepy type here with a hood.”'],
    ]),
    goed: end('best', t('Binnen tien seconden weten ze waar en wat. Ze sturen iemand en vragen de rest.', 'Within ten seconds they know where and what. They send somebody and ask the rest.'), why, wanted),
    uiterlijk: end('good', t('Je belde, en dat is goed. Maar ze moeten drie keer vragen wat hij dan doet.', 'You called, and that is good. But they have to ask three times what he does.'), why, wanted),
    roep: end('lesson', t('Hij rent weg, vlak langs je maatje. De politie weet van niets.', 'He runs off, right past your mate. The police know nothing.'), t('Eerst bellen, afstand houden. Je hoeft niemand te stoppen.', 'First call, keep distance. You need not stop anybody.'), wanted),
    weg: end('lesson', t('Je keek te lang. Hij is de hoek om. Bel toch: waar en wanneer helpt nog.', 'You watched too long. He is around the corner. Call even so: where and when still helps.'), why, wanted),
    anders: end('lesson', t('Een capuchon of wandelen is geen feit om op te bellen. Het voelen aan deuren wel.', 'A hood or walking is no fact to call about. Trying doors is.'), why, wanted),
  },
};
