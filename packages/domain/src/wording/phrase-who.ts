/** Turns of phrase that say who somebody is or name an illness. Data: regular expressions between word borders; read by phrases.ts. */
import type { MarkKind } from './mark.ts';

/** `left out`: may go without loss · `asked`: what was done or said has to come in its place · `somebody`: names people. */
export type WhoPhrase = {
  readonly kind: MarkKind;
  readonly instead: 'left out' | 'asked' | 'somebody';
  readonly pattern: string;
};

const oneOf = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('|');

const country =
  '(?:marokko|turkije|polen|roemeni[eë]|bulgarije|syri[eë]|eritrea|somali[eë]|suriname|afrika|azi[eë]|oost-?europa|het oostblok|het buitenland|irak|iran|afghanistan|albani[eë]|oekra[iï]ne|rusland|china|curaçao|curacao|aruba|de antillen|kaapverdi[eë]|ghana|nigeria|pakistan|india|algerije|tunesi[eë]|duitsland|belgi[eë]|spanje|itali[eë]|portugal|hongarije|litouwen|servi[eë]|joegoslavi[eë]|indonesi[eë]|morocco|turkey|poland|romania|bulgaria|syria|africa|asia|eastern europe|iraq|ukraine|russia)';
const party =
  '(?:pvv|vvd|fvd|forum|d66|groenlinks|gl|pvda|sp|cda|ja21|denk|sgp|bbb|nsc|volt|bij1|christenunie|leefbaar)';
const partyHead = '(?:wilders|baudet|timmermans|yesilgöz|trump|erdogan|poetin|putin)';

/** Goes along when somebody is named: "is een", "de", "twee" stays. */
const named = '(?:(?:is|was|zijn|waren|are|were) )?(?:(?:een|de|die|deze|a|an|the|those) )?';

export const whoPhrases: readonly WhoPhrase[] = [
  {
    kind: 'origin',
    instead: 'left out',
    pattern:
      oneOf(`(?:met |van |with )(?:een |a |an )?(?:\\p{L}+(?:-\\p{L}+)? ){0,2}(?:afkomst|komaf|origine|migratieachtergrond|roots|descent|origin)
      migratieachtergrond
      (?:met |with )(?:een |an? )?(?:\\p{L}+ ){0,2}accent
      (?:met |with )(?:een |an? )?(?:\\p{L}+[- ])?(?:buitenlands|arabisch|afrikaans|marokkaans|turks|aziatisch|zuidelijk|mediterraan|oost-europees|noord-afrikaans|foreign) uiterlijk
      niet van hier
      eastern europeans?(?= (?:\\p{L}+))
      (?:from|out of) ${country}`),
  },
  {
    kind: 'origin',
    instead: 'asked',
    pattern: oneOf(`(?:komt|kwam|komen|kwamen|afkomstig|is|zijn|was|waren) (?:oorspronkelijk )?uit ${country}
      (?<=(?:man|mannen|vrouw|vrouwen|jongens?|mensen|gezin|familie|kinderen|iemand) )uit ${country}
      (?:praat|praten|praatte|praatten|spreekt|spreken|sprak|spraken) (?:geen nederlands|gebroken nederlands|slecht nederlands|(?:met )?(?:een )?(?:\\p{L}+ )?accent|een (?:vreemde|buitenlandse) taal)
      (?:comes?|came|is|are) from ${country}`),
  },
  {
    kind: 'skin',
    instead: 'left out',
    pattern: oneOf(`met een (?:kleurtje|tintje)
      (?:met |with )?(?:een |a )?(?:hele? )?(?:licht|donker)?(?:donkere?|zwarte?|lichte?|witte?|bruine?|blanke?|getinte?|dark|black|white|brown|pale) (?:huid(?:skleur|je)?|skin|complexion)
      donker van (?:huid|kleur|uiterlijk|tint)
      (?:mensen|man|vrouw|persoon|jongen|personen|people|man|woman) (?:van kleur|of colou?r)`),
  },
  {
    kind: 'faith',
    instead: 'somebody',
    pattern: `${named}(?:jehovah?(?:'?s)? (?:getuigen?|witness(?:es)?)|getuigen? van jehova)`,
  },
  {
    kind: 'faith',
    instead: 'left out',
    pattern: oneOf(`(?:gaat|gaan|ging|gingen) naar de (?:moskee|synagoge)
      van het geloof`),
  },
  {
    kind: 'sexuality',
    instead: 'left out',
    pattern:
      'van de verkeerde kant|(?:valt|vallen) op (?:mannen|vrouwen|jongens)|op (?:mannen|vrouwen|jongens) (?:valt|vallen)|drag ?queens?',
  },
  {
    kind: 'politics',
    instead: 'left out',
    pattern: oneOf(`(?:stemt|stemmen|stemde|stemden)(?: \\p{L}+)?(?: op)? (?:de )?(?:${party}|${partyHead})
      (?:votes?|voted) (?:for )?(?:${party}|${partyHead})
      (?:far|extreme|alt)[ -](?:right|left)
      extreem[ -](?:rechtse?|linkse?)`),
  },
  {
    kind: 'politics',
    instead: 'somebody',
    pattern: `${named}(?:(?:${party}|${partyHead})(?:'er|er|-er|ers|'ers|-ers|[ -]?(?:stemmers?|aanhangers?|aanhang|leden|lid|fans?|figuur|figuren|mannetje|voters?|supporters?))|(?:lid|aanhangers?|fans?|kiezers?) van (?:de )?(?:${party}|${partyHead})|grijze wol(?:f|ven))`,
  },
  {
    kind: 'diagnosis',
    instead: 'asked',
    pattern:
      oneOf(`(?:is |was |zijn |waren |lijkt |leek )?onder invloed(?: van (?:drank|drugs|alcohol|iets|middelen))?
      (?:zit |zat |is |was |zitten )?(?:weer )?aan de (?:drugs|drank|coke|pillen|heroïne|speed)
      (?:had|heeft|hebben) (?:te veel |teveel |flink |veel |weer )(?:gedronken|gezopen|gesnoven|geblowd)
      (?:te veel|teveel) (?:gedronken|gezopen|op)(?=$|[.,!?;]| (?:had|heeft|en))
      niet (?:helemaal |geheel )?(?:goed )?(?:wijs|bij (?:zijn|haar|het|hun) hoofd|goed snik|toerekeningsvatbaar)
      niet (?:helemaal )?(?:lekker|goed|in orde) in (?:zijn|haar|hun|het) (?:hoofd|bol)
      niet allemaal op een rijtje
      spoor(?:t|de) (?:echt )?niet
      van (?:het padje|lotje getikt|de wereld)
      van het padje af
      buiten zinnen
      (?:is|was|lijkt|leek|zijn|waren|raakte) (?:\\p{L}+ )?(?:geestelijk |psychisch |erg )?in de war
      (?:persoon|man|vrouw|jongen|iemand) in de war
      geestelijk (?:ziek|zieke|gestoord|gehandicapt|gehandicapte|niet in orde)
      psychisch (?:ziek|zieke|gestoord|niet in orde|niet goed|labiel)
      (?:heeft |had |hebben |met )?(?:een )?(?:psychische|psychiatrische|geestelijke|mentale) (?:problemen|klachten|stoornis|aandoening|problematiek|ziekte)
      (?:is |was )?(?:licht )?(?:verstandelijk|geestelijk) (?:beperkt|beperkte|gehandicapt|gehandicapte)
      (?:heeft |had |met )?(?:een )?(?:lichte? )?(?:verstandelijke|geestelijke|lichamelijke) (?:beperking|handicap|stoornis)
      (?:het )?syndroom van down
      drink(?:t|en) (?:veel )?te ?veel
      (?:heeft|hebben|had) (?:een )?(?:\\p{L}+ )?stoornis
      mentally (?:ill|disturbed|unstable|handicapped|disabled|challenged)
      mental (?:illness|problems|issues|patient|health problems)
      under the influence
      (?:out of|not right in|lost) (?:his|her|their|the) (?:mind|head)
      on (?:drugs|crack|heroin|meth)
      high on (?:drugs|something|crack)
      drinking problem
      drug (?:addicts?|users?|problem)
      drinks too much`),
  },
  {
    kind: 'insult',
    instead: 'asked',
    pattern: oneOf(`stuk (?:ongeluk|vreten|tuig|ellende|schorem)
      vuile (?:hond|hoer|vieze)
      halve zool
      piece of (?:shit|trash|scum)
      (?:white |human )trash(?= (?:people|family|guy|next)|$|[.,!?])
      son of a bitch`),
  },
];
