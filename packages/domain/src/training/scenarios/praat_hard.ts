/** Scenario: somebody talks loudly, and it may be a phone. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Hardop praten is niet gevaarlijk en niet verboden. Het was één keer, en het kan een telefoongesprek zijn.', 'Talking aloud is neither dangerous nor forbidden. It was once, and it may be a phone call.');
const wanted = t('De wijkwerker hoort graag van gedrag dat terugkomt of erger wordt. Eén keer is geen signaal.', 'The wijkwerker likes to hear of behaviour that comes back or gets worse. Once is no signal.');

export const praatHard: LearningScenario = {
  id: 'praat_hard',
  version: 1,
  title: t('Hij praat tegen niemand', 'He talks to nobody'),
  drawing: drawing('evening', 'house@40 speech@120 person@140 tree@210 team@285', 'Avond. Iemand loopt alleen en praat hardop.', 'Evening. Somebody walks alone and talks aloud.'),
  situations: { a: situation('person.talks_loud_alone', 'look_again', 'wijkwerker', { now: 'no', often: 'once', gutFeeling: 'pluis' }) },
  start: 'a',
  nodes: {
    a: scene(t('Een man loopt voorbij en praat hard. Er is niemand bij hem. Hij kijkt niet naar jullie en gaat de hoek om.', 'A man walks by and talks loudly. Nobody is with him. He does not look at you and turns the corner.'), [
      ['walk', 'door', 'Loop rustig door', 'Walk on calmly'],
      ['follow', 'volg', 'Loop hem een stukje na', 'Follow him for a bit'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    door: scene(t('Bij de brug zie je hem weer. Nu zie je een oortje: hij belt. Je maatje lacht: „En ik dacht al dat hij gek was.”', 'At the bridge you see him again. Now you see an earphone: he is on the phone. Your mate laughs: “And I thought he was mad.”'), [
      ['word', 'woord', '„Dat woord laten we weg. Wat zagen we echt?”', '“We leave that word out. What did we really see?”'],
      ['laugh', 'lach', 'Lach mee en loop door', 'Laugh along and walk on'],
    ]),
    k: compass(t('Het was één keer, en het is voorbij.', 'It was once, and it is over.'), 'a', 'person.talks_loud_alone person.threatens person.paces', 'kijk', 'anders'),
    woord: end('best', t('Een man liep en belde. Meer was het niet.', 'A man walked and was on the phone. It was no more than that.'), why, wanted),
    kijk: end('best', t('Het kompas zegt: nog eens kijken. Er gaat niets weg.', 'The compass says: look again. Nothing goes out.'), why, wanted),
    lach: end('good', t('Niets gemeld, dat is goed. Let op woorden als „gek”: anderen nemen ze over.', 'Nothing reported, that is good. Mind words like “mad”: others take them over.'), why, wanted),
    volg: end('lesson', t('Hij draait zich om: „Waarom loopt u achter mij aan?”', 'He turns round: “Why are you following me?”'), t('Volgen doen jullie niet, nooit.', 'You do not follow anybody, ever.'), wanted),
    anders: end('lesson', t('Je maakte er meer van dan je zag.', 'You made more of it than you saw.'), why, wanted),
  },
};
