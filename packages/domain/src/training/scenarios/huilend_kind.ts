/** Scenario: one crying child proves nothing. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Kinderen huilen. Eén keer zegt niets over hoe het thuis gaat. Komt het steeds terug, dan is het anders.', 'Children cry. Once says nothing about how things are at home. If it keeps coming back, that is different.');
const wanted = t('Veilig Thuis zegt het zelf: één huilend kind is geen bewijs. Onthoud de dag, en bel als het vaker is.', 'Veilig Thuis says so itself: one crying child is no proof. Remember the day, and call if it is more often.');

export const huilendKind: LearningScenario = {
  id: 'huilend_kind',
  version: 1,
  title: t('Een kind huilt', 'A child cries'),
  drawing: drawing('evening', 'house@70 speech@110 tree@190 lamp@230 team@290', 'Avond. Een huis met licht aan, jullie lopen langs.', 'Evening. A house with the light on, you walk by.'),
  situations: { a: situation('home.child_cries_often', 'look_again', 'wijkwerker', { since: 'today', often: 'once' }) },
  start: 'a',
  nodes: {
    a: scene(t('Uit een open raam klinkt een huilend kind. Na een paar minuten is het stil en hoor je iemand zachtjes zingen. Je hoort dit hier voor het eerst.', 'From an open window comes a crying child. After some minutes it is quiet and you hear somebody sing softly. You hear this here for the first time.'), [
      ['walk', 'rustig', 'Loop door', 'Walk on'],
      ['call', 'melden', 'Bel meteen Veilig Thuis', 'Call Veilig Thuis at once'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    k: compass(t('Het was vandaag, en één keer.', 'It was today, and once.'), 'a', 'home.child_cries_often home.violence_now home.child_in_danger', 'kijk', 'anders'),
    rustig: end('best', t('Een kind werd getroost. Dat hoorde je ook.', 'A child was comforted. You heard that too.'), why, wanted),
    kijk: end('best', t('Het kompas zegt: nog eens kijken. Er gaat niets weg.', 'The compass says: look again. Nothing goes out.'), why, wanted),
    melden: end('lesson', t('Veilig Thuis luistert en vraagt: hoe vaak? Je weet het niet.', 'Veilig Thuis listens and asks: how often? You do not know.'), why, wanted),
    anders: end('lesson', t('Je hoorde huilen, en daarna zingen. Gevaar hoorde je niet.', 'You heard crying, and then singing. Danger you did not hear.'), why, wanted),
  },
};
