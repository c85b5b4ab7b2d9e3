/** What makes a name the name of a street, a school, a shop or a day, and so of nobody. */
import { setOf, type Word } from './text.ts';

const endings =
  'straat|laan|weg|plein|kade|singel|gracht|steeg|dreef|plantsoen|boulevard|brug|school|kerk|college|haven|flat|markt|park|baan|tunnel|hof|pad|hal|dijk|tuin|veld|zaal|polder|plaats|poort|molen|hoeve|wijk|bos|eiland|oever|dal|ziekenhuis|lyceum|toren|centrum|huis|stichting|straatje|plas|sluis';
const strong = new RegExp(`.{2}(?:${endings})$`);
const alone = new RegExp(
  `^(?:${endings}|street|road|lane|avenue|square|church|school|station|garden|gardens|bridge|shop|store|market|bakery|heijn|ido|bv|makelaars|makelaardij|bouw|tweewielers|fietsen|bikes|autos|autobedrijf|mode|bloemen|catering|schilders|verhuur|transport)$`,
);
/** What a house number follows. */
const streets =
  /(?:straat|laan|weg|plein|hof|kade|singel|dijk|pad|dreef|gracht|steeg|markt|haven|park|hoek|baan|bocht|oord|akker|veld|berg|ring|boulevard|erf|donk|plantsoen|oever|dal|burg|rede|wal|gaarde|kamp|molen|sluis|poort|polder|straatje|str|street|road|lane|avenue)$/;
export const endsAsStreet = (word: string): boolean => streets.test(word);

/** Surnames end like places too; beside a first name or a title these are no proof of a street. */
const weak = /(?:dijk|veld|huis|bos|wijk|hof|poort|plas|dal|sluis|molen)$/;

export const isPlaceWord = (word: string): boolean => alone.test(word);

const small = /^(?:van|de|den|der|ten|ter|te|het|'t|von|el|al|la|le)$/;

/** Runs on over capitals and small words behind the name: "Jan van der Heijdenstraat", "Martin Luther Kingweg", "Jansen makelaars". */
export const isPlaceRun = (words: readonly Word[], from: number, last: number): boolean => {
  for (let at = from; at <= last; at += 1) {
    const word = words[at]?.lower ?? '';
    if (strong.test(word) && !(at > from && weak.test(word))) return true;
  }
  for (let at = last + 1; at <= last + 4; at += 1) {
    const word = words[at];
    if (word?.joined !== true) return false;
    if (alone.test(word.lower) || (word.isCapital && strong.test(word.lower))) return true;
    if (!word.isCapital && !small.test(word.lower)) return false;
  }
  return false;
};

/** A shop, a school or a king before the name. */
const before =
  setOf(`cafe bakkerij bakker kapper kapsalon restaurant snackbar cafetaria eetcafe garage slagerij slager winkel supermarkt hotel bar school basisschool
  sporthal buurthuis wijkgebouw station metrostation metro halte sint st santa prins prinses koning koningin hertog graaf keizer apotheek
  fietsenmaker fietsenwinkel bloemist bloemenzaak drogist kledingzaak zwembad theater bioscoop museum stichting vereniging club flat complex gebouw woonzorgcentrum
  verpleeghuis verzorgingstehuis ziekenhuis kinderdagverblijf opvang speeltuin rotterdam zwarte parkeergarage manege boot schip
  alfa orkaan hond kat poes storm merk camping shop saint prince queen king storm lijn tram`);

export const isBesidePlace = (words: readonly Word[], from: number, last: number): boolean => {
  const first = words[from];
  if (first === undefined) return false;
  if (first.joined && before.has(words[from - 1]?.lower ?? '')) return true;
  const next = words[last + 1];
  return (
    next?.joined === true &&
    (alone.test(next.lower) || before.has(next.lower)) &&
    (next.isCapital || before.has(next.lower))
  );
};

/** Capitals that begin a sentence, a day, a month, a place, or stand for an office; never a name behind a title. */
export const notNames =
  setOf(`die dat de het een deze hij zij ze ik we wij er was is had heeft hebben liep stond zat riep zei ging kwam woont met op in bij om rond
  vanaf the a he she they it there and en maar toen niet ook weer nog al wil wilde uit naar voor als zonder
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december
  monday tuesday wednesday thursday friday saturday sunday january february march may june july october
  rotterdam amsterdam schiedam vlaardingen maassluis capelle barendrecht ridderkerk dordrecht spijkenisse gouda delft utrecht nederland
  politie gemeente brandweer ggd wmo 112 jumbo lidl aldi action hema blokker kruidvat etos ikea gamma praxis albert`);
