/** The sentences of a proposal, Dutch (B1) and English: every choice says why. */
import type { Language } from '../words/words.tsx';

const people = (count: number): string => (count === 1 ? '1 kan' : `${count} kunnen`);
const missen = (count: number): string => (count === 1 ? '1 mist' : `${count} missen`);

const nl = {
  title: 'Voorstel voor de gaten',
  intro:
    'Dit is een voorstel. Er gebeurt niets voordat jij het goedvindt. Haal weg wat niet past, en bel iemand liever eerst.',
  busy: 'We zoeken uit wie waar past…',
  none: 'Er is niets voor te stellen. Alles is gevuld, of er is niemand die past.',
  make: 'Maak een voorstel',
  moved: 'Het rooster is intussen veranderd. Dit voorstel blijft staan tot je om een nieuw voorstel vraagt.',
  again: 'Maak een nieuw voorstel',
  unfilled: (count: number) =>
    count === 1
      ? 'Voor 1 ronde past niemand. Vraag rond, of laat hem niet doorgaan.'
      : `Voor ${count} rondes past niemand. Vraag rond, of laat ze niet doorgaan.`,
  accept: (count: number) =>
    count === 1 ? 'Zet 1 plek op het rooster' : `Zet ${count} plekken op het rooster`,
  placed: (count: number) =>
    count === 1
      ? '1 plek staat op het rooster. Diegene krijgt bericht.'
      : `${count} plekken staan op het rooster. Iedereen krijgt bericht.`,
  notPlaced: (count: number) =>
    count === 1 ? 'Bij 1 plek lukte het niet meer.' : `Bij ${count} plekken lukte het niet meer.`,
  unfilledTitle: 'Waar niemand past',
  short: (count: number) => (count === 1 ? 'Er mist 1 persoon.' : `Er missen ${count} mensen.`),
  why: {
    day: (count: number) => `${people(count)} op deze dag niet`,
    mode: (count: number) => `${people(count)} niet op deze manier`,
    course: (count: number) => `${missen(count)} een cursus die nodig is`,
    busy: (count: number) => `${count} ${count === 1 ? 'staat' : 'staan'} dan al op het rooster`,
    enough: (count: number) => `${count} ${count === 1 ? 'loopt' : 'lopen'} al zo vaak als gewenst`,
    elsewhere: (count: number) =>
      `${count} ${count === 1 ? 'staat' : 'staan'} die dag in dit voorstel bij een andere ronde`,
    newcomer: (count: number) =>
      `${count} ${count === 1 ? 'is' : 'zijn'} nog nieuw en lopen niet zonder iemand met ervaring`,
    alone: (count: number) =>
      `${count} ${count === 1 ? 'kan' : 'kunnen'} wel, maar dat zijn er te weinig samen`,
  } as Readonly<Record<string, (count: number) => string>>,
  nobodyAtAll: 'Er is niemand meer om te vragen.',
  notPlacedTitle: 'Wat niet lukte',
  needed: (count: number) =>
    count === 1 ? 'Er is nog 1 persoon nodig.' : `Er zijn nog ${count} mensen nodig.`,
  belowWish: (wish: number, load: number) =>
    `Loopt graag ${wish} keer per maand en staat er nu ${load} keer op.`,
  lowLoad: (load: number) => (load === 0 ? 'Staat nog nergens op.' : `Staat nu ${load} keer op het rooster.`),
  buddy: (name: string) => `Loopt graag met ${name}.`,
  course: (names: string) => `Heeft wat nodig is: ${names}.`,
  along: (name: string) => `Is nieuw en loopt mee met ${name}.`,
  alongNobody: 'Is nieuw en loopt mee.',
};
export type ProposalWords = typeof nl;

const en: ProposalWords = {
  title: 'Proposal for the gaps',
  intro:
    'This is a proposal. Nothing happens before you agree. Take away what does not fit, and rather call somebody first.',
  busy: 'Working out who fits where…',
  none: 'There is nothing to propose. All is filled, or nobody fits.',
  make: 'Make a proposal',
  moved: 'The roster has changed meanwhile. This proposal stays until you ask for a new one.',
  again: 'Make a new proposal',
  unfilled: (count) =>
    count === 1
      ? 'Nobody fits for 1 round. Ask around, or call it off.'
      : `Nobody fits for ${count} rounds. Ask around, or call them off.`,
  accept: (count) => (count === 1 ? 'Put 1 place on the roster' : `Put ${count} places on the roster`),
  placed: (count) =>
    count === 1
      ? '1 place is on the roster. That person gets a message.'
      : `${count} places are on the roster. Everybody gets a message.`,
  notPlaced: (count) =>
    count === 1 ? '1 place was no longer possible.' : `${count} places were no longer possible.`,
  unfilledTitle: 'Where nobody fits',
  short: (count) => (count === 1 ? '1 person is missing.' : `${count} people are missing.`),
  why: {
    day: (count) => `${count} cannot come on this day`,
    mode: (count) => `${count} cannot come in this way`,
    course: (count) => `${count} lack a course that is needed`,
    busy: (count) => `${count} are on the roster already then`,
    enough: (count) => `${count} walk as often as they like already`,
    elsewhere: (count) => `${count} are in this proposal for another round that day`,
    newcomer: (count) => `${count} are new and do not walk without somebody with experience`,
    alone: (count) => `${count} could come, but are too few together`,
  },
  nobodyAtAll: 'There is nobody left to ask.',
  notPlacedTitle: 'What was not possible',
  needed: (count) => (count === 1 ? '1 more person is needed.' : `${count} more people are needed.`),
  belowWish: (wish, load) => `Likes to walk ${wish} times a month and is down for ${load} now.`,
  lowLoad: (load) => (load === 0 ? 'Is not down for anything yet.' : `Is down for ${load} now.`),
  buddy: (name) => `Likes to walk with ${name}.`,
  course: (names) => `Has what is needed: ${names}.`,
  along: (name) => `Is new and walks along with ${name}.`,
  alongNobody: 'Is new and walks along.',
};

export const proposalWords = (language: Language): ProposalWords => (language === 'nl' ? nl : en);
/** Both sets, for the test that they are the same. */
export const bothProposalWords = { nl, en } as const;
