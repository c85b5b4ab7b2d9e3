/** The sentences of the month report in English. */
import type { ReportWords } from './report-words-nl.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const month = (text: string): string => `${months[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`;
const hours = (minutes: number): string =>
  minutes < 60 ? `${minutes} minutes` : `${Math.round(minutes / 6) / 10} hours`;

export const reportEn: ReportWords = {
  month,
  hours,
  day: (text) => `${Number(text.slice(8, 10))} ${months[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`,
  dayOfMonth: (text) => `${Number(text.slice(8, 10))} ${months[Number(text.slice(5, 7)) - 1]}`,
  roundsText: (rounds) => (rounds === 1 ? '1 round' : `${rounds} rounds`),
  title: (at) => `Month report ${month(at)}`,
  intro: (team, day) => `${team}. This is how it stood on ${day}. This report changes no more.`,
  rounds: 'Rounds',
  noRounds: (at) =>
    `No round was walked in ${month(at)}. Plan one together on the roster; then it stands in the next report.`,
  walked: (rounds, minutes, people) =>
    `${rounds === 1 ? '1 round was' : `${rounds} rounds were`} walked, ${hours(minutes)} in all, by ${people} people.`,
  quiet: (quiet, rounds) =>
    quiet === 0
      ? 'There was something to see each time. Good that you were there.'
      : quiet === rounds
        ? 'All was quiet. That is what you do it for.'
        : `${quiet === 1 ? '1 round was' : `${quiet} rounds were`} quiet. That is what you do it for.`,
  normal: (rounds, count, of) =>
    `Usual for this team: ${rounds} rounds in a month. That is the middle of ${count} months of its own${of === 'season' ? ' in the same season' : ' before this one'}.`,
  noNormal: 'What is usual for this team stands here after three months.',
  perMonth: 'Rounds by month',
  monthHead: 'Month',
  roundsHead: 'Rounds',
  counted: 'On the way',
  usual: (count) => `usual for this team: ${count}`,
  counts: {
    open_window: (count) => `${count} × told of an open window or door`,
    card: (count) => `${count} × left a card`,
    talk: (count) => `${count} × had a chat`,
    lamp: (count) => `${count} × saw a lamp out`,
    question: (count) => `${count} × a question of a resident`,
  },
  passedOn: 'What the team passed on',
  passedOnAbout: (count) => `About ${count} signals.`,
  tooFew: 'Too few to give a number. So it can never be seen whose signal it was.',
  kindsHidden: 'Which kinds they were is left out this month: it would let you guess too much.',
  kindHead: 'Kind',
  aboutHead: 'About',
  hidden: 'too few to tell',
  kinds: {
    niet_pluis: 'Worry about a resident',
    safety: 'Safety and nuisance',
    public_space: 'Street and green',
  },
  cameBack: 'What came back',
  cameBackUntil: (day) => `What professionals did with these signals, up to ${day}.`,
  stepHead: 'What became of them',
  steps: { pickedUp: 'Picked up', answered: 'Answered', done: 'Done' },
  agreements: 'Agreements',
  agreementsKept: (kept, due) =>
    due === 0 ? 'There was no agreement to keep this month.' : `${kept} of the ${due} agreements were kept.`,
  agreementsTalk: 'Did it not work out? Talk about it, change the agreement, or ask who stands in.',
  agreementsNone: 'No agreement held this month yet. Make one with a professional or an organisation.',
  agreementsKeptNow: (kept, due) =>
    due === 0
      ? 'Nothing can be said about keeping promises this month: nothing came, or too little to tell.'
      : due === 1
        ? `Something can be said about one agreement: it was ${kept === 1 ? 'kept' : 'not always kept in time'}.`
        : `Something can be said about ${due} agreements. Kept: ${kept}.`,
  agreementsOn: (day) =>
    `This part is counted anew each time: this is how it stands on ${day}. It counts what came in during this month.`,
  promiseNone: 'Nothing came that this agreement is about.',
  promiseCount: (what, { kept, late, open }) =>
    `${what === 'take' ? 'Taken up' : 'Answered'}: ${kept} in time, ${late} too late${open === 0 ? '' : `, ${open} not yet (there is time left)`}.`,
  promiseFew: {
    signals: 'Worry about residents: too few to tell.',
    requests: 'Requests out of cases: too few to tell.',
  },
  promiseQuiet: (what, about, take, answer) =>
    `${what === 'signals' ? 'Worry about residents' : 'Requests out of cases'}: about ${about}. Taken up in time: ${take === null ? 'too few to tell' : `about ${take}`}. Answered in time: ${answer === null ? 'too few to tell' : `about ${answer}`}.`,
  promiseDue: (day) => `by ${day}`,
  verdicts: { kept: 'in time', late: 'too late', open: 'not yet', none: 'not needed' },
  behind: (count) => `What is behind it: ${count === 1 ? '1 signal' : `${count} signals`}`,
  behindHeads: ['Number', 'Came', 'Taken up', 'Answer'],
  agreementHeads: ['Agreement', 'Kept?'],
  agreementKept: 'yes',
  agreementLate: 'not always in time',
  wishes: 'What members like',
  wishesAre: (people, wished) =>
    `About ${people} members said how often they like to walk. Together that is about ${wished} times a month.`,
  wishesWalked: (walked) => `Together they walked along about ${walked} times.`,
  wishesWalkedFew: 'How often they walked together is too few to tell.',
  thanks: 'Thank you',
  thanksFromPartner: (organisation) => `from ${organisation ?? 'an organisation'}`,
  thanksFrom: {
    wijkagent: 'from the wijkagent',
    wijkregisseur: 'from the wijkregisseur',
    wijkwerker: 'from the wijkwerker',
  },
  sentences: {
    seen_early: 'You saw it early. That makes a difference.',
    well_described: 'Your signals are clear. We can work with them.',
    always_there: 'Good that you are there time and again.',
    made_safer: 'Thanks to you too the neighbourhood feels calmer.',
    good_talks: 'Residents tell us that they like your chats.',
  },
  rules:
    'Numbers about signals are rounded to five. Fewer than five, of fewer than three people or more than half of one person: then there is no number. Only of an agreement we count exactly what is not about residents. There are no names, places or persons in it.',
};
