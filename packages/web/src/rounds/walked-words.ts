/** The sentences of looking back on rounds, Dutch (B1) and English: thanks and figures, never who did most. */
import type { Language } from '../words/words.tsx';

const hoursNl = (minutes: number): string =>
  minutes < 60
    ? minutes === 1
      ? '1 minuut'
      : `${minutes} minuten`
    : `${(minutes / 60).toLocaleString('nl', { maximumFractionDigits: 1 })} uur`;
const hoursEn = (minutes: number): string =>
  minutes < 60
    ? minutes === 1
      ? '1 minute'
      : `${minutes} minutes`
    : `${(minutes / 60).toLocaleString('en-GB', { maximumFractionDigits: 1 })} hours`;

const nl = {
  mineTitle: (year: number) => `Jouw rondes in ${year}`,
  mineNone: 'Dit jaar staat er nog geen ronde. Je eerste begint bij Ronde, onderaan.',
  mineNoneIn: (year: number) => `In ${year} staat er geen ronde van je.`,
  otherYear: (year: number) => `Bekijk ${year}`,
  mineThanks: (rounds: number, minutes: number) =>
    rounds === 1
      ? `Je liep 1 ronde, ${hoursNl(minutes)}. Dankjewel.`
      : `Je liep ${rounds} rondes, samen ${hoursNl(minutes)}. Dankjewel.`,
  quiet: (rounds: number, quiet: number) =>
    quiet === rounds
      ? 'Alles was rustig. Daar doe je het voor.'
      : `${quiet} daarvan waren rustig. Daar doe je het voor.`,
  quietNone: 'Goed dat je er was.',
  counted: 'Wat je onderweg deed, samen met je maatjes',
  counts: {
    open_window: (count: number) => `${count} × een open raam verteld`,
    card: (count: number) => `${count} × een kaart achtergelaten`,
    talk: (count: number) => `${count} × een praatje gemaakt`,
    lamp: (count: number) => `${count} × een kapotte lamp gezien`,
    question: (count: number) => `${count} × een vraag van een bewoner`,
  } as Readonly<Record<string, (count: number) => string>>,
  latest: 'Je laatste rondes',
  private: 'Alleen jij ziet dit overzicht. Er is geen lijst van wie het meeste loopt.',
  with: (names: string) => `met ${names}`,
  someone: 'oud-lid',
  took: hoursNl,
  signedOn: (time: string) => `aangemeld om ${time}`,
  quietPill: 'Rustig',
  onPill: 'Onderweg',
  notEnded: 'Niet afgesloten',
  endedFor: {
    walkers: null,
    home: 'Wie het alarm oppakte, zei dat ze thuis waren. De tijd telt tot dat moment.',
    nobody: 'Niemand stopte deze ronde. De tijd telt tot de laatste tik.',
  } as Readonly<Record<string, string | null>>,
  waiting: 'Wacht op tweede loper',
  alone: 'Geen tweede loper',
  teamNone: 'Er is nog geen ronde gelopen. Zodra een tweetal loopt, staat het hier.',
  teamSum: (rounds: number, quiet: number) =>
    rounds === 1
      ? `De laatste 30 dagen: 1 ronde${quiet === 1 ? ', en die was rustig' : ''}.`
      : `De laatste 30 dagen: ${rounds} rondes, ${quiet} daarvan rustig.`,
  notes: 'Voor jou',
  feltUnsafe: 'Voelde zich onveilig. Bel even.',
  care: 'Wat helpt na een zware ronde',
  feelings: { good: 'Het was goed', fine: 'Het was gewoon', hard: 'Het was zwaar' } as Readonly<
    Record<string, string>
  >,
  more: 'Eerdere rondes',
  quarters: 'Langer geleden, per kwartaal',
  quarter: (part: string, year: string, rounds: number, quiet: number, minutes: number) =>
    `${part}e kwartaal ${year}: ${rounds} rondes, ${quiet} rustig, ${hoursNl(minutes)}`,
  kept: 'Rondes blijven 13 maanden staan, wat iemand je vertelde 90 dagen.',
};
export type WalkedWords = typeof nl;

const en: WalkedWords = {
  mineTitle: (year) => `Your rounds in ${year}`,
  mineNone: 'There is no round yet this year. Your first one starts at Round, below.',
  mineNoneIn: (year) => `There is no round of yours in ${year}.`,
  otherYear: (year) => `Look at ${year}`,
  mineThanks: (rounds, minutes) =>
    rounds === 1
      ? `You walked 1 round, ${hoursEn(minutes)}. Thank you.`
      : `You walked ${rounds} rounds, ${hoursEn(minutes)} together. Thank you.`,
  quiet: (rounds, quiet) =>
    quiet === rounds
      ? 'All was quiet. That is what you do it for.'
      : `${quiet} of them were quiet. That is what you do it for.`,
  quietNone: 'Good that you were there.',
  counted: 'What you did on the way, with your mates',
  counts: {
    open_window: (count) => `${count} × told of an open window`,
    card: (count) => `${count} × left a card`,
    talk: (count) => `${count} × had a chat`,
    lamp: (count) => `${count} × saw a lamp out`,
    question: (count) => `${count} × a question of a resident`,
  },
  latest: 'Your latest rounds',
  private: 'Only you see this overview. There is no list of who walks most.',
  with: (names) => `with ${names}`,
  someone: 'former member',
  took: hoursEn,
  signedOn: (time) => `signed on at ${time}`,
  quietPill: 'Quiet',
  onPill: 'On the way',
  notEnded: 'Not ended',
  endedFor: {
    walkers: null,
    home: 'Whoever took the alarm said that they were home. The time counts until that moment.',
    nobody: 'Nobody stopped this round. The time counts until the last tap.',
  },
  waiting: 'Waits for a second walker',
  alone: 'No second walker',
  teamNone: 'No round was walked yet. As soon as a pair walks, it stands here.',
  teamSum: (rounds, quiet) =>
    rounds === 1
      ? `The last 30 days: 1 round${quiet === 1 ? ', and it was quiet' : ''}.`
      : `The last 30 days: ${rounds} rounds, ${quiet} of them quiet.`,
  notes: 'For you',
  feltUnsafe: 'Felt unsafe. Please call.',
  care: 'What helps after a hard round',
  feelings: { good: 'It was good', fine: 'It was as usual', hard: 'It was hard' },
  more: 'Earlier rounds',
  quarters: 'Longer ago, by quarter',
  quarter: (part, year, rounds, quiet, minutes) =>
    `Quarter ${part} of ${year}: ${rounds} rounds, ${quiet} quiet, ${hoursEn(minutes)}`,
  kept: 'Rounds are kept for 13 months, what somebody told you for 90 days.',
};

export const walkedWords = (language: Language): WalkedWords => (language === 'nl' ? nl : en);
