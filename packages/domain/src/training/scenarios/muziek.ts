/** Scenario: a resident asks the team to go to a door. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Het is nog avond en het is één keer. Buren praten er eerst zelf over. Jullie zijn geen handhavers en gaan niet naar een deur.', 'It is still evening and it is once only. Neighbours talk about it themselves first. You do not enforce anything and you do not go to a door.');
const wanted = t('Woningcorporatie en wijkagent willen pas iets horen als het steeds terugkomt, met dagen en tijden erbij.', 'The landlord and the wijkagent want to hear of it only when it keeps coming back, with days and times.');

export const muziek: LearningScenario = {
  id: 'muziek',
  version: 1,
  title: t('„Kunnen jullie even aanbellen?”', '“Could you just ring the bell?”'),
  drawing: drawing('evening', 'house@60 house@170 person@120 team@260', 'Avond. Een bewoner staat tussen twee huizen en praat met jullie team.', 'Evening. A resident stands between two houses and talks to your team.'),
  situations: { a: situation('home.music_loud', 'nothing', null, { now: 'yes', often: 'once' }) },
  start: 'a',
  nodes: {
    a: scene(t('Het is half negen. Een bewoner houdt jullie aan. „Bij nummer 12 staat de muziek hard. Jullie hebben hesjes aan. Bellen jullie even aan?” Het is de eerste keer, zegt hij.', 'It is half past eight. A resident stops you. “Number 12 plays loud music. You wear vests. Will you ring the bell?” It is the first time, he says.'), [
      ['ring', 'bel', 'Bel aan, je doet het vriendelijk', 'Ring the bell, in a friendly way'],
      ['explain', 'b', 'Leg uit wat jullie wel en niet doen', 'Explain what you do and do not do'],
      ['compass', 'k', 'Kijk eerst in het kompas', 'Look at the compass first'],
    ]),
    b: scene(t('Je zegt: „Aanbellen doen wij niet.” De bewoner zucht. „Wat moet ik dan?”', 'You say: “We do not ring at doors.” The resident sighs. “Then what should I do?”'), [
      ['talk', 'praat', '„Praat er morgen zelf over, dat helpt vaak.”', '“Talk to them yourself tomorrow, it often helps.”'],
      ['promise', 'beloof', '„Wij regelen het voor je.”', '“We will fix it for you.”'],
      ['compass', 'k', 'Kijk samen wat het kompas zegt', 'Look together at what the compass says'],
    ]),
    k: compass(t('Wat is er nu aan de hand?', 'What is going on now?'), 'a', 'home.music_loud home.violence_now home.quarrel_neighbours', 'niets', 'anders'),
    praat: end('best', t('De bewoner knikt. Hij kent de buurvrouw eigenlijk best goed.', 'The resident nods. He knows the neighbour quite well in fact.'), why, wanted),
    niets: end('best', t('Het kompas zegt: dit lossen buren zelf op. Je legt het rustig uit.', 'The compass says: neighbours settle this themselves. You explain it calmly.'), why, wanted),
    anders: end('lesson', t('Je maakte het groter dan het was. Er is muziek, en verder weet je niets.', 'You made it larger than it was. There is music, and that is all you know.'), why, wanted),
    bel: end('lesson', t('De deur gaat open. „Wie bent u?” Je staat er met een hesje en hebt geen goed antwoord.', 'The door opens. “Who are you?” You stand there in a vest and have no good answer.'), t('Aan de deur weet je niet wie er opendoet. Aanbellen is werk voor een professional.', 'At a door you never know who opens. Ringing bells is work for a professional.'), wanted),
    beloof: end('lesson', t('Je belooft iets wat je niet kunt waarmaken. Volgende week is de bewoner boos op jullie.', 'You promise what is not in your power. Next week the resident is angry with you.'), t('Beloof alleen wat je zelf kunt doen.', 'Promise only what you can do yourself.'), wanted),
  },
};
