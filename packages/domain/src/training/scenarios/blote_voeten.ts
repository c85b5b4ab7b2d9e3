/** Scenario: somebody barefoot in the cold. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Zonder schoenen in de kou is gevaar voor die persoon, nu. Waarom het zo is, hoef je niet te weten.', 'No shoes in the cold is danger for that person, now. You need not know why.');
const wanted = t('De hulpverlener wil dat je rustig blijft, dichtbij maar niet te dicht, en vertelt wat je ziet. Geen naam voor wat iemand zou hebben.', 'The helper wants you to stay calm, near but not too near, and to tell what you see. No name for what somebody might have.');

export const bloteVoeten: LearningScenario = {
  id: 'blote_voeten',
  version: 1,
  title: t('Op blote voeten', 'Barefoot'),
  drawing: drawing('night', 'tree@30 person@130 lamp@180 house@240 team@300', 'Nacht. Iemand staat alleen op straat onder een lantaarn.', 'Night. Somebody stands alone in the street below a lamp.'),
  situations: { a: situation('person.barefoot_cold person.confused', 'call_112', 'emergency', { at: 'night', danger: 'yes', now: 'yes' }) },
  start: 'a',
  nodes: {
    a: scene(t('Het vriest bijna. Een oudere man loopt op blote voeten, in pyjama. Hij zegt dat hij naar zijn werk moet.', 'It almost freezes. An older man walks barefoot, in pyjamas. He says that he has to go to work.'), [
      ['call', 'b', 'Bel 112 en blijf in de buurt', 'Call 112 and stay near'],
      ['argue', 'gelijk', '„Meneer, het is midden in de nacht. U werkt niet meer.”', '“Sir, it is the middle of the night. You do not work any more.”'],
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
    ], { seconds: 40, to: 'te_lang' }),
    k: compass(t('Is hij nu in gevaar?', 'Is he in danger now?'), 'a', 'person.barefoot_cold person.confused person.naps person.tipsy', 'b', 'anders'),
    b: scene(t('Hulp is onderweg. De man wil doorlopen. Wat zeg je?', 'Help is on its way. The man wants to walk on. What do you say?'), [
      ['open', 'goed', '„Wat voor werk doet u? Loop even met ons mee naar het licht.”', '“What work do you do? Come along with us to the light.”'],
      ['grab', 'vast', 'Pak hem bij de arm, dan kan hij niet weg', 'Take his arm, so that he cannot leave'],
    ]),
    goed: end('best', t('Hij vertelt over de haven. Je maatje geeft hem een jas. Na acht minuten is er hulp.', 'He tells about the harbour. Your mate gives him a coat. Help comes after eight minutes.'), why, wanted),
    vast: end('lesson', t('Hij wordt bang en slaat om zich heen.', 'He gets frightened and lashes out.'), t('Niet vastpakken als het niet moet. Rustige woorden en een open vraag doen meer.', 'Do not grab when there is no need. Calm words and an open question do more.'), wanted),
    gelijk: end('lesson', t('Hij wordt onrustig en gaat harder lopen. Discussie helpt niet.', 'He gets restless and walks faster. Arguing does not help.'), t('Ga niet in discussie over wat iemand denkt. Vraag, luister, en bel.', 'Do not argue about what somebody believes. Ask, listen, and call.'), wanted),
    te_lang: end('lesson', t('Terwijl je nadacht, is hij de rijweg op gelopen.', 'While you were thinking, he walked onto the road.'), why, wanted),
    anders: end('lesson', t('Blote voeten in de kou: dat is gevaar nu, wat er ook achter zit.', 'Bare feet in the cold: that is danger now, whatever is behind it.'), why, wanted),
  },
};
