/** Scenario: people talk on a bench, and that is all there is. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Er gebeurt niets dat niet mag en niemand heeft hulp nodig. Een andere taal of een onbekend gezicht is geen feit waar iemand iets mee kan.', 'Nothing happens that is not allowed and nobody needs help. Another language or a face you do not know is no fact that anybody can use.');
const wanted = t('De wijkagent wil hierover niets horen. Wel fijn: een team dat groet en gezien wordt.', 'The wijkagent wants to hear nothing about this. What helps: a team that says hello and is seen.');

export const bankje: LearningScenario = {
  id: 'bankje',
  version: 1,
  title: t('Vier mensen op een bankje', 'Four people on a bench'),
  drawing: drawing('evening', 'tree@30 bench@150 pair@150 lamp@230 team@290', 'Avond. Twee mensen bij een bankje, een lantaarn en jullie team.', 'Evening. Two people by a bench, a street lamp and your team.'),
  situations: { a: situation('person.sits_or_talks person.speaks_other_language', 'nothing', null) },
  start: 'a',
  nodes: {
    a: scene(t('Het is half negen. Op een bankje zitten vier mensen te praten in een taal die je niet kent. Ze lachen. Je maatje zegt: „Die horen hier niet.”', 'It is half past eight. Four people sit talking on a bench in a language you do not know. They laugh. Your mate says: “They do not belong here.”'), [
      ['ask_mate', 'b', 'Vraag je maatje: wat zie je ze dóen?', 'Ask your mate: what do you see them do?'],
      ['ask_them', 'vraag', 'Ga vragen wat ze hier doen', 'Go and ask what they are doing here'],
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
    ]),
    b: scene(t('Je maatje denkt na. „Nou ja. Ze zitten. En ze praten.” Een van hen steekt een hand op.', 'Your mate thinks. “Well. They sit. And they talk.” One of them raises a hand.'), [
      ['greet', 'groet', 'Groet terug en loop door', 'Greet back and walk on'],
      ['photo', 'foto', 'Maak een foto voor de groepsapp', 'Take a photo for the group chat'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    k: compass(t('Kies alleen wat je echt zag of hoorde.', 'Choose only what you really saw or heard.'), 'a', 'person.sits_or_talks person.speaks_other_language street.trade_by_hand street.noise', 'niets', 'meer'),
    groet: end('best', t('Je groet en loopt door. Zij groeten ook. De ronde blijft rustig.', 'You greet and walk on. They greet too. The round stays quiet.'), why, wanted),
    niets: end('best', t('Het kompas zegt: niets doen. Je loopt verder.', 'The compass says: do nothing. You walk on.'), why, wanted),
    meer: end('lesson', t('Je vulde iets in dat je niet zag. Dan gaat er een signaal over mensen die alleen maar zaten te praten.', 'You filled in something you did not see. Then a signal goes out about people who only sat talking.'), why, wanted),
    vraag: end('lesson', t('De sfeer slaat om. Ze vragen wie jij bent om dat te vragen, en ze hebben gelijk.', 'The mood changes. They ask who you are to ask that, and they are right.'), t('Een vrijwilliger mag niet meer dan elke buurtbewoner. Mensen ter verantwoording roepen hoort er niet bij.', 'A volunteer may do no more than any resident. Calling people to account is no part of it.'), wanted),
    foto: end('lesson', t('Je maatje houdt je tegen. Een foto van mensen die niets doen, mag je niet delen.', 'Your mate stops you. You may not share a photo of people who do nothing.'), t('In een groepsapp blijft zo’n foto jaren staan, met alle opmerkingen erbij. Dat doet mensen echt pijn.', 'In a group chat such a photo stays for years, with all the remarks. That really hurts people.'), wanted),
  },
};
