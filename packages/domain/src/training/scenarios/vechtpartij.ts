/** Scenario: a fight, where time presses. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Geweld dat nu gebeurt is altijd 112, en dat gaat voor alles. Afstand houden en samen blijven beschermt jou én je maatje.', 'Violence that happens now is always 112, before anything else. Keeping distance and staying together protects you and your mate.');
const wanted = t('De meldkamer wil weten: waar, hoeveel mensen, of er iemand gewond is en of je een wapen zag. Blijf aan de lijn.', 'The control room wants to know: where, how many people, whether somebody is hurt and whether you saw a weapon. Stay on the line.');

export const vechtpartij: LearningScenario = {
  id: 'vechtpartij',
  version: 1,
  title: t('Geschreeuw op het plein', 'Shouting on the square'),
  drawing: drawing('night', 'lamp@40 pair@130 person@165 tree@230 team@295', 'Nacht. Drie mensen staan dicht op elkaar op een plein, jullie staan op afstand.', 'Night. Three people close together on a square, you stand at a distance.'),
  situations: { a: situation('street.fight_now', 'call_112', 'emergency', { at: 'night', danger: 'yes' }) },
  start: 'a',
  nodes: {
    a: scene(t('Op het plein duwen drie mensen elkaar. Er valt een klap. Iemand ligt op de grond. Jullie staan dertig meter verder.', 'Three people push each other on the square. There is a blow. Somebody lies on the ground. You are thirty metres away.'), [
      ['call', 'gebeld', 'Blijf staan en bel 112', 'Stay where you are and call 112'],
      ['between', 'ertussen', 'Ga ertussen staan', 'Step between them'],
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
    ], { seconds: 20, to: 'laat' }),
    laat: scene(t('Je twijfelde. Er valt nog een klap. Je maatje kijkt je aan: „Wie belt er?”', 'You hesitated. Another blow. Your mate looks at you: “Who is calling?”'), [
      ['call', 'gebeld', '„Ik bel. Blijf jij bij mij.”', '“I am calling. You stay with me.”'],
      ['app', 'app', 'Zet het in de groepsapp', 'Put it in the group chat'],
    ]),
    k: compass(t('Het kompas vraagt als eerste: is er nu gevaar?', 'The compass asks first: is there danger now?'), 'a', 'street.fight_now street.noise street.young_people_meet', 'gebeld', 'anders'),
    gebeld: scene(t('De meldkamer vraagt waar je bent. Een van de drie loopt weg, een steeg in. Je maatje wil erachteraan.', 'The control room asks where you are. One of the three walks off, into an alley. Your mate wants to follow.'), [
      ['stay', 'goed', '„Blijf hier. Zeg jij wat je zag?”', '“Stay here. Will you tell what you saw?”'],
      ['follow', 'volgen', '„Ga maar, ik blijf aan de lijn.”', '“Go on, I stay on the line.”'],
    ]),
    goed: end('best', t('Jullie staan onder de lantaarn, samen. Vier minuten later is de politie er.', 'You stand below the lamp, together. Four minutes later the police are there.'), why, wanted),
    volgen: end('lesson', t('Je maatje staat alleen in een donkere steeg. Het loopt goed af, maar dat was geluk.', 'Your mate stands alone in a dark alley. It ends well, but that was luck.'), t('Wie volgt, loopt zelf ook gevaar. De politie kan iemand zoeken; jij kunt vertellen welke kant op.', 'Who follows is in danger too. The police can look for somebody; you can tell which way.'), wanted),
    ertussen: end('lesson', t('Je krijgt een klap. Nu zijn er twee mensen die hulp nodig hebben en niemand heeft gebeld.', 'You get hit. Now two people need help and nobody has called.'), why, wanted),
    app: end('lesson', t('Zes buren lezen het. Niemand belt, want iedereen denkt dat een ander het doet.', 'Six neighbours read it. Nobody calls, because everyone thinks another does.'), t('Eerst 112, dan pas de groep. En zeg er dan bij dat er al gebeld is.', 'First 112, only then the group. And say then that the call was made.'), wanted),
    anders: end('lesson', t('Er ligt iemand op de grond. Dat is meer dan lawaai.', 'Somebody lies on the ground. That is more than noise.'), why, wanted),
  },
};
