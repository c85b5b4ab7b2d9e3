/** The sentences of a step that somebody else decides; Dutch, and the same in English. */
export const decisionNl = {
  door: 'Vraag een besluit',
  title: 'Jij beslist',
  intro:
    'Een collega vraagt een stap waarover jouw rol beslist. Je leest alleen deze kaart. Wil je meer weten, bel dan; de eigenaar kan je in de casus uitnodigen.',
  step: (from: string, to: string) => `Van ‘${from}’ naar ‘${to}’`,
  directions: { up: 'Zwaarder', down: 'Lichter' },
  look: 'Bekijk en beslis',
  why: 'Waarom',
  askedBy: (name: string, role: string) => `Gevraagd voor de casus van ${name}, ${role}`,
  before: (when: string) => `Beslis uiterlijk ${when}`,
  effect: 'Wat de stap doet',
  leave: (count: number) =>
    count === 0
      ? 'Niemand gaat eruit.'
      : count === 1
        ? 'Eén persoon gaat uit de casus.'
        : `${count} mensen gaan uit de casus.`,
  stops: 'Wat met anderen gedeeld is, stopt.',
  toCase: 'Naar de casus',
  yes: 'Ja, zet deze stap',
  no: 'Nee',
  reason: 'Waarom beslis je dit?',
  reasonHint:
    'De eigenaar leest dit, en het staat bij de casus. Minstens tien tekens, geen namen van bewoners.',
  saidYes: 'De stap is gezet. De eigenaar hoort het.',
  saidNo: 'Je nee is terug bij de eigenaar.',
  gone: 'Hier valt niets meer te beslissen: een collega besliste al, de vraag is teruggenomen of de tijd is om.',
  changed: 'De casus veranderde intussen. Kijk nog een keer op de kaart en beslis dan.',
  others: (roles: string) =>
    `Hierover beslist: ${roles}. Jij vraagt een besluit; wie beslist, leest jouw reden en niet de casus.`,
  inReview: (rungs: string) => `Voor ${rungs} vraag je een besluit, met ‘Zet op een andere trede’.`,
  waits: (to: string, when: string) =>
    `Je vroeg een besluit: naar ‘${to}’. Er wordt uiterlijk ${when} beslist.`,
  waitsPast: (to: string) => `Er is een besluit gevraagd: naar ‘${to}’. De tijd is om; het komt zo terug.`,
  refused: (to: string, role: string) => `Nee op jouw vraag naar ‘${to}’, van ${role}:`,
  ranOut: (to: string) =>
    `Niemand besliste op tijd over ‘${to}’. Vraag het opnieuw, bel iemand die beslist, of kies een andere trede.`,
  withdraw: 'Neem de vraag terug',
  events: {
    ask_decision: 'Besluit gevraagd',
    withdraw_ask: 'Vraag om een besluit teruggenomen',
    decided_no: 'Nee op de vraag om een besluit',
    decision_timed_out: 'Niemand besliste op tijd: terug bij de eigenaar',
  } as Readonly<Record<string, string>>,
  decidedYes: 'besloten op verzoek',
  asks: {
    waiting: 'Wacht op een besluit',
    back: (count: number) =>
      count === 1 ? 'Er is antwoord op een besluit' : `${count} keer antwoord op een besluit`,
  },
};

export const decisionEn: typeof decisionNl = {
  door: 'Ask for a decision',
  title: 'You decide',
  intro:
    'A colleague asks for a step about which your role decides. You read this card only. Call when you want to know more; the owner can let you into the case.',
  step: (from, to) => `From “${from}” to “${to}”`,
  directions: { up: 'Heavier', down: 'Lighter' },
  look: 'Look and decide',
  why: 'Why',
  askedBy: (name, role) => `Asked for the case of ${name}, ${role}`,
  before: (when) => `Decide by ${when}`,
  effect: 'What the step does',
  leave: (count) =>
    count === 0
      ? 'Nobody leaves.'
      : count === 1
        ? 'One person leaves the case.'
        : `${count} people leave the case.`,
  stops: 'What is shared with others ends.',
  toCase: 'To the case',
  yes: 'Yes, take this step',
  no: 'No',
  reason: 'Why do you decide this?',
  reasonHint:
    'The owner reads it, and it stands with the case. Ten characters at least, no names of residents.',
  saidYes: 'The step is taken. The owner hears of it.',
  saidNo: 'Your no is back with the owner.',
  gone: 'There is nothing to decide here any more: a colleague decided, it was taken back, or its time is over.',
  changed: 'The case changed meanwhile. Look at the card once more and decide then.',
  others: (roles) =>
    `Others decide about this: ${roles}. You ask for a decision; who decides reads your reason and not the case.`,
  inReview: (rungs) => `For ${rungs} you ask for a decision, with “Put on another rung”.`,
  waits: (to, when) => `You asked for a decision: to “${to}”. It is decided by ${when}.`,
  waitsPast: (to) => `A decision was asked: to “${to}”. Its time is over; it comes back in a moment.`,
  refused: (to, role) => `No to your question for “${to}”, by ${role}:`,
  ranOut: (to) =>
    `Nobody decided about “${to}” in time. Ask again, call somebody who decides, or choose another step.`,
  withdraw: 'Take the question back',
  events: {
    ask_decision: 'Decision asked',
    withdraw_ask: 'Question for a decision taken back',
    decided_no: 'No to the question for a decision',
    decision_timed_out: 'Nobody decided in time: back with the owner',
  },
  decidedYes: 'decided on request',
  asks: {
    waiting: 'Waits for a decision',
    back: (count) => (count === 1 ? 'A decision came back' : `${count} decisions came back`),
  },
};
