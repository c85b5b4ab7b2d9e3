/** Scenario: somebody who is never away has not been seen for days. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Iemand die nooit weg is, niet gezien wordt en de post niet pakt, kan hulpeloos binnen liggen. Dan telt elk uur: 112.', 'Somebody who is never away, is not seen and does not take the post, may lie helpless inside. Then every hour counts: 112.');
const wanted = t('De politie wil horen: sinds wanneer niet gezien, wat is er anders, wie haar kent. Zij beslissen of er een deur open moet.', 'The police want to hear: since when not seen, what is different, who knows her. They decide whether a door must open.');

export const mevrouwRaam: LearningScenario = {
  id: 'mevrouw_raam',
  version: 1,
  title: t('Mevrouw zit niet meer voor het raam', 'She no longer sits at the window'),
  drawing: drawing('evening', 'dark_house@60 letterbox@130 lamp@190 person@230 team@290', 'Avond. Een donker huis met een volle brievenbus, een buurman praat met jullie.', 'Evening. A dark house with a full letter box, a neighbour talks to you.'),
  situations: { a: situation('home.not_seen home.letterbox_full', 'call_112', 'emergency', { since: 'days', away: 'never' }) },
  start: 'a',
  nodes: {
    a: scene(t('Mevrouw zit elke avond voor het raam en zwaait. Vier dagen niet gezien. De bus zit vol. Een buurman zegt: „Ze gaat nooit weg.”', 'She sits at the window every evening and waves. Not seen for four days. The letter box is full. A neighbour says: “She never goes away.”'), [
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
      ['wait', 'wachten', 'Kijk er over een paar dagen nog eens naar', 'Look again in a few days'],
      ['break', 'deur', 'Probeer of de achterdeur open is', 'Try whether the back door is open'],
    ]),
    k: compass(t('Vertel het kompas ook of je weet dat zij weg is.', 'Also tell the compass whether you know that she is away.'), 'a', 'home.not_seen home.letterbox_full home.neglected home.nobody_home', 'bellen', 'anders'),
    bellen: scene(t('Het kompas zegt: bel 112. De buurman zegt: „Is dat niet overdreven? Misschien is ze bij haar zus.”', 'The compass says: call 112. The neighbour says: “Isn’t that too much? Maybe she is with her sister.”'), [
      ['call', 'goed', 'Bel toch, en zeg erbij dat je het niet zeker weet', 'Call even so, and say that you are not sure'],
      ['doubt', 'wachten', 'Dan wachten we nog een nacht', 'Then we wait another night'],
    ]),
    goed: end('best', t('Ze vinden haar op de grond, bij kennis. Ook als ze bij haar zus was geweest, was bellen goed.', 'They find her on the floor, awake. Calling would have been right even if she had been with her sister.'), why, wanted),
    anders: end('lesson', t('Het belangrijkste ontbreekt nog: zij is nooit weg en is dagen niet gezien.', 'The main thing is still missing: she is never away and was not seen for days.'), why, wanted),
    wachten: end('lesson', t('Een nacht op de grond is heel lang. In Rotterdam lag een vrouw jaren dood in huis, en iedereen dacht: dit is niet aan mij.', 'A night on the floor is very long. In Rotterdam a woman lay dead in her home for years, because everyone thought: not my place.'), why, wanted),
    deur: end('lesson', t('Je staat in een achtertuin en weet niet wat je binnen vindt.', 'You stand in a back garden and do not know what you find inside.'), t('Nooit naar binnen. De hulpdiensten mogen en kunnen dat.', 'Never go in. The emergency services may and can.'), wanted),
  },
};
