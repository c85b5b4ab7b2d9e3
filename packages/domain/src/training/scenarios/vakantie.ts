/** Scenario: signs of absence with a simple reason. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Gordijnen dicht en een volle bus zijn tekenen van afwezigheid. Wie weet dat mensen weg zijn, weet genoeg.', 'Closed curtains and a full letter box are signs of absence. Who knows that people are away, knows enough.');
const wanted = t('Niemand wil dat een hulpverlener naar een leeg huis rijdt. Een buur die het weet, is de beste bron.', 'Nobody wants a care worker to drive to an empty house. A neighbour who knows is the best source.');

export const vakantie: LearningScenario = {
  id: 'vakantie',
  version: 1,
  title: t('Gordijnen dicht in juli', 'Curtains closed in July'),
  drawing: drawing('day', 'tree@30 house@110 curtains@180 letterbox@230 team@290', 'Dag, zomer. Een huis met dichte gordijnen en een volle brievenbus.', 'Day, summer. A house with closed curtains and a full letter box.'),
  situations: { a: situation('home.curtains_closed home.letterbox_full', 'nothing', null, { at: 'summer', since: 'days', away: 'yes' }) },
  start: 'a',
  nodes: {
    a: scene(t('Het is eind juli. Bij een huis zijn de gordijnen al dagen dicht. Er steken folders uit de bus. De buurvrouw geeft haar planten water en groet.', 'It is the end of July. At a house the curtains have been closed for days. Leaflets stick out of the letter box. The woman next door waters her plants and says hello.'), [
      ['chat', 'b', 'Groet terug en maak een praatje', 'Greet back and have a chat'],
      ['pass', 'te_snel', 'Geef het meteen door', 'Pass it on at once'],
      ['look', 'kijken', 'Loop om het huis heen', 'Walk around the house'],
    ]),
    b: scene(t('„Wat staan ze mooi”, zeg je. Ze lacht. „Ik doe ook die van hiernaast, ze zijn drie weken weg.”', '“They look lovely”, you say. She laughs. “I do next door’s too, they are away for three weeks.”'), [
      ['walk', 'rustig', 'Bedank haar en loop door', 'Thank her and walk on'],
      ['share', 'delen', 'Zet in de groepsapp dat nummer 8 leeg staat', 'Put in the group chat that number 8 is empty'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    k: compass(t('De buren zijn op vakantie, weet je nu.', 'The people are on holiday, you now know.'), 'a', 'home.curtains_closed home.letterbox_full home.not_seen', 'rustig', 'anders'),
    rustig: end('best', t('Niets doen is hier het goede antwoord. Rustige ronde.', 'Doing nothing is the right answer here. A quiet round.'), why, wanted),
    anders: end('lesson', t('Je weet dat ze weg zijn. Dan is er niets door te geven.', 'You know that they are away. Then there is nothing to pass on.'), why, wanted),
    te_snel: end('lesson', t('Een wijkwerker belt rond voor mensen die op de camping zitten.', 'A wijkwerker makes calls for people who are camping.'), t('Een praatje met een buur die er toch staat, kost niets. Vraag niet rond bij deuren.', 'A chat with a neighbour who is there anyway costs nothing. Do not ask around at doors.'), wanted),
    kijken: end('lesson', t('De buurvrouw schrikt: wie loopt daar achterom?', 'The woman next door is startled: who is at the back?'), t('Blijf op de stoep. Een achtertuin is geen openbare weg.', 'Stay on the pavement. A back garden is no public road.'), wanted),
    delen: end('lesson', t('Nu weten tweehonderd mensen welk huis drie weken leeg staat.', 'Now two hundred people know which house is empty for three weeks.'), t('Wie weg is, houd je voor je. Dat is ook veiligheid.', 'Keep to yourself who is away. That is safety too.'), wanted),
  },
};
