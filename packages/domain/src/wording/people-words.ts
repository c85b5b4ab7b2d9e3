/** The small words around people: who a sentence is about, what stands before a noun, which verbs say how somebody is and which say a deed. Data. */
import { setOf, type Word } from './text.ts';

/** Who or what of somebody may stand behind a word of how somebody is. */
const persons =
  setOf(`man mannen mannetje mannetjes vrouw vrouwen vrouwtje jongen jongens jongetje jongetjes meisje meisjes meid meiden jongere jongeren jongeman
  jongemannen jongedame jongelui persoon personen persoontje mens mensen meneer mevrouw heer heren dame dames buurman buurvrouw buren buur buurtgenoot
  buurtgenoten gezin gezinnen familie families kind kinderen kindje kindjes bewoner bewoners bewoonster groep groepje groepen jeugd oudere ouderen
  bejaarde bejaarden kerel kerels kereltje gast gasten knul knullen vent venten ventje ventjes gozer gozers type types typetje typetjes figuur figuren
  stel stelletje koppel opa oma vader moeder ouders zoon dochter broer broers zus zussen oom tante baby peuter kleuter tiener tieners puber pubers volk volkje
  jochie jochies jong inwoner inwoners lui luitjes iemand snuiter chauffeur chauffeurs bestuurder bestuurders arbeider arbeiders werknemer werknemers
  werkman werklui bouwvakker bouwvakkers schilder schilders klusser klussers student studenten scholier scholieren klant klanten bezoeker bezoekers
  huurder huurders verhuurder eigenaar eigenaren eigenaresse verkoper verkopers fietser fietsers automobilist bedelaar bedelaars straatmuzikant collectant
  collega collega's vriend vrienden vriendin vriendinnen echtpaar kamergenoot huisgenoot activist activisten demonstrant demonstranten leider
  huisbaas bejaarde voorbijganger zwerver dief dieven dealer dealers inbreker criminelen persoonlijkheid
  person persons people woman women man men boy boys girl girls guy guys lad lads bloke lady ladies kid kids child children teenager teenagers teen teens
  youth youths youngster youngsters family families neighbour neighbours neighbor neighbors couple gentleman resident residents driver drivers worker workers
  student students mother father son daughter brother sister friend friends group gang individual individuals fellow fellows dude dudes character characters
  nurse doctor tenant tenants activist activists supporter supporters voter voters`);

/** What of somebody such a word may also describe. */
const traits =
  setOf(`uiterlijk afkomst komaf achtergrond gedrag indruk houding uitstraling manier blik gezicht bui praktijken bedoelingen opmerkingen
  looks behaviour behavior background appearance`);

/** Words that end like a person are one: "rotjongens", "schoonmaakvrouw", "klasgenoten". */
const personEnding =
  /.{2}(?:jongens?|jongetjes?|meis(?:je|jes)|mannen|man|vrouw(?:en)?|kind(?:eren)?|mensen|gezin(?:nen)?|familie|kerels?|gasten|jongeren|jeugd|genoten|genoot|stel|koppel)$/;
const notPersons = setOf(
  'roman talisman kraan bestel toestel spoorstel theestel treinstel winterkind voorstel herstel opstel',
);

/** @returns what stands before the person in one word: "moslim" of "moslimvrouw" */
export const splitPerson = (word: string): string | null => {
  const ending = personEnding.exec(word);
  return ending === null || notPersons.has(word) ? null : word.slice(0, ending.index + 2);
};

export const isPerson = (word: string): boolean =>
  persons.has(word) || (word.length > 5 && personEnding.test(word) && !notPersons.has(word));
export const isTrait = (word: string): boolean => traits.has(word);

export const pronouns = setOf(
  'hij zij ze ie iemand je jij u he she they you someone somebody everybody wie who',
);

export const determiners =
  setOf(`een de het die dat deze dit zo'n n 'n elke iedere geen mijn onze ons hun zijn haar jouw zulke al
  a an the that this those these some my our his her their`);
/** These go along when "die junk" becomes "iemand". */
export const droppedBefore = setOf(
  "een de het die dat deze dit zo'n n zulke stelletje a an the that this those these",
);
export const counts =
  setOf(`een twee drie vier vijf zes zeven acht negen tien paar veel enkele sommige meerdere groep groepje stel stelletje stuk aantal die de deze weer
  alleen allemaal zulke andere nog zo'n dat a an the two three four five six seven eight some many several those these another group gang of`);

export const prepositions =
  setOf(`van op in bij naast voor achter tegenover tegen onder boven met zonder aan uit door over langs tussen naar om tot sinds rond
  of at by near beside behind with without from on to for under between`);

const conjunctions = setOf(
  'en of maar want omdat dat terwijl toen als wat waar die zodat hoewel and or but because that while when if which',
);
export const isConjunction = (word: string): boolean => conjunctions.has(word);

/** Between a verb and how somebody is. */
export const adverbs =
  setOf(`heel erg zo nogal beetje een best echt gewoon helemaal behoorlijk zwaar flink wel ook weer altijd vaak nog steeds ontzettend
  enorm volledig totaal compleet vrij redelijk te zich erger maar er toch duidelijk licht soms nu daar hier
  very really a bit so quite totally completely rather always often still clearly just too all pretty`);

/** Verbs that say how somebody is. */
export const copulas =
  setOf(`is was zijn waren bent lijkt leek lijken leken oogt oogde ogen oogden klinkt klonk klonken werd wordt werden worden blijft bleef
  ben raakte raakt are were be been seems seemed looks looked look appears appeared sounds sounded 's`);
/** Verbs that say how somebody did something. */
export const behaving =
  setOf(`doet deed doen deden gedraagt gedroeg gedragen gedroegen kijkt keek keken kijken ziet zag zagen reageert reageerde reageerden praat praatte
  praatten acts acted act acting behaves behaved behaving behave`);

/** Deeds that can be seen or heard: with one of these in the sentence nobody needs to ask what was done. */
const deeds =
  setOf(`liep lopen loopt liepen stond staat staan stonden zat zit zitten zaten lag ligt liggen lagen riep roept roepen riepen schreeuwt schreeuwen
  zei zegt zeiden ging gaat gingen gaan kwam komt kwamen komen reed rijdt reden rijden viel valt vielen vallen sloeg slaat sloegen slaan trapt trappen gooit
  gooien keek kijkt keken kijken sliep slaapt sliepen slapen hing hangt hingen hangen zoekt zoeken zocht zochten vroeg vraagt vroegen vragen huilt
  huilen zwaait zwaaien rent rennen spuugt spugen plast plassen klimt klimmen klom klommen belt bellen belde blijft bleef bleven blokkeert stak steekt
  staken droeg draagt droegen pakt pakken brak breekt breken kroop kruipt sprak spreekt spraken woont wonen parkeert drinkt drinken dronk dronken rookt
  roken fietst fietsen speelt spelen scheldt schelden schold sloop sluipt bedelt bedelen bidt praat praten lacht lachen zingt dealt zette branden brandt brandde brandden hangen huilt klinkt klinken stinkt stinken ruikt komt
  walked walks ran runs stood stands sat sits lay lies shouted shouts said says went goes came comes fell falls hit hits kicked kicks threw throws looked
  slept sleeps hung hangs asked asks cried cries climbed called calls blocked blocks spoke speaks drove drives left broke breaks stole sleeping walking
  standing sitting lying shouting screaming`);
/** "schreeuwde", "gilt", "pestten": what stands right behind somebody and ends like this is a deed. */
/** "is gevallen", "heeft ingegooid". */
const participle = /^[a-z]{0,5}ge[a-z]{3,}(?:en|d|t)$/;
const verbEnding = /^[a-z]{2,}(?:[dt]en?|ed|t)$/;
const numbersLikeAdjectives = setOf(
  'twee drie beide alle enkele sommige enige meerdere zulke elke iedere deze hele mee toe',
);
const functionWords = setOf(
  'met niet uit dat het wat op de te ze met bent laat moet maand avond straat net mate nacht tot soort geit groot beste eerste laatste achterkant rechts want wit rond toen ooit nooit best echt vast niet pet tot',
);

/** One word for many: "dat tuig hangt" is about a group. */
export const collectives = setOf(
  'tuig straattuig rapaille gespuis schorem schorriemorrie gajes uitschot plebs hangjeugd probleemjeugd scum',
);

export const isDeed = (word: Word | undefined, isFirstBehind: boolean): boolean =>
  word !== undefined &&
  (deeds.has(word.lower) ||
    participle.test(word.lower) ||
    (isFirstBehind && verbEnding.test(word.lower) && !functionWords.has(word.lower)));

export const isFunctionWord = (word: string): boolean =>
  determiners.has(word) ||
  prepositions.has(word) ||
  conjunctions.has(word) ||
  pronouns.has(word) ||
  copulas.has(word) ||
  functionWords.has(word);

/** "oude", "jonge", "uitziende": what may stand between how somebody is and who. */
export const isBetween = (word: string): boolean =>
  (/^[a-z-]{3,}e$/.test(word) &&
    !isFunctionWord(word) &&
    !deeds.has(word) &&
    !numbersLikeAdjectives.has(word)) ||
  /^(?:uitziend|ogend|sprekend|old|young|little|big|tall|looking|en|and)$/.test(word);
