/** The sentences of what the rounds brought, in English. */
import type { InsightWords } from './words-nl.ts';

export const en: InsightWords = {
  resultsTitle: 'What it brought',
  noNetwork: 'For this you need a connection once. After that you can also read it without.',
  walked: (month, rounds, hours) =>
    `In ${month} you walked ${rounds === 1 ? '1 round' : `${rounds} rounds`} as a team, ${hours} in all.`,
  notWalked: (month) => `In ${month} your team walked no round.`,
  quiet: (quiet, rounds) =>
    quiet === rounds
      ? 'All was quiet. That is what you do it for.'
      : `${quiet === 1 ? '1 of them was' : `${quiet} of them were`} quiet. That is what you do it for.`,
  normal: (rounds, months, season) =>
    `Usual for your team is ${rounds} in a month: the middle of ${months} months of its own${season ? ' in this season' : ' before this one'}.`,
  counted: 'On the way',
  countedLine: {
    open_window: (count) => `About ${count} times an open window or door was told.`,
    card: (count) => `About ${count} times a card was left.`,
    talk: (count) => `About ${count} times a chat was had.`,
    lamp: (count) => `About ${count} times a broken lamp was seen.`,
  },
  usual: (count) => `Usual for you is about ${count}.`,
  passedOn: (count) => `Your team passed on about ${count} signals.`,
  steps: {
    pickedUp: (count) => `About ${count} were picked up.`,
    answered: (count) => `About ${count} were answered.`,
    done: (count) => `About ${count} are done.`,
  },
  stepsFew: 'What is not here is too few to tell.',
  tooFew:
    'We give no number of signals this month: they are too few, or of too few people. So it can never be seen whose one was. What became of your own signal stands under My signals.',
  became: 'What became of signals',
  thanks: 'Thank you',
  thanksNone: 'A wijkagent, wijkregisseur, wijkwerker or organisation can thank you. Then you read it here.',
  stoodOn: (day) => `This is how it stood on ${day}; these figures change no more.`,
  next: (month, day) => `The figures of ${month} come on ${day}.`,
  first: (month, day) =>
    `Each month what your rounds brought stands here. The first time is ${month}, from ${day}. Until then just go on walking and telling.`,
  noRanking: 'This is about your own team. There is no list of teams or people.',
  mySignals: 'My signals and what came back',
  myYear: 'My rounds this year',
  today: (month) => `What it brought in ${month}`,
  todayThanks: 'You have been thanked',
  reportTitle: 'Month report',
  chooseMonth: 'Which month?',
  noReport: (month, day) =>
    `There is no report yet. That of ${month} comes on ${day}: by then phones that were late are in too. Every round you walk now counts.`,
  gone: 'This month is not there (any more). Choose another.',
  reading: 'One moment, the report is coming…',
  print: 'Print',
  paper: 'Save as PDF',
  making: 'Making the PDF…',
  made: 'The PDF is with your downloads.',
  notMade: 'The PDF was not made. See whether you have a connection and try again.',
  asTable: 'See as a table',
  chart: (months, first, last) =>
    `Rounds by month, ${months} months: from ${first} up to and including ${last}.`,
  thankTitle: 'Thank a team',
  toAgreements: 'To the agreements',
  thankLink: 'Thank a team',
  thankIntro:
    'A word from you keeps a team going. The team reads it for sixty days under What it brought. Your name is not with it, only your role or organisation.',
  thankTeam: 'Which team?',
  thankWhat: 'What do you want to say?',
  thankOwn: 'In my own words',
  thankWords: 'Your words',
  thankHint: 'Short, without names, addresses or what happened to somebody. At most 280 characters.',
  thankSend: 'Send',
  thankSendAnyway: 'I have looked, send it',
  thankSent: 'The team can read it now. Good of you to do this.',
  thankLook: 'Please look at this again:',
  thankWrong: 'Choose a sentence, or write something of at most 280 characters.',
  thankGiven: 'What teams read of you now',
  thankNone: 'You have not thanked a team yet.',
  thankTakeBack: 'Take away',
  thankUntil: (day) => `until ${day}`,
  noTeams:
    'There is no team to thank yet: none walks in your area, or you have no agreement with a team yet.',
};
