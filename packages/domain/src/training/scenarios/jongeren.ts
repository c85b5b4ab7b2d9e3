/** Scenario: young people hang around and do nothing wrong. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Samen ergens staan mag. Er is geen rommel, geen lawaai, niemand wordt lastiggevallen.', 'Standing somewhere together is allowed. No rubbish, no noise, nobody is bothered.');
const wanted = t('De jongerenwerker zegt: groeten helpt meer dan kijken. Is er wél steeds overlast, vertel dan wat er gebeurt en hoe laat.', 'The youth worker says: a greeting helps more than a look. If there is nuisance again and again, tell what happens and when.');

export const jongeren: LearningScenario = {
  id: 'jongeren',
  version: 1,
  title: t('Bij de bushalte', 'At the bus stop'),
  drawing: drawing('evening', 'lamp@40 pair@110 pair@150 bike@200 team@290', 'Avond. Vier jongeren staan bij elkaar met een fiets.', 'Evening. Four young people stand together with a bicycle.'),
  situations: { a: situation('street.young_people_meet', 'nothing', null, { often: 'again' }) },
  start: 'a',
  nodes: {
    a: scene(t('Vijf jongeren staan bij de bushalte, zoals elke avond. Ze lachen en kijken op hun telefoon. Een bewoner zegt: „Doe daar eens iets aan.”', 'Five young people stand at the bus stop, as every evening. They laugh and look at their phones. A resident says: “Do something about it.”'), [
      ['greet', 'b', 'Loop langs en groet', 'Walk past and say hello'],
      ['send', 'weg', 'Zeg dat ze ergens anders moeten staan', 'Tell them to stand somewhere else'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    b: scene(t('„Hoi!” Ze groeten terug. Een van hen vraagt: „Zijn jullie van de politie?”', '“Hi!” They greet back. One of them asks: “Are you from the police?”'), [
      ['honest', 'eerlijk', '„Nee, wij wonen hier ook. Fijne avond.”', '“No, we live here too. Have a good evening.”'],
      ['bluff', 'bluf', '„Wij werken samen met de politie, dus let op.”', '“We work with the police, so watch out.”'],
    ]),
    k: compass(t('Wat doen ze?', 'What do they do?'), 'a', 'street.young_people_meet street.group_noise street.group_blocks_way street.laughing_gas', 'niets', 'anders'),
    eerlijk: end('best', t('Volgende keer groeten zij eerst.', 'Next time they greet first.'), why, wanted),
    niets: end('best', t('Het kompas zegt: niets doen. Je vertelt de bewoner wie hij kan bellen als er echt overlast is.', 'The compass says: do nothing. You tell the resident who to call when there is real nuisance.'), why, wanted),
    bluf: end('lesson', t('De sfeer is weg. Volgende week groet niemand meer.', 'The mood is gone. Next week nobody says hello any more.'), t('Een hesje geeft geen macht. Doe je alsof, dan geloven mensen jullie en de politie minder snel.', 'A vest gives no power. Pretending makes you and the police less credible.'), wanted),
    weg: end('lesson', t('„Waarom?” vragen ze, en je hebt geen antwoord.', '“Why?” they ask, and you have no answer.'), why, wanted),
    anders: end('lesson', t('Ze staan en lachen. Lawaai of versperren zag je niet.', 'They stand and laugh. Noise or blocking you did not see.'), why, wanted),
  },
};
