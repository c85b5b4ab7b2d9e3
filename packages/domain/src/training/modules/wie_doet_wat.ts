/** Lesson: who does what, and agreements. */
import { ask, type LearningModule, read } from '../module.ts';
import { jongeren } from '../scenarios/jongeren.ts';
import { lantaarn } from '../scenarios/lantaarn.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'wie_doet_wat',
  version: 1,
  title: t('Wie doet wat', 'Who does what'),
  about: t('Loketten, wijkagent, wijkregisseur en wijkwerker, en wat je met hen afspreekt.', 'Desks, wijkagent, wijkregisseur and wijkwerker, and what you agree with them.'),
  drawing: drawing('day', 'house@50 notes@130 pair@200 phone@270', 'Dag. Twee mensen praten bij een huis, met een lijst en een telefoon.', 'Day. Two people talk near a house, with a list and a phone.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-03-01',
  sources: ['dewijkkrant.org/de-wijkregisseur-spin-in-het-web', 'omroepzeeland.nl 104585', 'watdoetdegemeente.rotterdam.nl', 'rijswijk.tv/4895'],
  steps: [
    read('drie', ['Drie mensen in de wijk', 'Three people in the district'], [
      ['De wijkagent kent de straten en let op wat steeds terugkomt. Hij is vaak niet in dienst. Voor nu is er altijd 112.', 'The wijkagent knows the streets and watches what keeps coming back. Often off duty. For now there is always 112.'],
      ['De wijkregisseur gaat over schoon, heel en veilig op straat. Wat die precies doet, verschilt per gemeente.', 'The wijkregisseur looks after clean, whole and safe streets. What exactly differs per municipality.'],
      ['De wijkwerker heeft het eerste gesprek met bewoners die hulp kunnen gebruiken, vaak bij hen thuis.', 'The wijkwerker has the first talk with residents who could use help, often in their home.'],
    ]),
    ask('q_wie_lamp', ['Een lantaarn is kapot. Voor wie is dat?', 'A street lamp is broken. Who is that for?'], [
      ['no', 'De wijkagent', 'The wijkagent', 'Die kan geen lamp maken.', 'Cannot mend a lamp.'],
      ['yes', 'De gemeente', 'The municipality', 'Ja, met het nummer op de paal.', 'Yes, with the number on the pole.'],
      ['no', '112', '112', 'Alleen als er nu iemand gevaar loopt, zoals bij losse draden.', 'Only when somebody is in danger now, as with loose wires.'],
    ]),
    read('kompas', ['Je hoeft het niet te onthouden', 'You need not remember it'], [
      ['Het kompas kent de loketten van jouw gemeente, ook zonder netwerk. Jij vertelt wat je zag, het kompas zegt wie dat wil weten.', 'The compass knows the desks of your municipality, without network too. You tell what you saw, the compass says who wants to know.'],
      ['„Wie bel ik” laat zien wie nu open is. Op elk scherm staat 112.', '“Who do I call” shows who is open now. 112 stands on every screen.'],
    ]),
    ask('q_wie_vuil', ['Elke week ligt er afval naast dezelfde container. Wat is handig?', 'Every week there is waste beside the same container. What is useful?'], [
      ['yes', 'Doorgeven aan de gemeente: plek, dag, wat er ligt', 'Tell the municipality: place, day, what lies there', 'Zo komt er een vaste ophaaldag of een extra bak.', 'That brings a fixed collection day or an extra bin.'],
      ['no', 'De zakken openmaken om een adres te vinden', 'Open the bags to find an address', 'Dat is onderzoek, en privacy van een ander.', 'That is investigating, and somebody’s privacy.'],
      ['no', 'Een foto met de bewoner erbij in de app', 'A photo with the resident in the chat', 'Nooit mensen op de foto.', 'Never people in a photo.'],
    ]),
    read('antwoord', ['Je hoort altijd iets terug', 'You always hear back'], [
      ['Ontvangen. Opgepakt. Gedaan, of waarom niet. Niet wie het is of welke hulp iemand krijgt: dat is van de bewoner.', 'Received. Taken up. Done, or why not. Not who it is or which help somebody gets: that belongs to the resident.'],
      ['Hoor je niets binnen de afgesproken dagen? Zeg het je coördinator.', 'Do you hear nothing within the agreed days? Tell your coordinator.'],
    ]),
    read('afspraken', ['Afspraken schrijf je op', 'Agreements are written down'], [
      ['Wie belt vooraf met de politie? Wie geeft aandachtspunten? Binnen hoeveel dagen komt er antwoord? Goede afspraken hebben een naam en een datum.', 'Who calls the police beforehand? Who gives points to look at? Within how many days is there an answer? Good agreements have an owner and a date.'],
      ['Een afspraak met een partner is geen gunst. Hij geldt voor beide kanten.', 'An agreement with a partner is no favour. It holds for both sides.'],
    ]),
    ask('q_wie_antwoord', ['Je vraagt: „Wat is er met die mevrouw gebeurd?” De wijkwerker zegt: „Er is naar gekeken.” Waarom zo kort?', 'You ask: “What happened to that lady?” The wijkwerker says: “Somebody has looked.” Why so short?'], [
      ['no', 'Omdat er niets is gebeurd', 'Because nothing happened', 'Dat weet je niet, en dat hoeft ook niet.', 'You do not know, and need not.'],
      ['yes', 'Omdat hulp aan haar van haar is', 'Because help to her is hers', 'Ja. Zo mag jij ook rekenen op zwijgen over jou.', 'Yes. You too may count on silence about you.'],
      ['no', 'Omdat vrijwilligers er niet toe doen', 'Because volunteers do not matter', 'Zonder jou was er niet gekeken.', 'Without you nobody would have looked.'],
    ]),
  ],
  scenarios: [lantaarn, jongeren],
};
