/** What certificates say: Dutch (B1) and English. */
const nl = {
  title: 'Mijn bewijs',
  intro:
    'Heb je alle lessen gedaan? Dan krijg je een bewijs op papier. Het geldt twee jaar. Was je erbij toen een les op een avond aan bod kwam? Dan doe je van die les alleen de vragen.',
  missing: (count: number) =>
    count === 1
      ? 'Nog één les en je kunt je bewijs maken:'
      : `Nog ${count} lessen en je kunt je bewijs maken:`,
  make: 'Maak mijn bewijs',
  valid: (until: string) => `Je bewijs is geldig tot en met ${until}.`,
  expired: (on: string) => `Je bewijs was geldig tot en met ${on}. Je kunt het verlengen.`,
  renewLater: (from: string) => `Verlengen kan vanaf ${from}.`,
  refresh: 'Doe deze lessen nog een keer, dan kun je je bewijs verlengen:',
  renew: 'Verleng mijn bewijs',
  save: 'Download als PDF',
  overdue: (titles: readonly string[]) =>
    `${titles.length === 1 ? 'Deze les wordt' : 'Deze lessen worden'} nog nagekeken: ${titles.join(', ')}. Dat doet de maker, jij hoeft niets te doen. Je bewijs telt gewoon.`,
  counts:
    'Jullie team vraagt dit bewijs voor sommige rondes. Je coördinator ziet dat je het hebt en tot wanneer.',
  private: 'Alleen jij ziet dit bewijs. Je kiest zelf aan wie je het laat zien.',
  back: 'Trek mijn bewijs in',
  backSure: 'De code op je papier werkt dan niet meer. Je kunt daarna meteen een nieuw bewijs maken.',
  backYes: 'Ja, trek het in',
  backNo: 'Nee, laat staan',
  failed: 'Dat is niet gelukt. Kijk of je netwerk hebt en probeer het nog eens.',
  team: 'Telt het bewijs voor rondes?',
  teamText:
    'Spreek dit eerst af met je team. Wie het bewijs heeft, heeft dan ook de PLUS-cursus op zijn kaart, tot dezelfde dag. Een ronde die om die cursus vraagt, staat dan open.',
  teamOn: 'Het bewijs telt nu voor rondes.',
  teamOff: 'Het bewijs telt nu niet voor rondes.',
  teamAsk: 'Laat het bewijs tellen',
  teamStop: 'Laat het bewijs niet meer tellen',
  checkTitle: 'Klopt een bewijs?',
  checkText:
    'Typ de code van het papier over, of scan de blokjescode met de camera van je telefoon. Je hoort alleen of het bewijs geldig is en tot wanneer. Vergelijk zelf of de naam op het papier klopt.',
  code: 'Code op het papier',
  codeHint: 'Twintig letters en cijfers. Streepjes mogen weg.',
  check: 'Kijk na',
  states: {
    valid: (until: string) => `Geldig tot en met ${until}, voor: Buurtpreventie PLUS.`,
    expired: 'Dit bewijs is verlopen. Vraag naar een nieuw bewijs.',
    ended: 'Dit bewijs is niet meer geldig. Vraag naar een nieuw bewijs.',
    unknown: 'Deze code kennen we niet. Kijk of hij goed is overgetypt.',
  },
};
export type CertificateWords = typeof nl;

const en: CertificateWords = {
  title: 'My certificate',
  intro:
    'Did you do all lessons? Then you get a certificate on paper. It holds for two years. Were you there when an evening was about a lesson? Then you do only its questions.',
  missing: (count) =>
    count === 1
      ? 'One more lesson and you can make your certificate:'
      : `${count} more lessons and you can make your certificate:`,
  make: 'Make my certificate',
  valid: (until) => `Your certificate is valid up to and including ${until}.`,
  expired: (on) => `Your certificate was valid up to and including ${on}. You can renew it.`,
  renewLater: (from) => `You can renew it from ${from}.`,
  refresh: 'Do these lessons once more, then you can renew your certificate:',
  renew: 'Renew my certificate',
  save: 'Download as PDF',
  overdue: (titles) =>
    `${titles.length === 1 ? 'This lesson is' : 'These lessons are'} still to be reviewed: ${titles.join(', ')}. Who keeps it does that, you need not do anything. Your certificate counts as always.`,
  counts:
    'Your team asks for this certificate for some rounds. Your coordinator sees that you have it and until when.',
  private: 'Only you see this certificate. You choose to whom you show it.',
  back: 'Withdraw my certificate',
  backSure: 'The code on your paper then no longer works. You can make a new certificate right after.',
  backYes: 'Yes, withdraw it',
  backNo: 'No, leave it',
  failed: 'That did not work. See whether you have network and try again.',
  team: 'Does the certificate count for rounds?',
  teamText:
    'Agree on this with your team first. Who has the certificate then also has the PLUS course on the card, until the same day. A round that asks for that course is then open.',
  teamOn: 'The certificate now counts for rounds.',
  teamOff: 'The certificate does not count for rounds now.',
  teamAsk: 'Let the certificate count',
  teamStop: 'Do not let the certificate count any more',
  checkTitle: 'Is a certificate right?',
  checkText:
    'Type the code from the paper, or scan the square code with the camera of your phone. You hear only whether the certificate is valid and until when. Compare for yourself whether the name on the paper is right.',
  code: 'Code on the paper',
  codeHint: 'Twenty letters and numbers. You can leave out dashes.',
  check: 'Check',
  states: {
    valid: (until) => `Valid up to and including ${until}, for: Buurtpreventie PLUS.`,
    expired: 'This certificate has expired. Ask for a new one.',
    ended: 'This certificate is no longer valid. Ask for a new one.',
    unknown: 'We do not know this code. See whether it was typed right.',
  },
};

export const certificateWords = (language: 'nl' | 'en'): CertificateWords => (language === 'nl' ? nl : en);
