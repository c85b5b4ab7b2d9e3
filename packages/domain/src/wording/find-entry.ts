/** Finds a word as somebody wrote it in the lexicon: as it stands, by its parts, by its head, or with a slip of the thumb mended. */
import { lexicon } from './lexicon.ts';
import type { Entry } from './lexicon-line.ts';
import { isPerson, splitPerson } from './people-words.ts';
import { createSpelling } from './spelling.ts';
import { setOf } from './text.ts';

const none: readonly Entry[] = [];

/** Everyday words that a slip of the thumb would turn into one of the lexicon; found by trying whole dictionaries. */
const everyday =
  setOf(`schadelijk schadelijke verachten verachte verachtend spullen gestort gestorte gestorten stomen stoomde roemen gekeurd gekeurde gekeurden
  keurling kleuring hommeles sommeling polsen radialen refuge refuges rotgang secret secrets mongoose flicker flickers irritate arrogate hallucinates
  christien kristien christin kristin kristen christensen christines christinas christina cristian christiaan kristiaan christian pakistan buitenslands
  visdief visdieven kiekendief kiekendieven wespendief wespendieven recidief tardief afdieven verhoer bedreiger bedreigers verwant verwante verwanten rodelaar kleuringen keurlingen sleten`);

const correct = createSpelling(
  [...lexicon]
    .filter(([word, all]) => !/jes?$/.test(word) && all.some(({ use }) => use !== 'counted'))
    .map(([word]) => word),
);

/** Heads that make the whole word a judgement, whatever stands before: "drugsjunk", "fietsendief", "wietdealer". */
const head =
  /(?:junks?|junkies?|verslaafden?|alcoholist(?:en)?|dief|dieven|inbrekers?|zwervers?|dealers?|criminelen|wijf|wijven|hoer|hoeren|klootzak(?:ken)?|terrorist(?:en)?)$/;
const notThatHead =
  /^(?:auto|fiets|motor|scooter|boot|merk|bmw|audi|opel)-?dealers?$|^(?:b?re|pu)inbrekers?$/;
const swearing = /^(?:kut|kanker|tering|tyfus|klote|klere|kolere|pokke|takke|schijt|rot)(?=.{3})/;
const insult: readonly Entry[] = [{ kind: 'insult', sort: 'someone', use: 'always' }];

const namesSomebody = (word: string): readonly Entry[] =>
  (lexicon.get(word) ?? none).filter(({ sort, use }) => sort === 'someone' && use === 'always');

/** "moslimvrouw", "homostel", "zigeunerkinderen": a word for somebody before a word for a person. */
const beforePerson = (word: string): readonly Entry[] => {
  const first = splitPerson(word);
  if (first === null || first.length < 4) return none;
  for (const short of [first, first.replace(/[sen]$/, ''), first.replace(/en$/, '')]) {
    const entries = namesSomebody(short);
    if (entries.length > 0) return entries;
  }
  return none;
};

const byParts = (word: string): readonly Entry[] => {
  const parts = word.split('-');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const own = lexicon.get(last);
  if (own !== undefined) return own;
  return isPerson(last) ? namesSomebody(first) : none;
};

/** Nobody writes a longer word, and no rule should have to read one. */
const longestWord = 40;

export const findEntries = (word: string): readonly Entry[] => {
  const own = lexicon.get(word);
  if (own !== undefined) return everyday.has(word) ? none : own;
  if (word.length < 6 || word.length > longestWord || everyday.has(word)) return none;
  if (word.includes('-')) return byParts(word);
  const rest = word.replace(swearing, '');
  if (rest !== word && (isPerson(rest) || namesSomebody(rest).length > 0)) return insult;
  const compound = beforePerson(word);
  if (compound.length > 0) return compound;
  const headed = head.exec(word)?.[0];
  if (headed !== undefined) return notThatHead.test(word) ? none : namesSomebody(headed);
  const corrected = correct(word);
  return corrected === undefined ? none : (lexicon.get(corrected) ?? none);
};
