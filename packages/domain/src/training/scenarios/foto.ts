/** Scenario: a photo of a person in the group chat. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Wachten en bellen mag. Een foto van een mens die niets doet, hoort nergens.', 'Waiting and phoning is allowed. A photo of a person who does nothing belongs nowhere.');
const wanted = t('De politie wil geen foto’s uit een groepsapp. Bij heterdaad wil de meldkamer je stem, niet je camera.', 'The police want no photos from a group chat. When caught in the act the control room wants your voice, not your camera.');

export const foto: LearningScenario = {
  id: 'foto',
  version: 1,
  title: t('„Stuur even een foto”', '“Just send a photo”'),
  drawing: drawing('evening', 'house@40 person@120 phone@190 lamp@225 team@285', 'Avond. Iemand staat op de hoek, jullie hebben een telefoon vast.', 'Evening. Somebody stands at the corner, you hold a phone.'),
  situations: { a: situation('person.waits_or_walks', 'nothing', null) },
  start: 'a',
  nodes: {
    a: scene(t('In de groepsapp schrijft iemand: „Er staat een man op de hoek. Stuur even een foto!” Jullie zien hem. Hij wacht en belt.', 'In the group chat somebody writes: “There is a man at the corner. Just send a photo!” You see him. He waits and phones.'), [
      ['no', 'b', 'Stuur geen foto', 'Send no photo'],
      ['yes', 'gestuurd', 'Stuur een foto van ver, zijn gezicht zie je toch niet', 'Send a photo from afar, you cannot see his face anyway'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    b: scene(t('„Waarom niet?” vraagt iemand in de groep. Wat schrijf je?', '“Why not?” somebody asks in the group. What do you write?'), [
      ['short', 'kort', '„Er is niets aan de hand. Wij delen geen foto’s.”', '“Nothing is the matter. We do not share photos.”'],
      ['describe', 'beschrijf', '„Man, dertig, donker haar, grijze trui.”', '“Man, thirty, dark hair, grey sweater.”'],
    ]),
    k: compass(t('Wat doet hij?', 'What does he do?'), 'a', 'person.waits_or_walks street.on_the_lookout person.looks_different', 'niets', 'anders'),
    kort: end('best', t('Twee mensen sturen een duim. Het blijft rustig.', 'Two people send a thumbs-up. It stays calm.'), why, wanted),
    niets: end('best', t('Het kompas zegt: niets doen. En dus ook geen foto.', 'The compass says: do nothing. And so no photo either.'), why, wanted),
    beschrijf: end('lesson', t('Dat past op twintig mannen in de buurt.', 'That fits twenty men in the neighbourhood.'), t('Een beschrijving in een groep is net zo hard als een foto.', 'A description in a group is as hard as a photo.'), wanted),
    gestuurd: end('lesson', t('Een uur later weet iemand zijn naam. Het was de nieuwe buurman.', 'An hour later somebody knows his name. It was the new neighbour.'), why, wanted),
    anders: end('lesson', t('Je zag iemand wachten. Op de uitkijk staan is iets anders: dat zie je aan gedrag.', 'You saw somebody wait. Being on the lookout is different: you see it by behaviour.'), why, wanted),
  },
};
