/** Turns of phrase that assume, repeat others or judge. Data: regular expressions between word borders, in small letters; read by phrases.ts. */

/** `clause`: a sentence with "dat" follows and stays whole · `loose`: could be taken out · `said`: says it of somebody. */
export type DoubtShape = 'clause' | 'loose' | 'said';
type Doubts = Readonly<
  Record<'assumption' | 'hearsay' | 'opinion', Readonly<Partial<Record<DoubtShape, string>>>>
>;

const oneOf = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('|');

const who = '(?:de |een |mijn |onze |die |zijn |haar |andere |sommige |meerdere |enkele ){0,3}';
/** They tell about others; who was asked about his own key tells about himself. */
const teller = `${who}(?:over|boven|onder|achter)?(?:buurman|buurvrouw|buren|buurtgenoot|buurtgenoten|buurtbewoner|buurtbewoners|buur|mensen|kennis|kennissen|omstanders?|voorbijgangers?|getuigen?|postbode|winkelier|eigenaar|vriend|vriendin|vrienden|collega|zus|broer|moeder|vader|dochter|zoon|nichtje|neef|anderen|iemand|kinderen|iedereen|omwonenden?|passanten|conciërge|huismeester|beveiliger|buurvrouwen|buurmannen|kapper|winkelierster|caissière)`;
const tells =
  '(?:zei|zegt|zeggen|zeiden|vertelt|vertelde|vertellen|vertelden|beweert|beweerde|beweren|beweerden|wist te vertellen|weet te vertellen|meldt|meldde|had gehoord|heeft gehoord)';
const toMe = '(?: tegen)?(?: me| mij| ons)?(?: ook| net)?';
const selfTeller = `${who}(?:bewoner|bewoners|bewoonster|inwoner|inwoners)`;
const notOfSelf = '(?! (?:hij|zij|ze|zijzelf|hijzelf)\\b)';

export const doubts: Doubts = {
  assumption: {
    clause:
      oneOf(`(?:ik|wij|we) (?:denk|denken|dacht|dachten|vermoed|vermoeden|geloof|geloven|veronderstel) (?:zelf |eigenlijk |wel |dan )?dat
      (?:ik |we |wij )?(?:heb|hebben|krijg|krijgen) (?:sterk |een beetje )?(?:het|een|de) (?:sterke? )?(?:vermoeden|idee|gevoel|indruk) dat
      mijn (?:vermoeden|gevoel|idee|indruk) is dat
      (?:ik |we )?neem(?:en)? aan dat
      (?:ik |we )?ga(?:an)? er ?van ?uit dat
      (?:ik |we )?wee?te?n? (?:bijna |wel |heel )?zeker dat
      (?:ik |we )?(?:ben|zijn) ervan overtuigd dat
      (?:het )?(?:lijkt|leek) er (?:sterk )?op dat
      (?:het )?(?:lijkt|leek) erop dat
      (?:het )?(?:is|was) (?:wel )?duidelijk dat
      (?:het )?(?:lijkt|leek) (?:wel |net )?(?:alsof|of)
      het (?:kan|zou) (?:best |goed |wel ){0,3}(?:zijn|kunnen) dat
      (?:de |er is een )?(?:grote )?kans (?:is groot )?dat
      (?<![\\p{L}] )(?:denk|vermoed|gok) dat
      (?:i|we) (?:think|believe|assume|suspect|suppose|guess|reckon|bet|presume)(?: that)?
      i(?:'m|’m| am) (?:pretty |quite |very )?(?:sure|certain|convinced)(?: that)?
      (?:i|we) (?:have|had|get|got) (?:a|the) (?:feeling|impression|idea)(?: that)?
      it (?:looks|looked|seems|seemed) (?:like|as if|as though|that)`),
    loose: oneOf(`(?:hoogst)?waarschijn(?:e?)lijke?
      warschijnlijk
      waarschijnlik
      wrs
      wss
      wsl
      mss(?! (?:kan|kunnen|kunt|kun|handig))
      vermoedelijke?
      ongetwijfeld
      kennelijk
      blijkbaar
      klaarblijkelijk
      schijnbaar
      ogenschijnlijk
      (?:volgens|vlgs) (?:mij|me|ons)
      vgm
      (?:denk|dacht|vermoed|geloof|gok|schat) (?:ik|we|wij) ?(?:zelf|zo)?
      (?:ik|we|wij) (?:denk|denken|vermoed|vermoeden)(?! (?:mee|na|aan|over|om)(?![\\p{L}]))
      neem ik aan
      vast en zeker
      vast wel
      vast weer
      zeker weer
      natuurlijk weer
      (?<!(?:ik|we|wij|jullie) )zal wel
      (?<!(?:we|wij|jullie) )zullen wel
      (?:hij|zij|ze|die|dat|er|daar) moet(?:en)? wel (?:\\p{L}+ ){0,4}(?:zijn|hebben|wonen|weten|dealen|stelen|gebruiken|drinken|zitten|slaan)
      (?:hij|zij|ze|die|dat|er|daar) zal (?:\\p{L}+ ){0,3}(?:gestolen|gedronken|geslagen|gedaan|gebruikt) hebben
      kan niet anders(?: dan)?
      wellicht
      mogelijkerwijs
      allicht
      misschien(?! (?:kan|kunnen|kunt|kun|wil|willen|wilt|moet|moeten|is het|zou|zouden|handig|een idee|goed|tijd|iets voor|fijn|even|dat (?:jullie|iemand|de gemeente)))
      (?<!(?:zo \\p{L}{0,12} ?|niet |als |het |weer |waar |indien |snel |goed |veel |ver ))mogelijk(?= (?:een|de|het|gestolen|drugs|sprake|ziek|gewond|slachtoffer|door|van|is|was|zijn|wordt|worden|onder)(?![\\p{L}]))
      (?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|wil|willen|wilde|wilden|gaat|gaan|ging|doet|doen|deed|komt|komen|kwam|woont|wonen|slaapt|drinkt|drinken|gebruikt|gebruiken|verkoopt|verkopen|slaat|slaan|steelt|stelen|kan|kunnen|weet|weten) vast(?! ?(?:gemaakt|gezet|gebonden|geklemd|gelopen|gezeten|gevroren|gelijmd|komen|te|aan|op|in|met|tussen|onder|aan|en)(?![\\p{L}]))(?= \\p{L})
      (?:was|is|waren|zijn) duidelijk (?:van plan|bezig|op zoek|uit op)
      duidelijk van plan
      (?:wil|wilde|wilden|willen|wou|probeerde|probeerden|probeert) duidelijk
      (?:hij|zij|ze|die|man|mannen|vrouw|jongen|jongens|gasten|types?) (?:is|was|zijn|waren) (?:zeker |vast )?van plan
      (?:is |zijn |was |waren )?(?:zeker |vast )?iets van plan
      (?:wilde|wou|wilden|wil|willen) (?:\\p{L}+ ){0,3}(?:inbreken|stelen|jatten|beroven|overvallen|toeslaan)
      (?:stond|staat|stonden|staan) op de uitkijk
      probably
      presumably
      supposedly
      apparently
      obviously
      clearly(?! (?:visible|hear|heard|see|saw|audible|marked))
      evidently
      no doubt
      undoubtedly
      (?:maybe|perhaps)(?! (?:someone|somebody|you|we|the council|the city) (?:can|could|should))
      possibly
      surely
      (?:most|very) likely
      must have
      must be (?:a|an|up|on|drunk|the|in|doing|selling|using)
      might (?:be|have)
      could be (?:a|an|the)
      up to something
      was about to (?:steal|break in|rob)`),
  },
  hearsay: {
    clause: oneOf(`(?:ik|we|wij) (?:heb|had|hebben|hadden) (?:\\p{L}+ ){0,4}(?:gehoord|vernomen|begrepen) dat
      (?:heb |hebben )?(?:ik |we |wij )?(?:ook |wel |eens ){0,3}gehoord dat
      (?:via via|via de (?:buren|app|buurtapp)) (?:heb ik |hebben we |hoorde ik |hoorden we |te horen gekregen |gehoord )?(?:gehoord |vernomen )?dat
      (?:ik|we|wij) (?:hoor|horen|hoorde|hoorden) (?:\\p{L}+ )?(?:van (?:\\p{L}+ ){1,3})?dat(?! (?:er|iemand|iets|een|het|de (?:bel|deur|hond|lamp|ruit))(?![\\p{L}]))
      ${teller} ${tells}${toMe} dat
      (?:ze|zij) (?:zeggen|vertellen|beweren) ?${toMe} dat
      ${selfTeller} ${tells}${toMe} dat${notOfSelf}
      (?:er )?(?:wordt|werd|is) (?:\\p{L}+ ){0,3}(?:gezegd|beweerd|verteld|gefluisterd|geroddeld) dat
      (?:in|op) (?:de|het) (?:buurt|straat|wijk|flat|dorp|plein) (?:wordt|werd) (?:gezegd|beweerd|verteld|geroddeld) dat
      (?:men|iedereen) (?:zegt|beweert|vertelt|weet)(?: toch| hier)? dat
      iedereen weet
      (?:er )?gaa?n? (?:een|het|de) geruchte?n? dat
      het gerucht (?:gaat|is) dat
      in de (?:buurt|whats|groeps|straat)?-?app (?:staat|stond|zeggen ze|las ik|lazen we) dat
      (?:mij|ons|me) (?:is|werd) (?:verteld|gezegd) dat
      (?:i|we)(?:'ve| have| had| was| were)? (?:heard|been told|told|hear) (?:from (?:\\p{L}+ ){1,3})?that
      (?:i|we) (?:heard|hear) (?:he|she|they)
      (?:the |a |my |our |some |other |his |her ){0,3}(?:neighbou?rs?|people|everyone|everybody|locals|others|friends?|shopkeeper|postman|somebody|someone) (?:say|says|said|claim|claims|claimed|tell|told|tells|know|knows)(?: me| us)?(?: that)?(?! (?:hello|nothing|hi))
      (?:het |er |hij |ze )?schijnt dat
      they say(?: that)?
      it is said that`),
    loose:
      oneOf(`volgens ${who}(?:over|boven|onder|achter)?(?:buren|buurman|buurvrouw|buurtbewoners?|buurtgenoten|bewoners?|bewoonster|mensen|iedereen|geruchten|omstanders?|voorbijgangers?|getuigen?|postbode|winkelier|eigenaar|vriend|vriendin|vrienden|collega|zus|broer|moeder|vader|dochter|zoon|anderen|kinderen|hem|haar|hen|sommigen|buurt|buurtapp|groepsapp|app(?! van)|omwonenden?|passanten|conciërge|huismeester|beveiliger|jongeren|familie|kennis|kennissen|man|vrouw|mevrouw|meneer|leerlingen|ouders)
      (?:ik|we|wij) (?:hoor|horen|hoorde|hoorden|weet) (?:het )?van (?:de |een |mijn |onze |andere )?(?:buren|buurman|buurvrouw|bewoners?|kennis|collega|mensen|anderen)
      (?:heb ik |hebben we |ik heb |we hebben )?(?:het )?gehoord van (?:de |mijn |onze |een |andere )?(?:buren|buurman|buurvrouw|bewoners?|kennis|collega|mensen|anderen)
      ${teller} ${tells}${toMe}(?! (?:dat|niets|niks|hallo|hoi|goed|gedag|iets|nee|ja)(?![\\p{L}]))(?<!(?:iemand|kinderen|moeder|vader|zoon|dochter|eigenaar|voorbijganger) ${tells}${toMe})
      naar verluidt
      naar (?:men|ze) zegt
      (?:ze|zij|men) (?:zegt|zeggen|vertellen|beweren)(?= )
      van horen zeggen
      via via
      (?:zo )?gaat het (?:gerucht|verhaal)
      geruchten
      (?:er )?wordt (?:gezegd|beweerd|gefluisterd|verteld|geroddeld)
      (?:het|een) gerucht
      iedereen weet
      rumou?rs?(?: has it)?
      (?:heard|told) from (?:\\p{L}+ ){1,3}
      according to (?:the |a |my |our |some |other ){0,3}(?:neighbou?rs?|people|residents?|rumou?rs?|everyone|locals|others|him|her|them|friends?)
      word is
      hearsay
      allegedly
      reportedly`),
    said: oneOf(`(?:hij|zij|ze|die|dat|er|daar|man|vrouw|jongen|buurman|buurvrouw|bewoner) (?:schijnt|schijnen|scheen)
      (?:schijnt|schijnen|scheen)(?= (?:\\p{L}+ ){0,6}te )
      (?:hij|zij|ze|die|man|vrouw|jongen|buurman|buurvrouw|bewoner) zou(?:den)?(?= (?:\\p{L}+ ){0,5}(?:hebben|dealen|gebruiken|drinken|stelen|slaan|zitten|vastzitten|vastgezeten)(?![\\p{L}]))
      sta(?:at|an) (?:hier )?bekend (?:als|om)
      (?:is|are|was|were) (?:well )?known (?:as|for|to)
      (?:is|are) said to
      (?:is|are) supposed to be`),
  },
  opinion: {
    clause: oneOf(`ik vind(?: het)?(?: \\p{L}+)? dat
      (?:wij|we) vinden dat
      naar mijn mening
      mijns inziens
      i find that`),
    loose:
      oneOf(`(?:ik vind|vind ik|wij vinden|we vinden|vinden wij|vinden we)(?! (?:een|twee|drie|de|mijn|op|in|bij|niks|niets|geen|nergens|hier|steeds|vaak)(?![\\p{L}]))
      wat mij betreft
      in my opinion
      (?:i|we) find (?:it|him|her|them|this)
      to be honest`),
    said: oneOf(`deug(?:t|en) (?:echt |van geen kanten )?niet
      (?:doet|deed|deden|doen) (?:\\p{L}+ )?(?:heel |erg |zo |nogal |weer |een beetje ){0,3}(?:raar|vreemd|eng|gek|verdacht|moeilijk|stiekem|agressief|geheimzinnig|irritant|vervelend)
      (?:gedraagt|gedroeg|gedragen|gedroegen) zich (?:heel |erg |zo |nogal |weer |een beetje ){0,3}(?:raar|vreemd|eng|gek|verdacht|slecht|agressief|afwijkend|misdadig|als (?:een )?beesten?)
      zich (?:heel |erg |zo |nogal |weer ){0,3}(?:raar|vreemd|verdacht|gek) (?:gedraagt|gedragen|gedroeg|gedroegen)
      (?:raar|vreemd|gek|eng|verdacht|afwijkend) gedrag
      slechte (?:moeder|vader|ouders?|opvoeding|buren|buurman|buurvrouw)
      geen (?:opvoeding|fatsoen|respect|normen en waarden|manieren)
      (?:dat|dit) soort (?:mensen|volk|types|lui|gasten|figuren|gezinnen|mannen|jongeren)
      zulke? (?:mensen|volk|types|lui|gasten|figuren)
      voert iets in (?:zijn|haar|hun|het) schild
      geen zuivere koffie
      niet te vertrouwen
      (?:doen|doet) (?:dat )?altijd zo
      altijd (?:hetzelfde gedoe|hetzelfde liedje|gezeur|gedonder|gezeik)
      (?:moet|moeten) (?:zich|hij zich|ze zich) schamen
      up to no good
      (?:that|those|these) kinds? of people
      (?:acts?|acted|acting|behaves?|behaved|behaving) (?:very |so |really |quite )?(?:weird|strange|weirdly|strangely|suspiciously|suspicious|oddly|aggressively|badly)
      (?:weird|strange|odd) behaviou?r
      bad (?:mother|father|parents?|neighbou?rs?)
      no respect
      can(?:not|'t) be trusted`),
  },
};
