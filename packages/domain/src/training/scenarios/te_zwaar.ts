/** Scenario: it gets too much. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Een team blijft bestaan als mensen kunnen zeggen dat het te veel is. Een pauze is geen falen.', 'A team stays alive when people can say that it is too much. A pause is no failure.');
const wanted = t('De coördinator heeft liever een eerlijk gesprek dan een lege plek op het rooster.', 'The coordinator prefers an honest talk to an empty place on the roster.');

export const teZwaar: LearningScenario = {
  id: 'te_zwaar',
  version: 1,
  title: t('Drie rondes in een week', 'Three rounds in a week'),
  drawing: drawing('day', 'house@60 notes@140 cup@190 person@245', 'Dag, thuis. Iemand kijkt naar het rooster.', 'Day, at home. Somebody looks at the roster.'),
  situations: { a: situation('team.too_heavy', 'talk', 'coordinator', { at: 'day' }) },
  start: 'a',
  nodes: {
    a: scene(t('Twee mensen zijn ziek. Je staat drie keer op het rooster en je ziet ertegen op.', 'Two people are ill. You are on the roster three times and you dread it.'), [
      ['say', 'b', 'Bel je coördinator', 'Call your coordinator'],
      ['go', 'gaan', 'Gewoon gaan, anders loopt er niemand', 'Just go, else nobody walks'],
      ['quit', 'stop', 'Zeg je lidmaatschap op', 'Leave the team'],
    ]),
    b: scene(t('„Wat zou je wel kunnen?” vraagt hij.', '“What could you do?” he asks.'), [
      ['one', 'een', '„Eén ronde. En volgende maand even niet.”', '“One round. And next month a break.”'],
      ['compass', 'k', 'Kijk wat het kompas hierover zegt', 'See what the compass says about this'],
    ]),
    k: compass(t('Ook dit staat in het kompas.', 'This too is in the compass.'), 'a', 'team.too_heavy team.lost_gear team.feel_unsafe', 'een', 'anders'),
    een: end('best', t('Een ronde vervalt. Niemand vindt dat erg; een rustige straat loopt niet weg.', 'One round is cancelled. Nobody minds; a quiet street will not run away.'), why, wanted),
    gaan: end('lesson', t('De derde avond ben je zo moe dat je een losse tegel niet ziet.', 'The third evening you are so tired that you miss a loose tile.'), why, wanted),
    stop: end('good', t('Mag altijd. Maar een gesprek of een pauze was misschien genoeg.', 'Always allowed. But a talk or a pause might have been enough.'), why, wanted),
    anders: end('good', t('Bijna: kies wat het voor jou is, „dit wordt ons te zwaar”.', 'Almost: choose what it is for you, “this is getting too much”.'), why, wanted),
  },
};
