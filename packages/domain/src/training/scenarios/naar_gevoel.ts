/** Scenario: a bad feeling without a fact. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Een gevoel is een reden om beter te kijken, geen bewijs. Zonder feit gaat er geen signaal weg. Praten maakt vaak duidelijk wat je zag.', 'A feeling is a reason to look better, no proof. Without a fact no signal goes out. Talking often makes clear what you saw.');
const wanted = t('De wijkwerker neemt je gevoel serieus, als je kunt vertellen waar het door komt. Neem de tijd om dat te vinden.', 'The wijkwerker takes your feeling seriously, if you can tell what it comes from. Take the time to find that.');

export const naarGevoel: LearningScenario = {
  id: 'naar_gevoel',
  version: 1,
  title: t('Iets klopt hier niet', 'Something is off here'),
  drawing: drawing('evening', 'house@40 dark_house@130 lamp@200 team@280', 'Avond. Een rij huizen, een ervan is donker. Jullie team staat stil.', 'Evening. A row of houses, one of them dark. Your team stands still.'),
  situations: { a: situation('', 'talk', 'coordinator', { gutFeeling: 'niet_pluis' }) },
  start: 'a',
  nodes: {
    a: scene(t('In een straat waar je vaak loopt krijg je een naar gevoel. Je ziet niets bijzonders. Je maatje merkt niets.', 'In a street where you often walk you get a bad feeling. You see nothing special. Your mate notices nothing.'), [
      ['say', 'b', 'Zeg het tegen je maatje', 'Tell your mate'],
      ['ignore', 'weg', 'Zet het van je af', 'Push it away'],
      ['closer', 'dichtbij', 'Loop een tuin in om te kijken', 'Walk into a garden to look'],
    ]),
    b: scene(t('Je maatje vraagt: „Wat is er anders dan vorige week?” Jullie blijven op de stoep en kijken rustig rond. Jullie vinden niets.', 'Your mate asks: “What is different from last week?” You stay on the pavement and look around calmly. You find nothing.'), [
      ['next', 'volgende', 'Spreek af: volgende ronde hier weer langs', 'Agree: pass here again on the next round'],
      ['compass', 'k', 'Kijk wat het kompas met een gevoel doet', 'See what the compass does with a feeling'],
    ]),
    k: compass(t('Je hebt alleen een gevoel. Kies een feit als je er een zag, of ga zo verder.', 'You only have a feeling. Choose a fact if you saw one, or go on like this.'), 'a', 'home.nobody_home home.break_in_now home.curtains_closed', 'praat', 'anders'),
    volgende: end('best', t('Een week later zie je het: de planten achter het raam zijn dood. Nu heb je een feit.', 'A week later you see it: the plants behind the window are dead. Now you have a fact.'), why, wanted),
    praat: end('best', t('Het kompas zegt: praat erover. Dat hadden jullie al gedaan.', 'The compass says: talk it over. You had already done that.'), why, wanted),
    anders: end('lesson', t('Je koos een feit dat je niet zag. Dan lijkt een gevoel opeens bewijs.', 'You chose a fact that you did not see. Then a feeling suddenly looks like proof.'), why, wanted),
    weg: end('lesson', t('Je loopt door. Thuis denk je er nog steeds aan.', 'You walk on. At home you still think about it.'), t('Niet-pluis neem je serieus. Zeggen dat je iets voelt kost niets.', 'Take niet-pluis seriously. Saying that you feel something costs nothing.'), wanted),
    dichtbij: end('lesson', t('Een lamp springt aan. Nu ben jij de onbekende in de tuin.', 'A lamp goes on. Now you are the stranger in the garden.'), t('Blijf op de openbare weg. Uitzoeken is werk van een professional.', 'Stay on the public road. Finding out is work of a professional.'), wanted),
  },
};
