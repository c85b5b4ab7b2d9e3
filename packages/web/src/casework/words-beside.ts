/** The sentences around a case: putting right, the signals under it, standing in, and what asks something; Dutch, and the same in English. */
import { decisionEn, decisionNl } from './words-decision.ts';
import { ladderEn, ladderNl } from './words-ladder.ts';

export const besideNl = {
  decision: decisionNl,
  ladder: ladderNl,
  debtLate: (when: string) =>
    `De vrijwilliger heeft nog niets gehoord. Het antwoord is te laat: het moest er ${when} zijn.`,
  right: {
    door: 'Verbeter',
    hows: { correct: 'Verbeter', withdraw_entry: 'Trek in', narrow: 'Laat minder mensen meelezen' },
    hints: {
      correct:
        'De nieuwe tekst komt in de plaats. Wat er stond, lezen alleen collega’s die dit al mochten lezen, bij ‘Wat er gebeurde’.',
      withdraw_entry:
        'De tekst is meteen weg en komt niet terug, ook niet uit wat je aanbood en nog niet is aangenomen. Wie het al kreeg, moet je het zelf vertellen.',
      narrow:
        'Wie niet bij dit deel hoort, leest het dan niet meer. Wie het al las, weet het al. Terug naar gedeeld kan niet.',
    },
    sends: { correct: 'Bewaar de verbetering', withdraw_entry: 'Trek dit in', narrow: 'Verplaats' },
    reason: 'Waarom trek je dit in?',
    reasonHint: 'Schrijf niet opnieuw op wat er stond. Minstens tien tekens.',
    openFirst: 'Wil je de tekst verbeteren? Laat hem dan eerst zien bij ‘Gevoelig’.',
    corrected: 'verbeterd',
    before: 'Wat er stond',
    offers: (count: string) => `ook uit ${count} open ${count === '1' ? 'aanbod' : 'aanbiedingen'} gehaald`,
    tell: 'Deze ontvanger heeft nog de oude tekst. Vertel wat er veranderde, of stop met delen.',
    back: (state: string) => `Terug naar ‘${state}’`,
  },
  signalCase: {
    number: (number: string) => `Casus ${number}`,
    ofOthers: 'Over dit signaal loopt al een casus. Vraag je collega wie hem heeft.',
    join: 'Zet bij een lopende casus',
    joinHint:
      'Voor een later signaal over dezelfde situatie. De afzender krijgt ook antwoord, en bij het sluiten van de casus zeg je wat er met dit signaal gebeurt.',
    which: 'Bij welke casus?',
    noStreet: 'Zonder straat',
    why: 'Waarom hoort dit signaal hierbij?',
    cannot: 'Dit signaal kan niet bij deze casus. Kijk of het dezelfde buurt is, of open een eigen casus.',
    toSignal: 'Naar het signaal',
    backToSignal: 'Terug naar het signaal',
    offTheMap:
      'Deze casus begint bij het signaal dat je hebt opgepakt. Van dit signaal is de buurt niet bekend: kies zelf welke het is.',
    awayUntil: (day: string) => `afwezig tot en met ${day}`,
    closedUntil: (day: string) => `gesloten tot en met ${day}`,
    later: 'Later erbij gezet',
    debt: (number: string, when: string) =>
      `De afzender van signaal ${number} heeft nog niets gehoord. Antwoord uiterlijk ${when}.`,
    answerWhich: 'Welk signaal?',
  },
  standIn: {
    forOwner: (name: string) => (name === '' ? 'voor de eigenaar' : `voor ${name}`),
    notice: (name: string, day: string) =>
      `Je neemt waar voor ${name}, tot en met ${day}. Je kunt terugkijken, antwoorden, een andere trede kiezen of er een besluit over vragen, stoppen met delen en een aanbod terugnemen. De rest wacht op ${name}.`,
  },
  notShown: {
    lines: (count: string) => `Je ziet de nieuwste ${count} regels. Er zijn oudere.`,
    events: (count: string) => `Je ziet de nieuwste ${count} gebeurtenissen. Er zijn oudere.`,
    older: { lines: 'Laat ook oudere regels zien', events: 'Laat ook oudere gebeurtenissen zien' },
  },
  along: {
    why: 'Kies per stuk wat de nieuwe eigenaar leest. De buurt, de trede en de terugkijkdatum gaan altijd mee: zonder die kan niemand voor de casus zorgen.',
    street: 'De straat',
    shielded: {
      refer: 'Het adres is afgeschermd en gaat niet mee.',
      assign: 'Het adres is afgeschermd. Dat blijft zo bij de nieuwe eigenaar.',
      transfer: 'Het adres is afgeschermd. Dat blijft zo bij de nieuwe eigenaar.',
    },
    held: { place: 'de straat', house_number: 'het huisnummer', reason: 'de reden' },
    staysBehind: (what: string) =>
      `Dit gaat niet mee: ${what}. Na het ja leest niemand het nog in deze casus. Je kunt het dan niet alsnog geven.`,
    otherReason: 'Wat je hierboven vraagt, wordt de reden van de casus.',
    notGiven: 'Niet meegegeven',
    notGivenWhat: (what: string) => `niet meegegeven: ${what}`,
    stopped: (when: string) =>
      `De ontvanger zei ja, ${when}. Dat kon niet: in de casus staat geen toestemming meer. Vraag het de bewoner opnieuw, of neem het aanbod terug.`,
    debt: (when: string) => `Het antwoord aan de vrijwilliger, uiterlijk ${when}`,
    behindWall: 'leest de nieuwe eigenaar niet',
    noConsent: {
      not_asked: 'In deze casus staat niet dat de bewoner toestemming gaf.',
      said_no: 'In deze casus staat dat de bewoner geen toestemming gaf.',
      not_possible: 'In deze casus staat dat toestemming vragen niet kon.',
    },
    consentWayOut: 'Vraag het de bewoner en schrijf zijn antwoord bij Toestemming, of kies een andere grond.',
  },
  asks: {
    answers: (count: number, when: string) =>
      `${count === 1 ? 'Antwoord' : `${count} antwoorden`} te geven, uiterlijk ${when}`,
    waiting: (count: number) =>
      `${count} ${count === 1 ? 'aanbod wacht' : 'aanbiedingen wachten'} op antwoord`,
    back: (count: number) =>
      count === 1 ? 'Een aanbod is geweigerd of verlopen' : `${count} aanbiedingen geweigerd of verlopen`,
    messages: (count: number) =>
      count === 1 ? 'Nieuw antwoord van een partner' : `${count} nieuwe antwoorden van partners`,
    goesOn: 'De vrijwilliger zegt dat het doorgaat',
    checkIns: (count: number) => (count === 1 ? 'Vraag hoe het gaat' : `${count} keer vragen hoe het gaat`),
    late: (count: number) => `${count} ${count === 1 ? 'actie' : 'acties'} te laat`,
  },
};

export const besideEn: typeof besideNl = {
  decision: decisionEn,
  ladder: ladderEn,
  debtLate: (when) => `The volunteer has heard nothing yet. The answer is late: it was due ${when}.`,
  right: {
    door: 'Put right',
    hows: { correct: 'Correct', withdraw_entry: 'Withdraw', narrow: 'Let fewer people read it' },
    hints: {
      correct:
        'The new text takes its place. What stood there is read only by colleagues who could read it before, under “What happened”.',
      withdraw_entry:
        'The text is gone at once and does not come back, also out of what you offered and nobody accepted yet. Whoever has it already must be told by you.',
      narrow:
        'Whoever does not belong to this part no longer reads it. Whoever read it knows it already. It cannot go back to shared.',
    },
    sends: { correct: 'Keep the correction', withdraw_entry: 'Withdraw this', narrow: 'Move' },
    reason: 'Why do you withdraw this?',
    reasonHint: 'Do not write down again what stood there. Ten characters at least.',
    openFirst: 'Do you want to correct the text? Then show it first, under “Sensitive”.',
    corrected: 'corrected',
    before: 'What stood there',
    offers: (count) => `also taken out of ${count} open ${count === '1' ? 'offer' : 'offers'}`,
    tell: 'This receiver still has the old text. Tell what changed, or stop sharing.',
    back: (state) => `Back to “${state}”`,
  },
  signalCase: {
    number: (number) => `Case ${number}`,
    ofOthers: 'There is a case about this signal already. Ask your colleague who has it.',
    join: 'Put under a running case',
    joinHint:
      'For a later signal about the same situation. Its sender gets an answer too, and when the case closes you say what becomes of this signal.',
    which: 'Under which case?',
    noStreet: 'Without a street',
    why: 'Why does this signal belong here?',
    cannot:
      'This signal cannot go under this case. See whether it is the same neighbourhood, or open a case of its own.',
    toSignal: 'To the signal',
    backToSignal: 'Back to the signal',
    offTheMap:
      'This case begins with the signal you took up. Its neighbourhood is not known: choose yourself which it is.',
    awayUntil: (day) => `away until ${day}`,
    closedUntil: (day) => `closed until ${day}`,
    later: 'Put under it later',
    debt: (number, when) => `The sender of signal ${number} has heard nothing yet. Answer by ${when}.`,
    answerWhich: 'Which signal?',
  },
  standIn: {
    forOwner: (name) => (name === '' ? 'for the owner' : `for ${name}`),
    notice: (name, day) =>
      `You stand in for ${name} until ${day}. You can look back, answer, choose another step or ask for a decision about it, stop sharing and take an offer back. The rest waits for ${name}.`,
  },
  notShown: {
    lines: (count) => `You see the newest ${count} lines. There are older ones.`,
    events: (count) => `You see the newest ${count} events. There are older ones.`,
    older: { lines: 'Show older lines too', events: 'Show older events too' },
  },
  along: {
    why: 'Choose one by one what the new owner reads. The neighbourhood, the rung and the review date always go along: without those nobody can look after the case.',
    street: 'The street',
    shielded: {
      refer: 'The address is shielded and does not go along.',
      assign: 'The address is shielded. It stays so with the new owner.',
      transfer: 'The address is shielded. It stays so with the new owner.',
    },
    held: { place: 'the street', house_number: 'the house number', reason: 'the reason' },
    staysBehind: (what) =>
      `This does not go along: ${what}. After the yes nobody reads it in this case any more. You cannot give it later.`,
    otherReason: 'The reason of the case becomes what you ask above.',
    notGiven: 'Not given along',
    notGivenWhat: (what) => `not given along: ${what}`,
    stopped: (when) =>
      `The receiver said yes, ${when}. That could not be: the case holds no consent any more. Ask the resident again, or take the offer back.`,
    debt: (when) => `The answer to the volunteer, by ${when}`,
    behindWall: 'the new owner does not read this',
    noConsent: {
      not_asked: 'This case does not say that the resident gave consent.',
      said_no: 'This case says that the resident did not give consent.',
      not_possible: 'This case says that consent could not be asked.',
    },
    consentWayOut: 'Ask the resident and write the answer at Consent, or choose another ground.',
  },
  asks: {
    answers: (count, when) => `${count === 1 ? 'An answer' : `${count} answers`} to give by ${when}`,
    waiting: (count) => `${count} ${count === 1 ? 'offer waits' : 'offers wait'} for an answer`,
    back: (count) => (count === 1 ? 'An offer was refused or ran out' : `${count} offers refused or run out`),
    messages: (count) => (count === 1 ? 'New answer of a partner' : `${count} new answers of partners`),
    goesOn: 'The volunteer says that it goes on',
    checkIns: (count) => (count === 1 ? 'Ask how it goes' : `Ask ${count} times how it goes`),
    late: (count) => `${count} ${count === 1 ? 'action is' : 'actions are'} late`,
  },
};
