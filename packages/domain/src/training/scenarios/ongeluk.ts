/** Scenario: after an accident, at home. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Wie iets ergs zag, mag daar last van hebben. Slachtofferhulp is er ook voor getuigen en vrijwilligers. Er gaat geen signaal weg.', 'Who saw something bad may suffer from it. Slachtofferhulp is there for witnesses and volunteers too. No signal goes out.');
const wanted = t('Je coördinator wil het weten, liefst dezelfde dag. Niemand vraagt je de volgende avond weer te lopen.', 'Your coordinator wants to know, the same day if possible. Nobody asks you to walk the next evening.');

export const ongeluk: LearningScenario = {
  id: 'ongeluk',
  version: 1,
  title: t('Je ziet het steeds voor je', 'You keep seeing it'),
  drawing: drawing('night', 'house@60 cup@140 phone@190 person@240', 'Nacht, thuis. Iemand zit met een kop thee en een telefoon.', 'Night, at home. Somebody sits with a cup of tea and a phone.'),
  situations: { a: situation('team.saw_something_bad', 'desk', 'victim_support', { at: 'night' }) },
  start: 'a',
  nodes: {
    a: scene(t('Vanavond zag je een ongeluk. Jullie belden 112 en hielpen goed. Nu lig je wakker en zie je het steeds voor je.', 'Tonight you saw an accident. You called 112 and helped well. Now you lie awake and keep seeing it.'), [
      ['mate', 'b', 'Stuur je maatje een bericht', 'Send your mate a message'],
      ['strong', 'sterk', 'Niet zeuren, het was mijn ongeluk niet', 'No fuss, it was not my accident'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    b: scene(t('Je maatje is ook wakker. Jullie praten een half uur.', 'Your mate is awake too. You talk for half an hour.'), [
      ['coord', 'goed', 'Bel morgen samen de coördinator', 'Call the coordinator together tomorrow'],
      ['enough', 'genoeg', 'Zo is het genoeg', 'That is enough'],
    ]),
    k: compass(t('Dit gaat over jullie zelf.', 'This is about yourselves.'), 'a', 'team.saw_something_bad team.rude street.accident', 'hulp', 'anders'),
    goed: end('best', t('De coördinator komt langs met koffie, en geeft het nummer van Slachtofferhulp.', 'The coordinator comes by with coffee, and gives the number of Slachtofferhulp.'), why, wanted),
    hulp: end('best', t('Het kompas wijst Slachtofferhulp. Bellen is gratis en je hoeft niets te bewijzen.', 'The compass points to Slachtofferhulp. Calling is free and you need prove nothing.'), why, wanted),
    genoeg: end('good', t('Praten was goed. Blijft het langer dan een paar weken, zoek dan hulp.', 'Talking was good. If it stays for more than a few weeks, look for help.'), why, wanted),
    sterk: end('lesson', t('Na drie weken slaap je nog slecht en zeg je je ronde af.', 'After three weeks you still sleep badly and cancel your round.'), why, wanted),
    anders: end('lesson', t('Het ongeluk zelf is voorbij en 112 was er. Nu gaat het om jou.', 'The accident itself is over and 112 was there. Now it is about you.'), why, wanted),
  },
};
