/** Scenario: small changes over weeks that add up. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Elk feit apart zegt weinig. Samen, en al weken, is het een reden om iemand te laten kijken die daarvoor geleerd heeft.', 'Each fact alone says little. Together, and for weeks, they are a reason to let somebody look who is trained for it.');
const wanted = t('De wijkwerker wil weten: wat zag je, sinds wanneer, wat is er anders dan eerst. Niet: wat er volgens jou mis is.', 'The wijkwerker wants to know: what did you see, since when, what is different from before. Not: what you think is wrong.');

export const dodePlanten: LearningScenario = {
  id: 'dode_planten',
  version: 1,
  title: t('Het raam van meneer', 'The window of the old man'),
  drawing: drawing('evening', 'house@50 curtains@120 tree@190 lamp@230 team@290', 'Avond. Een huis met een stil raam, jullie staan op de stoep.', 'Evening. A house with a quiet window, you are on the pavement.'),
  situations: { a: situation('home.plants_dead home.no_visitors', 'desk', 'isolation', { since: 'weeks', often: 'again', gutFeeling: 'niet_pluis' }) },
  start: 'a',
  nodes: {
    a: scene(t('Achter een raam stonden altijd bloeiende planten. Al vier rondes zijn ze dor, en het raam is vuil. Er brandt wel licht en je ziet iemand lopen. Bezoek zie je niet meer.', 'Behind a window there were always flowering plants. For four rounds they are dry, and the window is dirty. There is light and you see somebody move. You see no visitors any more.'), [
      ['write', 'b', 'Zet op een rij wat er anders is', 'List what is different'],
      ['ring', 'bel', 'Bel aan en vraag hoe het gaat', 'Ring and ask how things are'],
      ['nothing', 'niks', 'Ieder zijn eigen huis: loop door', 'Everybody his own home: walk on'],
    ]),
    b: scene(t('Je hebt: dode planten, vuil raam, geen bezoek, al weken. Je maatje zegt: „Hij is vast aan de drank.”', 'You have: dead plants, dirty window, no visitors, for weeks. Your mate says: “He must be drinking.”'), [
      ['leave', 'k', 'Laat dat weg, je hebt het niet gezien', 'Leave that out, you have not seen it'],
      ['add', 'drank', 'Zet het erbij, dan komen ze sneller', 'Add it, then they come sooner'],
    ]),
    k: compass(t('Het is al weken zo, en je zag het vaker.', 'It has been so for weeks, and you saw it more often.'), 'a', 'home.plants_dead home.no_visitors person.drinks_more home.smell', 'door', 'anders'),
    door: end('best', t('Je geeft het door. Twee weken later lees je: er is naar gekeken. Meer hoef je niet te weten.', 'You pass it on. Two weeks later you read: somebody has looked. You need not know more.'), why, wanted),
    anders: end('good', t('Bijna. Kijk nog eens of je alles zelf zag, en of je „al weken” vertelde.', 'Almost. Check again whether you saw all of it yourself, and whether you told “for weeks”.'), why, wanted),
    drank: end('lesson', t('Nu staat er iets over meneer dat niemand heeft gezien. Hij kan het later lezen.', 'Now there is something about this man that nobody saw. He can read it later.'), t('Een vermoeden wordt in een signaal snel een feit. Laat het weg.', 'In a signal an assumption soon becomes a fact. Leave it out.'), wanted),
    bel: end('lesson', t('Meneer schrikt van twee hesjes voor de deur en doet niet open.', 'The man is startled by two vests at his door and does not open.'), t('Jullie bellen niet aan. Een praatje op straat mag altijd.', 'You do not ring. A chat in the street is always fine.'), wanted),
    niks: end('lesson', t('Weken later vraagt de buurt zich af waarom niemand iets zei.', 'Weeks later the neighbourhood wonders why nobody said anything.'), why, wanted),
  },
};
