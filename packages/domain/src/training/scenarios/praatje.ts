/** Scenario: somebody tells that she sees nobody. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Zij vertelt het zelf, dus vraag je het aan haarzelf: mag ik het doorgeven? Of wijs haar waar ze zelf terecht kan.', 'She tells it herself, so ask her: may I pass it on? Or show her where she can go herself.');
const wanted = t('Bij het loket zijn ze blij met iemand die zelf belt of weet dat er gebeld wordt. Dan is het eerste gesprek al half gelukt.', 'The desk is glad with somebody who calls herself or knows that a call is made. Then half the first talk has been done.');

export const praatje: LearningScenario = {
  id: 'praatje',
  version: 1,
  title: t('„Ik spreek de hele week niemand”', '“I speak to nobody all week”'),
  drawing: drawing('day', 'tree@40 bench@140 person@140 team@200 house@270', 'Dag. Iemand op een bankje praat met jullie.', 'Day. Somebody on a bench talks to you.'),
  situations: { a: situation('person.says_lonely', 'desk', 'vraagwijzer', { at: 'day' }) },
  start: 'a',
  nodes: {
    a: scene(t('Een vrouw op een bankje begint te praten. „Sinds mijn man dood is spreek ik de hele week niemand. Jullie zijn de eersten.”', 'A woman on a bench starts talking. “Since my husband died I speak to nobody all week. You are the first.”'), [
      ['listen', 'b', 'Ga zitten en luister', 'Sit down and listen'],
      ['solve', 'oplossen', '„U moet bij de soos gaan, echt iets voor u.”', '“You should join the club, just the thing for you.”'],
      ['hurry', 'haast', '„Wat naar. We moeten helaas door.”', '“How sad. I am afraid we have to go on.”'],
    ]),
    b: scene(t('Ze vertelt over vroeger. Na tien minuten zucht ze: „Fijn dat jullie even bleven.”', 'She tells about the past. After ten minutes she sighs: “Good that you stayed.”'), [
      ['consent', 'k', '„Zal ik vragen of iemand u belt? Alleen als u dat wilt.”', '“Shall I ask somebody to call you? Only if you want it.”'],
      ['secret', 'stiekem', 'Zeg niets en geef het later door', 'Say nothing and pass it on later'],
      ['promise', 'beloof', '„Wij komen elke week bij u langs.”', '“We will come and see you every week.”'],
    ]),
    k: compass(t('Ze zegt ja.', 'She says yes.'), 'a', 'person.says_lonely person.says_wants_to_die person.confused home.no_visitors', 'goed', 'anders'),
    goed: end('best', t('Ze geeft zelf haar telefoonnummer aan het loket. Jullie zwaaien voortaan.', 'She gives her number to the desk herself. From now on you wave.'), why, wanted),
    anders: end('good', t('Je wilde helpen. Houd het bij wat ze zelf zei: dat is het sterkste feit dat er is.', 'You wanted to help. Keep to what she said herself: that is the strongest fact there is.'), why, wanted),
    stiekem: end('lesson', t('Ze wordt gebeld en schrikt: wie heeft dit gezegd?', 'She gets a call and is startled: who said this?'), t('Wie zelf praat, kun je het zelf vragen. Geef je het door zonder dat zij het weet, dan ben je haar vertrouwen kwijt.', 'Who talks herself can be asked herself. Passing on without her knowing costs trust.'), wanted),
    beloof: end('lesson', t('De derde week lukt het niet. Dat is erger dan niet beloven.', 'The third week you cannot make it. That is worse than no promise.'), t('Beloof alleen wat je zeker kunt doen.', 'Promise only what you can surely do.'), wanted),
    oplossen: end('lesson', t('Ze knikt en zegt niets meer.', 'She nods and says no more.'), t('Eerst luisteren. Een oplossing die zij niet vroeg, sluit het gesprek.', 'First listen. A solution she did not ask for closes the talk.'), wanted),
    haast: end('lesson', t('Dat mag. Maar een minuut luisteren had ook gekund; de ronde loopt niet weg.', 'That is allowed. But you could have listened for a minute; the round will wait.'), why, wanted),
  },
};
