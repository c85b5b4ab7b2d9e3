/** Scenario: shouting that comes back, heard from the street. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Wat vaker terugkomt, hoort bij Veilig Thuis. Daar kun je eerst advies vragen, zonder namen. Hoor je het nu, of roept er iemand om hulp: 112.', 'What keeps coming back belongs with Veilig Thuis. You can ask advice there first, without names. If you hear it now, or somebody cries for help: 112.');
const wanted = t('Veilig Thuis wil data, tijden en wat je letterlijk hoorde. Of het geweld is, zoeken zij uit.', 'Veilig Thuis wants dates, times and what you heard word for word. Whether it is violence, they find out.');

export const geschreeuw: LearningScenario = {
  id: 'geschreeuw',
  version: 1,
  title: t('Weer geschreeuw', 'Shouting again'),
  drawing: drawing('evening', 'house@60 speech@100 house@170 lamp@235 team@290', 'Avond. Uit een huis klinken stemmen, jullie staan aan de overkant.', 'Evening. Voices come from a house, you are across the street.'),
  situations: {
    a: situation('home.shouting_often home.thumps_often', 'desk', 'veilig_thuis', { now: 'no', often: 'again' }),
    nu: situation('home.violence_now', 'call_112', 'emergency', { danger: 'yes', now: 'yes' }),
  },
  start: 'a',
  nodes: {
    a: scene(t('Voor de derde week hoor je bij hetzelfde huis geschreeuw en gebonk. Als jullie dichterbij komen, is het stil.', 'For the third week you hear shouting and thumping at the same house. When you come closer, it is quiet.'), [
      ['note', 'k', 'Schrijf op wat je hoorde en pak het kompas', 'Write down what you heard and open the compass'],
      ['ring', 'bel', 'Bel aan, dan weten ze dat er iemand luistert', 'Ring, so that they know somebody listens'],
      ['neighbour', 'buren', 'Vraag in de groepsapp wie er meer van weet', 'Ask in the group chat who knows more'],
    ]),
    k: compass(t('Het is nu stil. Je hoorde het vaker.', 'It is quiet now. You heard it more often.'), 'a', 'home.shouting_often home.thumps_often home.child_cries_often home.normal_sounds', 'door', 'anders'),
    door: scene(t('Het kompas zegt: Veilig Thuis, eerst advies. Terwijl je dat leest, hoor je binnen glas breken en roept iemand „help”.', 'The compass says: Veilig Thuis, advice first. While you read that, glass breaks inside and somebody cries “help”.'), [
      ['call', 'nu', 'Bel meteen 112', 'Call 112 at once'],
      ['finish', 'later', 'Maak eerst je signaal af', 'Finish your signal first'],
    ], { seconds: 20, to: 'later' }),
    nu: end('best', t('Je belt, op afstand, in het licht. De politie is er snel.', 'You call, at a distance, in the light. The police are there soon.'), why, wanted, 'nu'),
    later: end('lesson', t('Een signaal kan wachten. Iemand die „help” roept niet.', 'A signal can wait. Somebody who cries “help” cannot.'), why, wanted, 'nu'),
    anders: end('lesson', t('Je koos iets anders dan je hoorde, of vergat dat het vaker was.', 'You chose something else than you heard, or forgot that it was more often.'), why, wanted),
    bel: end('lesson', t('De deur gaat open. Na jullie bezoek wordt het binnen erger, en dat zie je niet.', 'The door opens. After your visit it gets worse inside, and you do not see that.'), t('Aanbellen kan het gevaarlijker maken voor wie binnen is.', 'Ringing can make it more dangerous for who is inside.'), wanted),
    buren: end('lesson', t('Nu praat de hele straat erover. Ook degene die het doet, leest mee.', 'Now the whole street talks about it. Whoever does it reads along too.'), t('Geweld thuis hoort nooit in een groepsapp.', 'Violence at home never belongs in a group chat.'), wanted),
  },
};
