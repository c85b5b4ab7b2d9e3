/** Scenario: letters in sight that are not yours to read. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Post van een ander lees je niet, ook niet door het raam. Dat er veel ligt, en dat het een deurwaarder was, is genoeg.', 'You do not read another’s post, not even through a window. That there is much of it, and that a bailiff came, is enough.');
const wanted = t('Het loket voor geldzorgen wil weten waar en sinds wanneer. Bedragen of namen van schuldeisers vragen ze aan de bewoner zelf.', 'The desk for money worries wants to know where and since when. Amounts or creditors they ask the resident.');

export const rodeRand: LearningScenario = {
  id: 'rode_rand',
  version: 1,
  title: t('Een briefje op de deur', 'A notice on the door'),
  drawing: drawing('day', 'house@80 notes@110 letterbox@160 tree@220 team@290', 'Dag. Op een voordeur hangt een papier.', 'Day. A paper hangs on a front door.'),
  situations: { a: situation('home.bailiff', 'desk', 'vraagwijzer', { at: 'day' }) },
  start: 'a',
  nodes: {
    a: scene(t('Een man met een map plakt een brief op een deur en zegt: „Deurwaarder.” Hij gaat weg. De brief hangt zo dat je hem kunt lezen.', 'A man with a folder sticks a letter on a door and says: “Bailiff.” He leaves. The letter hangs so that you can read it.'), [
      ['walk', 'k', 'Loop door en pak op de hoek het kompas', 'Walk on and open the compass at the corner'],
      ['read', 'lees', 'Lees de brief, dan weet je wat er speelt', 'Read the letter, then you know what it is about'],
      ['photo', 'foto', 'Maak er een foto van', 'Take a photo of it'],
    ]),
    k: compass(t('Kies wat je zag.', 'Choose what you saw.'), 'a', 'home.bailiff home.power_cut_off home.nobody_home', 'door', 'anders'),
    door: end('best', t('Je geeft door wat je zag. Iemand van het loket neemt contact op.', 'You pass on what you saw. Somebody from the desk makes contact.'), why, wanted),
    lees: end('lesson', t('De bewoner kijkt door het raam en ziet je lezen.', 'The resident looks out and sees you reading.'), why, wanted),
    foto: end('lesson', t('Nu staat de schuld van een ander op jouw telefoon.', 'Now somebody’s debt is on your phone.'), t('Maak geen foto van brieven, gezichten of kentekens.', 'Take no photos of letters, faces or plates.'), wanted),
    anders: end('good', t('Kijk wat je echt zag: een deurwaarder.', 'See what you really saw: a bailiff.'), why, wanted),
  },
};
