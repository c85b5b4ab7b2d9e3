/** Scenario: somebody wants to talk and nothing more. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Nee is nee. Zonder gevaar gaat er niets weg. Luisteren was de hulp.', 'No is no. Without danger nothing goes out. Listening was the help.');
const wanted = t('De Luisterlijn is er dag en nacht voor wie een verhaal kwijt wil, zonder naam. Dat mag je altijd zeggen.', 'The listening line is there day and night for who wants to tell a story, without a name. You may always say so.');

export const lieverNiet: LearningScenario = {
  id: 'liever_niet',
  version: 1,
  title: t('„Dit blijft onder ons”', '“This stays between us”'),
  drawing: drawing('evening', 'house@40 bench@140 person@150 speech@185 team@260', 'Avond. Iemand op een bankje vertelt iets aan jullie.', 'Evening. Somebody on a bench tells you something.'),
  situations: { a: situation('person.wants_to_talk', 'desk', 'listening_line') },
  start: 'a',
  nodes: {
    a: scene(t('Een man vertelt dat zijn zoon hem niet meer wil zien. „Zeg het tegen niemand.” Hij is verdrietig, niet in gevaar.', 'A man tells that his son will not see him any more. “Tell nobody.” He is sad, not in danger.'), [
      ['stay', 'b', 'Blijf nog even en luister', 'Stay for a while and listen'],
      ['pass', 'doorgeven', 'Geef het toch door, het is voor zijn bestwil', 'Pass it on anyway, it is for his own good'],
      ['advice', 'raad', 'Zeg wat hij tegen zijn zoon moet zeggen', 'Tell him what to say to his son'],
    ]),
    b: scene(t('Hij staat op. „Het lucht op.”', 'He gets up. “It is a relief.”'), [
      ['line', 'lijn', 'Vertel dat er een lijn is waar altijd iemand luistert', 'Tell him of a line where somebody always listens'],
      ['compass', 'k', 'Kijk later wat het kompas zegt', 'See later what the compass says'],
    ]),
    k: compass(t('Wat vertelde hij?', 'What did he tell?'), 'a', 'person.wants_to_talk person.says_wants_to_die person.asks_for_help', 'lijn', 'anders'),
    lijn: end('best', t('Er gaat niets weg. Hij heeft een nummer, en jij hebt zijn vertrouwen.', 'Nothing goes out. He has a number, and you have his trust.'), why, wanted),
    anders: end('lesson', t('Daar vroeg hij niet om, of dat zei hij niet. Zegt iemand dat hij niet meer wil leven, dan bel je wél: 113, en bij gevaar nu 112.', 'He did not ask for that, or did not say so. If somebody says he does not want to live, you do call: 113, and 112 for danger now.'), why, wanted),
    doorgeven: end('lesson', t('Hij hoort het terug en praat nooit meer met jullie.', 'He hears of it and never talks to you again.'), why, wanted),
    raad: end('lesson', t('Jij kent de zoon niet, en hij vroeg niet om raad.', 'You do not know the son, and he did not ask for advice.'), t('Je hoeft niets op te lossen.', 'You need not solve anything.'), wanted),
  },
};
