/** Scenario: a key left in a front door. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Een kans voor inbrekers haal je weg door het de bewoner te vertellen. Meer is het niet.', 'You take away a chance for burglars by telling the resident. It is no more than that.');
const wanted = t('De politie hoeft dit niet te weten. Een kaart in de bus of een woord op straat voorkomt meer dan een signaal.', 'The police need not know this. A card in the letter box or a word in the street prevents more than a signal.');

export const sleutel: LearningScenario = {
  id: 'sleutel',
  version: 1,
  title: t('De sleutel zit er nog in', 'The key is still in it'),
  drawing: drawing('evening', 'house@80 letterbox@150 bike@190 lamp@235 team@290', 'Avond. Een huis met een brievenbus, jullie staan op de stoep.', 'Evening. A house with a letter box, you are on the pavement.'),
  situations: { a: situation('home.key_in_door', 'nothing', null) },
  start: 'a',
  nodes: {
    a: scene(t('In een voordeur zit een sleutelbos. Binnen brandt licht en je hoort de televisie. De bewoner komt net met een vuilniszak naar buiten.', 'There is a bunch of keys in a front door. The light is on and you hear the television. The resident is just coming out with a bin bag.'), [
      ['tell', 'zeg', 'Zeg vanaf de stoep: „Uw sleutel zit er nog in.”', 'Say from the pavement: “Your key is still in the door.”'],
      ['take', 'pak', 'Pak de sleutels en geef ze aan hem', 'Take the keys and hand them to him'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    k: compass(t('Wat zie je?', 'What do you see?'), 'a', 'home.key_in_door home.door_open home.break_in_now', 'vertel', 'anders'),
    zeg: end('best', t('„O, dank je wel!” Dit was de beste minuut van de ronde.', '“Oh, thank you!” This was the best minute of the round.'), why, wanted),
    vertel: end('best', t('Het kompas zegt: vertel het de bewoner. Dat kan, hij staat er.', 'The compass says: tell the resident. You can, he is there.'), why, wanted),
    pak: end('lesson', t('Je staat met iemands sleutels in je hand. Dat voelt voor niemand goed.', 'You stand with somebody’s keys in your hand. That feels right to nobody.'), t('Raak niets aan van een ander. Zeggen is genoeg.', 'Touch nothing of another. Telling is enough.'), wanted),
    anders: end('lesson', t('Er is niet ingebroken. Er zit een sleutel in een deur.', 'There is no burglary. There is a key in a door.'), why, wanted),
  },
};
