/** Scenario: being scolded, and walking on. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Schelden is vervelend en niet gevaarlijk. Wie doorloopt, houdt de rust. Een fijn gesprek erna helpt meer dan gelijk krijgen.', 'Scolding is nasty and not dangerous. Who walks on keeps the calm. A talk afterwards helps more than being right.');
const wanted = t('Je coördinator wil dit dezelfde dag weten: niet om er werk van te maken, wel om te horen hoe het met jullie gaat.', 'Your coordinator wants to know the same day: not to make a case of it, but to hear how you are.');

export const uitgescholden: LearningScenario = {
  id: 'uitgescholden',
  version: 1,
  title: t('„Rot op met je hesje”', '“Get lost with your vest”'),
  drawing: drawing('evening', 'house@50 bike@120 person@160 lamp@220 team@285', 'Avond. Iemand met een fiets roept naar jullie team.', 'Evening. Somebody with a bicycle shouts at your team.'),
  situations: { a: situation('team.rude', 'talk', 'coordinator') },
  start: 'a',
  nodes: {
    a: scene(t('Een jongen op een fiets roept: „Rot op met je hesje!” Hij blijft staan en kijkt jullie aan. Je voelt dat je boos wordt.', 'A boy on a bicycle shouts: “Get lost with your vest!” He stays and looks at you. You feel anger coming.'), [
      ['walk', 'b', 'Zeg „fijne avond” en loop door', 'Say “have a good evening” and walk on'],
      ['back', 'terug', 'Zeg er iets van', 'Answer back'],
      ['film', 'film', 'Pak je telefoon en film hem', 'Take your phone and film him'],
    ]),
    b: scene(t('Hij fietst weg. Je maatje is stil. „Daar loop ik dan voor”, zegt ze.', 'He cycles off. Your mate is quiet. “And this is what I walk for”, she says.'), [
      ['pause', 'pauze', 'Blijf even staan en praat erover', 'Stand still for a moment and talk about it'],
      ['shrug', 'schouder', '„Niet zeuren, doorlopen.”', '“No fuss, keep walking.”'],
      ['compass', 'k', 'Kijk wat het kompas zegt', 'See what the compass says'],
    ]),
    k: compass(t('Wat gebeurde er?', 'What happened?'), 'a', 'team.rude person.threatens street.noise', 'praten', 'anders'),
    pauze: end('best', t('Jullie praten vijf minuten en lopen dan een rustige straat. Thuis bel je de coördinator.', 'You talk for five minutes and then take a quiet street. At home you call the coordinator.'), why, wanted),
    praten: end('best', t('Het kompas zegt: praat erover met je coördinator. Er gaat geen signaal weg.', 'The compass says: talk it over with your coordinator. No signal goes out.'), why, wanted),
    schouder: end('lesson', t('Je maatje loopt mee, maar schrijft zich die maand niet meer in.', 'Your mate walks along, but does not sign up again that month.'), t('Wat je niet bespreekt, neem je mee naar huis. Voor elkaar zorgen is deel van de ronde.', 'What you do not talk about goes home with you. Looking after each other is part of the round.'), wanted),
    terug: end('lesson', t('Er komen twee vrienden bij. Nu staan jullie tegenover drie.', 'Two friends join. Now you face three.'), why, wanted),
    film: end('lesson', t('Hij wordt echt boos en komt dichterbij. De telefoon maakte het erger.', 'He gets really angry and comes closer. The phone made it worse.'), t('Filmen maakt van een woord een ruzie. En delen mag niet.', 'Filming turns a word into a quarrel. And sharing is not allowed.'), wanted),
    anders: end('lesson', t('Hij schold. Hij dreigde niet. Dat verschil is belangrijk: bij dreigen bel je 112.', 'He scolded. He did not threaten. That difference matters: for a threat you call 112.'), why, wanted),
  },
};
