/** Lesson: chances for burglars, and suspicious behaviour without prejudice. */
import { ask, type LearningModule, read } from '../module.ts';
import { bezorger } from '../scenarios/bezorger.ts';
import { sleutel } from '../scenarios/sleutel.ts';
import { tweeHuizen } from '../scenarios/twee_huizen.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'inbraak',
  version: 1,
  title: t('Inbraak: kansen en gedrag', 'Burglary: chances and behaviour'),
  about: t('Kansen weghalen, en verdacht gedrag zien zonder vooroordeel.', 'Taking chances away, and seeing suspicious behaviour without prejudice.'),
  drawing: drawing('evening', 'house@50 ladder@110 bike@170 team@270', 'Avond. Een ladder tegen een huis en een fiets op straat.', 'Evening. A ladder against a house and a bicycle in the street.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-09-01',
  sources: ['112heterdaad.nl/wanneer', 'buurtpreventie-albrandswaard.nl', 'kruidenbuurt.nl', 'rijnmond.nl/nieuws/187387'],
  steps: [
    read('kansen', ['Een kans is zo weg', 'A chance is soon gone'], [
      ['Een sleutel in de deur, een ladder onder een raam, een open poort. Dat lost de bewoner zelf op zodra hij het weet.', 'A key in the door, a ladder below a window, an open gate. The resident puts it right as soon as he knows.'],
      ['Vertel het als je hem op straat ziet, of doe een kaart in de bus. Eén keer aanbellen mag alleen als jullie huisregels dat goed vinden.', 'Tell him when you see him in the street, or leave a card. Ringing once is fine only if your house rules allow it.'],
      ['De politie hoeft dit niet te weten.', 'The police need not know this.'],
    ]),
    ask('q_inb_kans', ['Een poort staat open. De bewoner is niet te zien. Wat doe je?', 'A gate stands open. The resident is not in sight. What do you do?'], [
      ['yes', 'Een kaart in de bus', 'Leave a card', 'Vriendelijk, en genoeg.', 'Friendly, and enough.'],
      ['no', 'De poort in om te kijken of alles goed is', 'Go in to see whether all is well', 'Een tuin is geen openbare weg.', 'A garden is no public road.'],
      ['no', '112 bellen', 'Call 112', 'Een open poort is geen misdrijf.', 'An open gate is no crime.'],
    ]),
    read('gedrag', ['Gedrag dat bij inbraak past', 'Behaviour that fits burglary'], [
      ['Bij meer huizen naar binnen kijken. Aanbellen en dan achterom lopen. Aan deuren voelen. Op de uitkijk staan. Gebeurt het nu: 112.', 'Looking into several homes. Ringing and then going round the back. Trying doors. Standing on the lookout. If it happens now: 112.'],
      ['Je hoeft niet zeker te weten dat het een inbraak wordt. Gedrag dat erbij past is genoeg.', 'You need not be sure that it will be a burglary. Behaviour that fits is enough.'],
    ]),
    ask('q_inb_nu', ['Iemand voelt nu aan voordeuren. Welk nummer?', 'Somebody is trying front doors now. Which number?'], [
      ['no', '0900-8844', '0900-8844', 'Dat kost tijd die er niet is.', 'That costs time there is not.'],
      ['yes', '112', '112', 'Ja, dit is heterdaad.', 'Yes, this is caught in the act.'],
      ['no', 'De wijkagent', 'The wijkagent', 'Die is vaak niet in dienst.', 'Often off duty.'],
    ]),
    read('zonder', ['Zonder vooroordeel', 'Without prejudice'], [
      ['Een onbekend gezicht, een capuchon, een andere taal, een oude auto: dat is geen gedrag. Daar belt niemand over.', 'A face you do not know, a hood, another language, an old car: that is no behaviour. Nobody calls about that.'],
      ['Een krijtstreep naast een deur is bijna altijd niets: een kind, een monteur.', 'A chalk mark by a door is almost always nothing: a child, a mechanic.'],
      ['Vraag je af: zou ik hetzelfde denken als het mijn neef was?', 'Ask yourself: would I think the same if it were my nephew?'],
    ]),
    ask('q_inb_gezicht', ['Een man die je niet kent loopt langzaam en kijkt op zijn telefoon. Wat is dit?', 'A man you do not know walks slowly and looks at his phone. What is this?'], [
      ['no', 'Verkennen', 'Scouting', 'Je zag geen gedrag dat erbij past.', 'You saw no behaviour that fits.'],
      ['yes', 'Iemand die loopt', 'Somebody who walks', 'Groeten en doorlopen.', 'Say hello and walk on.'],
      ['no', 'Iets voor de groepsapp', 'Something for the group chat', 'Nee. Ook niet „voor de zekerheid”.', 'No. Not even “just to be sure”.'],
    ]),
    read('overdag', ['Ook overdag', 'By day too'], [
      ['Meer dan de helft van de inbraken is in de middag of avond; ’s nachts maar een klein deel. Een ronde overdag doet dus mee.', 'More than half of burglaries are in the afternoon or evening; only a small part at night. So a round by day counts.'],
      ['Loop niet steeds dezelfde weg op hetzelfde uur, en zet je route nergens online.', 'Do not always walk the same way at the same hour, and put your route nowhere online.'],
    ]),
  ],
  scenarios: [sleutel, tweeHuizen, bezorger],
};
