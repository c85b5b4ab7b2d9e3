/** Lesson: violence at home, heard or seen from the street. */
import { ask, type LearningModule, read } from '../module.ts';
import { geschreeuw } from '../scenarios/geschreeuw.ts';
import { huilendKind } from '../scenarios/huilend_kind.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'geweld_thuis',
  version: 1,
  title: t('Geweld thuis', 'Violence at home'),
  about: t('Wanneer 112, wanneer Veilig Thuis, en wat je nooit doet.', 'When 112, when Veilig Thuis, and what you never do.'),
  drawing: drawing('evening', 'house@60 speech@110 lamp@190 team@270', 'Avond. Uit een huis klinken stemmen.', 'Evening. Voices come from a house.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-03-01',
  sources: ['rijksoverheid.nl/onderwerpen/huiselijk-geweld', 'rtvutrecht.nl 3667596', 'expertisecentrum-hgkm.nl/vrijwilligers-en-de-meldcode', 'rijnmond.nl/nieuws/168474'],
  steps: [
    read('nu', ['Hoor of zie je het nu?', 'Do you hear or see it now?'], [
      ['Klappen, hulpgeroep, een kind in gevaar: 112. Meteen. Op afstand, op straat.', 'Blows, a cry for help, a child in danger: 112. At once. At a distance, in the street.'],
      ['Wacht op een plek waar de politie je kan zien. Bel niet aan en ga er niet tussen staan.', 'Wait where the police can see you. Do not ring and do not step between.'],
    ]),
    ask('q_gew_nu', ['Je hoort glas breken en iemand roept „help”. Wat doe je?', 'You hear glass break and somebody cries “help”. What do you do?'], [
      ['yes', '112 bellen', 'Call 112', 'Ja. Nu.', 'Yes. Now.'],
      ['no', 'Veilig Thuis bellen', 'Call Veilig Thuis', 'Die zijn er voor wat vaker gebeurt. Nu is 112.', 'They are there for what happens more often. Now is 112.'],
      ['no', 'Aanbellen, dan schrikken ze en stopt het', 'Ring, so that they are startled and stop', 'Dat kan het erger maken, ook voor jou.', 'That can make it worse, for you too.'],
    ]),
    read('vaker', ['Komt het vaker terug?', 'Does it keep coming back?'], [
      ['Steeds geschreeuw, gebonk, iemand die niet naar buiten mag, steeds blauwe plekken. Dat hoort bij Veilig Thuis: 0800-2000, gratis, dag en nacht.', 'Shouting again and again, thumps, somebody who may not go out, bruises every time. That belongs with Veilig Thuis: 0800-2000, free, day and night.'],
      ['Je kunt eerst advies vragen. Zonder namen, en zonder dat er iets wordt opgeschreven over de bewoners.', 'You can ask advice first. Without names, and nothing is written down about the residents.'],
      ['Praat er eerst over met de contactpersoon van je team, als jullie die hebben.', 'Talk first with the contact person of your team, if you have one.'],
    ]),
    ask('q_gew_kind', ['Je hoort één keer een kind huilen. Wat zegt dat?', 'You hear a child cry once. What does that say?'], [
      ['no', 'Dat er iets mis is thuis', 'That something is wrong at home', 'Kinderen huilen.', 'Children cry.'],
      ['yes', 'Niets. Komt het steeds terug, dan vraag je advies', 'Nothing. If it keeps coming back, you ask for advice', 'Goed.', 'Good.'],
      ['no', 'Dat je moet aanbellen', 'That you must ring', 'Aanbellen doen jullie niet.', 'You do not ring.'],
    ]),
    read('groep', ['Nooit in een groep', 'Never in a group'], [
      ['Wie het doet, leest misschien mee. Wie het overkomt ook. Een bericht in een groepsapp kan iemand in gevaar brengen.', 'Whoever does it may read along. Whoever suffers it too. A message in a group chat can put somebody in danger.'],
      ['Zoek ook niets uit. Vraag niet aan kinderen wat er thuis gebeurt.', 'Do not find out anything either. Do not ask children what happens at home.'],
    ]),
    read('verteld', ['Als iemand het je vertelt', 'When somebody tells you'], [
      ['Blijf rustig en luister. „Goed dat u het vertelt.” Beloof niet dat je het geheim houdt.', 'Stay calm and listen. “Good that you tell me.” Do not promise to keep it a secret.'],
      ['Vraag of iemand nu veilig is. Zo niet: 112. Zo wel: vertel over Veilig Thuis, en bel samen als dat kan.', 'Ask whether somebody is safe now. If not: 112. If so: tell about Veilig Thuis, and call together if possible.'],
    ]),
    ask('q_gew_geheim', ['Iemand vertelt over geweld en zegt: „Beloof dat je niets zegt.” Wat zeg je?', 'Somebody tells about violence and says: “Promise to say nothing.” What do you say?'], [
      ['no', '„Ik beloof het.”', '“I promise.”', 'Die belofte kun je misschien niet houden.', 'You may not be able to keep that promise.'],
      ['yes', '„Dat kan ik niet beloven. Ik kan wel samen met u bellen.”', '“I cannot promise that. I can call together with you.”', 'Eerlijk, en je biedt iets aan.', 'Honest, and you offer something.'],
      ['no', '„Dan moet u het niet aan mij vertellen.”', '“Then you should not tell me.”', 'Dan durft iemand het misschien nooit meer te vertellen.', 'Then the door is closed.'],
    ]),
  ],
  scenarios: [geschreeuw, huilendKind],
};
