/** Lesson: behaviour that is hard to understand or that worries. */
import { ask, type LearningModule, read } from '../module.ts';
import { bloteVoeten } from '../scenarios/blote_voeten.ts';
import { praatHard } from '../scenarios/praat_hard.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'gedrag',
  version: 1,
  title: t('Onbegrepen en zorgwekkend gedrag', 'Behaviour that is hard to understand'),
  about: t('Rustig blijven, ruimte geven, en weten wie je belt.', 'Staying calm, giving room, and knowing who to call.'),
  drawing: drawing('evening', 'tree@40 person@130 lamp@190 team@270', 'Avond. Iemand staat alleen, jullie houden afstand.', 'Evening. Somebody stands alone, you keep your distance.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-03-01',
  sources: ['regioburgemeesters.nl', 'samendementievriendelijk.nl', 'omropfryslan.nl 818255', 'nu.nl 6062813'],
  steps: [
    read('woorden', ['Onbegrepen gedrag', 'Behaviour we do not understand'], [
      ['Iemand praat tegen niemand, loopt uren heen en weer, weet de weg naar huis niet. Wij begrijpen het niet. Dat is iets anders dan: er is iets mis met iemand.', 'Somebody talks to nobody, paces for hours, does not know the way home. We do not understand it. That is not the same as: something is wrong with somebody.'],
      ['De meeste mensen die zich zo gedragen, zijn voor niemand gevaarlijk. Ze zijn vooral zelf bang of de weg kwijt.', 'Most people who behave like this are a danger to nobody. Most of all they are afraid or lost themselves.'],
      ['Gebruik geen namen voor ziektes. Een diagnose stelt een arts.', 'Use no names of illnesses. A doctor makes a diagnosis.'],
    ]),
    ask('q_ged_woord', ['Welke zin is goed?', 'Which sentence is right?'], [
      ['no', '„Er loopt hier een verwarde man.”', '“There is a confused man here.”', 'Dat is een stempel. Wat doet hij?', 'That is a label. What does he do?'],
      ['yes', '„Een man vraagt steeds waar zijn huis is.”', '“A man keeps asking where his home is.”', 'Dit is wat je hoorde.', 'This is what you heard.'],
      ['no', '„Hij is vast dement.”', '“He must have dementia.”', 'Dat weet alleen een arts.', 'Only a doctor knows that.'],
    ]),
    read('contact', ['Als je contact hebt', 'When you are in contact'], [
      ['Sta schuin, niet vlak voor iemand. Praat rustig, korte zinnen, één vraag tegelijk. „Kan ik iemand voor u bellen?”', 'Stand at an angle, not right before somebody. Speak calmly, short sentences, one question at a time. “Can I call somebody for you?”'],
      ['Ga niet in discussie over wat iemand denkt of hoort. Je hoeft ook niet te zeggen dat het klopt. Vraag wat iemand nodig heeft.', 'Do not argue about what somebody thinks or hears. You need not agree either. Ask what somebody needs.'],
      ['Pak niemand vast. Laat een weg vrij, voor de ander en voor jou.', 'Do not grab anybody. Leave a way out, for the other and for you.'],
    ]),
    ask('q_ged_discussie', ['Iemand zegt dat zijn tv hem afluistert. Wat zeg je?', 'Somebody says that his television listens in on him. What do you say?'], [
      ['no', '„Dat kan helemaal niet.”', '“That is impossible.”', 'Dan word je onderdeel van de strijd.', 'Then you become part of the fight.'],
      ['no', '„Ja, dat heb ik ook gehoord.”', '“Yes, I heard that too.”', 'Niet meepraten met wat je niet gelooft.', 'Do not go along with what you do not believe.'],
      ['yes', '„Dat klinkt spannend. Kan ik iemand voor u bellen?”', '“That sounds scary. Can I call somebody for you?”', 'Je neemt het gevoel serieus en biedt iets aan.', 'You take the feeling seriously and offer something.'],
    ]),
    read('bellen', ['Wie bel je?', 'Who do you call?'], [
      ['Is er nu gevaar? Iemand loopt tussen het verkeer, op blote voeten in de kou, dreigt of heeft een mes. Bel dan 112.', 'Is there danger now? Somebody walks in traffic, is barefoot in the cold, threatens or has a knife. Then call 112.'],
      ['Iemand is de weg kwijt: blijf erbij, praat rustig, bel 112.', 'Somebody is lost: stay near, talk calmly, call 112.'],
      ['Zorgen zonder gevaar: het kompas wijst het meldpunt voor zorgwekkend gedrag. Denkt iemand aan zelfdoding: 113, ook voor jouw vragen.', 'Worries without danger: the compass shows the desk for concerning behaviour. Does somebody think of suicide: 113, for your questions too.'],
    ]),
    ask('q_ged_een_keer', ['Iemand praatte één keer hard in zichzelf en liep door. Wat doe je?', 'Somebody talked aloud to himself once and walked on. What do you do?'], [
      ['yes', 'Niets, of een volgende keer nog eens kijken', 'Nothing, or look again another time', 'Goed. Misschien belde hij.', 'Good. Maybe he was on the phone.'],
      ['no', 'Het meldpunt bellen', 'Call the desk', 'Eén keer is geen zorg.', 'Once is no worry.'],
      ['no', 'Volgen om te zien waar hij woont', 'Follow to see where he lives', 'Je volgt niemand.', 'You follow nobody.'],
    ]),
  ],
  scenarios: [bloteVoeten, praatHard],
};
