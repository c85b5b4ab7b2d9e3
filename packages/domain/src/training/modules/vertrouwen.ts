/** Lesson: trust, a good talk with a resident, and consent. */
import { ask, type LearningModule, read } from '../module.ts';
import { lieverNiet } from '../scenarios/liever_niet.ts';
import { praatje } from '../scenarios/praatje.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'vertrouwen',
  version: 1,
  title: t('Een goed gesprek', 'A good talk'),
  about: t('Luisteren, vragen of je iets mag doorgeven, en een nee respecteren.', 'Listening, asking whether you may pass something on, and respecting a no.'),
  drawing: drawing('day', 'tree@40 bench@120 pair@140 speech@190 house@270', 'Dag. Twee mensen praten op een bankje.', 'Day. Two people talk on a bench.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-09-01',
  sources: ['rotterdam.nl/wonen-leven/meld-isolement', 'amsterdamsnetwerkeenzaamheid.nl', 'samentegeneenzaamheid.nl'],
  steps: [
    read('luister', ['Luisteren is al hulp', 'Listening is help already'], [
      ['Veel mensen vertellen iets omdat jullie stilstaan. Een minuut aandacht is vaak genoeg.', 'Many people tell something because you stand still. A minute of attention is often enough.'],
      ['Vraag open: „Hoe gaat het met u?” Laat een stilte vallen. Geef geen raad waar niemand om vroeg.', 'Ask openly: “How are you?” Allow a silence. Give no advice nobody asked for.'],
    ]),
    ask('q_ver_open', ['Welke vraag opent een gesprek?', 'Which question opens a talk?'], [
      ['no', '„U bent zeker eenzaam?”', '“You must be lonely?”', 'Je vult het in voor de ander.', 'You fill it in for the other.'],
      ['yes', '„Hoe is het met u?”', '“How are you?”', 'Open, en de ander bepaalt.', 'Open, and the other decides.'],
      ['no', '„Waarom zijn uw gordijnen altijd dicht?”', '“Why are your curtains always closed?”', 'Dan voelt iemand zich bekeken.', 'Then somebody feels watched.'],
    ]),
    read('mag', ['Mag ik dit doorgeven?', 'May I pass this on?'], [
      ['Vertelt iemand zelf iets, vraag dan toestemming. Zeg wat je doorgeeft, aan wie, en wat er dan gebeurt.', 'When somebody tells you something, ask for consent. Say what you pass on, to whom, and what happens then.'],
      ['Iemand mag ook nee zeggen. En wie ja zei, mag later alsnog nee zeggen.', 'Yes is yes only if no was fine too. And a yes may become a no later.'],
      ['Nog beter: vertel waar iemand zelf hulp vindt, of bel samen.', 'Better still: show where somebody can go, or call together.'],
    ]),
    ask('q_ver_nee', ['Iemand zegt: „Nee, niet doorgeven.” Er is geen gevaar. Wat doe je?', 'Somebody says: “No, do not pass it on.” There is no danger. What do you do?'], [
      ['yes', 'Niets doorgeven, wel vertellen waar hulp is', 'Pass nothing on, but tell where help is', 'Zo blijft de deur open.', 'That keeps the door open.'],
      ['no', 'Toch doorgeven zonder naam', 'Pass it on anyway without a name', 'Met een adres erbij weet iedereen wie het is.', 'With an address everybody knows who it is.'],
      ['no', 'Blijven vragen tot hij ja zegt', 'Keep asking until he says yes', 'Dat is geen toestemming.', 'That is no consent.'],
    ]),
    read('gevaar', ['Als er gevaar is', 'When there is danger'], [
      ['Is er gevaar? Dan vraag je niets, dan bel je 112. Zeg wel eerlijk dat je belt.', 'With danger you do not ask for consent: 112. Do say honestly that you call.'],
      ['Zegt iemand dat hij niet meer wil leven: blijf erbij, neem het serieus, bel samen 113. Is het nu: 112.', 'Does somebody say that he does not want to live: stay, take it seriously, call 113 together. If it is now: 112.'],
    ]),
    read('beloof', ['Beloof klein', 'Promise small'], [
      ['„Ik zwaai als ik langskom” kun je waarmaken. „Wij komen elke week” niet.', '“I will wave when I pass” you can keep. “We will come every week” you cannot.'],
      ['Je bent een buur met een hesje, geen hulpverlener. Dat is genoeg.', 'You are a neighbour with a vest, no care worker. That is enough.'],
    ]),
    ask('q_ver_belofte', ['Wat is een goede belofte?', 'What is a good promise?'], [
      ['no', '„Het komt goed.”', '“It will be all right.”', 'Dat weet je niet.', 'You do not know that.'],
      ['yes', '„Ik geef dit vanavond door, zoals we afspraken.”', '“I will pass this on tonight, as we agreed.”', 'Klein, en van jou.', 'Small, and yours.'],
      ['no', '„Morgen staat er iemand bij u.”', '“Somebody will be with you tomorrow.”', 'Daar ga jij niet over.', 'That is not yours to decide.'],
    ]),
  ],
  scenarios: [praatje, lieverNiet],
};
