/** When a word that mostly judges does not: acorns under an oak, what somebody was heard to shout, a shelter for homeless people. */
import type { Word } from './text.ts';

const speaking =
  /(?:^|[^\p{L}])(?:riep|roept|roepen|riepen|geroepen|schreeuw|schold|schelden|scheldt|uitgescholden|zei|zegt|zeiden|zeggen|gezegd|gespoten|geschreven|staat|stond|tekst|woord|shout|yell|called|said|says|written|sprayed)/iu;

/** Everyday meanings: the word, and what then stands near it in the sentence. */
const everydayNear: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^eikels?$/,
    /\b(?:lig(?:t|gen)|lag(?:en)?|val(?:t|len)|vol|bomen|boom|eik|glad|fietspad|blad|bladeren|kastanjes)\b/i,
  ],
  [/^heks(?:en)?$/, /\b(?:halloween|carnaval|verkleed|sprookje|kostuum)/i],
  [/^(?:teef|teven)$/, /\b(?:puppy|pups|reu|loops|nestje)/i],
  [/^tuig$/, /\b(?:hond|honden|paard|zeil|boot|hijs|klim)/i],
  [/^depressies?$/, /\b(?:storm|regen|weer|wind|noordzee)/i],
  [/^(?:dealers?|pooier)$/, /\b(?:auto|garage|showroom|merk|scooter|caravan)/i],
  [/^wanen$/, /\b(?:zich|veilig)\b/i],
  [/^(?:roma|polen|let|letten)$/, /\b(?:feyenoord|wedstrijd|op de|as )/i],
];

/** The word, and what comes right behind: a place, a flag, a day. */
const everydayBefore: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:daklozen?|vluchtelingen?|asielzoekers?|verslaafden?|zwervers?|migranten|gehandicapten?|alzheimer|parkinson|dementie)$/,
    /^(?:opvang|krant|loket|centrum|werk|hulp|cafe|nederland|inloop|parkeer|plek|toilet|ingang|vervoer|lift|steunpunt|vereniging|kamp|zorg)/,
  ],
  [
    /^(?:nazi|neonazi|communist|fascist)$/,
    /^(?:vlag|teken|symbo|leus|leuzen|groet|kreet|flag|sign|symbol|sticker)/,
  ],
  [/^(?:gay|homo|trans)$/, /^(?:pride|parade|monument|cafe|bar)/],
  [/^junk$/, /^(?:mail|food|shop|yard)/],
  [
    /^(?:christen|katholiek|joods|moslim|hindoe)[a-z]*$/,
    /^(?:school|kerk|unie|begraafplaats|monument|feest|slager)/,
  ],
];

const quotation = /(?<![\p{L}\p{N}])["“„'‘]([^"”“'’\n]{1,80})["”'’](?![\p{L}\p{N}])/gu;

const sentenceAround = (text: string, { start, end }: Word): string => {
  const from = Math.max(text.lastIndexOf('.', start), text.lastIndexOf('\n', start), start - 160) + 1;
  const to = text.slice(end, end + 160).search(/[.\n]/);
  return text.slice(from, to === -1 ? end + 160 : end + to);
};

export const createQuiet = (text: string, words: readonly Word[]): ((word: Word, at: number) => boolean) => {
  const quoted = /["“„'‘]/.test(text)
    ? [...text.matchAll(quotation)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }))
    : [];
  const isHeard = (word: Word): boolean =>
    quoted.some(({ start, end }) => start < word.start && word.end < end) &&
    speaking.test(sentenceAround(text, word));
  return (word, at) => {
    const next = words[at + 1]?.lower ?? '';
    // "de BMW dealer" sells cars.
    const before = words[at - 1];
    const isShop =
      /^dealers?$/.test(word.lower) && word.joined && before?.isCapital === true && !before.opens;
    return (
      isShop ||
      everydayBefore.some(([own, behind]) => own.test(word.lower) && behind.test(next)) ||
      everydayNear.some(([own, near]) => own.test(word.lower) && near.test(sentenceAround(text, word))) ||
      (quoted.length > 0 && isHeard(word))
    );
  };
};
