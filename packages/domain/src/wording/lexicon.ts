/** Words about people that say who somebody is or what the writer thinks; data, with tests of its own. Lower case; one line a word with its forms. */
import type { MarkKind } from './mark.ts';

/** `always` stands out anywhere; `person` only beside somebody: "donkere man" is one, "donkere straat" is not. */
type Use = 'always' | 'person';
/** `what` names somebody ("junk"), `how` says how somebody is ("verwarde"). */
type Form = 'what' | 'how';

export type Entry = { readonly kind: MarkKind; readonly form: Form; readonly use: Use };

const lines: readonly (readonly [MarkKind, Form, Use, string])[] = [
  // Origin
  [
    'origin',
    'what',
    'always',
    `marokkaan marokkanen marokkaantje marokkaantjes turken surinamer surinamers antilliaan antillianen kaapverdiaan
    kaapverdianen roemeen roemenen bulgaar bulgaren syriër syriërs eritreeër eritreeërs somaliër somaliërs afrikaan afrikanen arabier arabieren
    chinezen aziaat aziaten oost-europeaan oost-europeanen oostblokker oostblokkers buitenlander buitenlanders allochtoon allochtonen autochtoon
    autochtonen asielzoeker asielzoekers vluchteling vluchtelingen zigeuner zigeuners immigrant immigranten migrant migranten arbeidsmigrant
    arbeidsmigranten pakistaan pakistanen algerijn algerijnen tunesiër tunesiërs albanees albanezen oekraïner oekraïners nigeriaan nigerianen
    ghanees ghanezen molukker molukkers hindoestaan hindoestanen statushouder statushouders noord-afrikaan noord-afrikanen
    moroccan moroccans turks antillean antilleans foreigner foreigners immigrants refugee refugees gypsy gypsies romanians bulgarians syrians`,
  ],
  [
    'origin',
    'how',
    'person',
    `marokkaans marokkaanse turks turkse surinaams surinaamse antilliaans antilliaanse kaapverdiaans kaapverdische pools poolse
    roemeens roemeense bulgaars bulgaarse syrisch syrische eritrees eritrese somalisch somalische afrikaans afrikaanse arabisch arabische chinees chinese
    aziatisch aziatische oost-europees oost-europese zuid-europees zuid-europese noord-afrikaans noord-afrikaanse buitenlands buitenlandse allochtone
    autochtone pakistaans pakistaanse algerijns algerijnse albanees albanese oekraïens oekraïense russisch russische nigeriaans nigeriaanse ghanese
    moluks molukse hindoestaans hindoestaanse irakees irakese iraans iraanse afghaans afghaanse indonesisch indonesische duits duitse belgisch belgische
    nederlands nederlandse hollands hollandse westers westerse niet-westers niet-westerse exotisch exotische
    polish turkish romanian bulgarian syrian african asian arab arabic chinese dutch foreign eastern-european`,
  ],
  // Faith
  [
    'faith',
    'what',
    'always',
    `moslim moslims moslima moslima's islamiet islamieten jood joden jodin christen christenen katholieken hindoe hindoes sikhs
    jehova's jehova salafist salafisten hoofddoek hoofddoekje hoofddoekjes hoofddoeken boerka burka nikab niqab keppel keppeltje muslim muslims jew jews
    christians hindus headscarf headscarves hijab`,
  ],
  [
    'faith',
    'how',
    'person',
    `islamitisch islamitische joods joodse christelijk christelijke katholiek katholieke gereformeerd gereformeerde hindoestaans
    gelovig gelovige streng-gelovige islamic jewish christian catholic religious`,
  ],
  // Skin
  [
    'skin',
    'what',
    'always',
    `neger negers negerin neger(in) huidskleur blanken zwarten kleurling kleurlingen halfbloed getinten negro negroes`,
  ],
  [
    'skin',
    'how',
    'always',
    `getint getinte lichtgetint lichtgetinte donkergetint donkergetinte donkerhuidig donkerhuidige dark-skinned light-skinned`,
  ],
  [
    'skin',
    'how',
    'person',
    `donker donkere zwart zwarte blank blanke bruin bruine wit witte black white brown`,
  ],
  // Sexuality
  [
    'sexuality',
    'what',
    'always',
    `homo homo's homoseksueel homoseksuelen lesbienne lesbiennes transgender transgenders travestiet travestieten lesbo
    lesbo's biseksueel transseksueel gays lesbian lesbians transvestite`,
  ],
  [
    'sexuality',
    'how',
    'always',
    `homoseksuele lesbisch lesbische biseksuele transseksuele homofiel homofiele homosexual bisexual`,
  ],
  ['sexuality', 'how', 'person', `gay hetero heteroseksueel heteroseksuele straight`],
  // Politics
  [
    'politics',
    'what',
    'always',
    `pvv'er pvv'ers d66'er d66'ers vvd'er vvd'ers pvda'er groenlinkser groenlinksers sp'er communist communisten fascist
    fascisten nazi nazi's neonazi neonazi's anarchist anarchisten wappie wappies racist racisten forummer forummers communists fascists nazis`,
  ],
  [
    'politics',
    'how',
    'always',
    `extreemrechts extreemrechtse extreem-rechts extreem-rechtse extreemlinks extreem-links far-right far-left`,
  ],
  ['politics', 'how', 'person', `linkse rechtse conservatieve socialistische`],
  // Diagnoses and labels
  [
    'diagnosis',
    'what',
    'always',
    `alcoholist alcoholisten alcoholiste alcoholica junk junks junkie junkies verslaafde verslaafden drugsverslaafde
    drugsverslaafden drankverslaafde dronkaard dronkaards dronkelap dronkenlap zuiplap zuiplappen zuipschuit autist autisten schizofreen schizofrenen
    psychoot psychopaat psychopaten narcist narcisten borderliner borderliners dementie alzheimer psychose schizofrenie hoarder hoarders verzamelaarster
    zwerver zwervers dakloze daklozen psychiatrisch patiënt gevalletje zorgmijder zorgmijders
    alcoholic alcoholics addict addicts drunkard drunks psychopath dementia psychosis tramp tramps`,
  ],
  [
    'diagnosis',
    'how',
    'always',
    `verward verwarde verslaafd drugsverslaafd dement demente dementerend dementerende autistisch autistische schizofrene
    psychotisch psychotische depressief depressieve gestoord gestoorde geestesziek geestesgestoord geestesgestoorde zwakzinnig zwakzinnige waanzinnig
    suïcidaal suïcidale dronken bezopen beschonken lazarus laveloos paranoïde paranoia manisch manische labiel labiele instabiele zwakbegaafd zwakbegaafde
    onberekenbaar onberekenbare verwaarloosde-man adhd'er lvb'er dement-achtig overspannen hysterisch hysterische knettergek stapelgek krankzinnig
    krankzinnige confused addicted demented schizophrenic psychotic depressed drunk insane deranged autistic bipolar suicidal`,
  ],
  ['diagnosis', 'how', 'person', `gek gekke maf maffe crazy mad stoned high`],
  // Opinions
  [
    'opinion',
    'how',
    'always',
    `verdacht verdachte louche onguur ongure asociaal asociale onbetrouwbaar onbetrouwbare dubieus dubieuze schimmig schimmige
    crimineel-uitziend griezelig griezelige onfris onfrisse achterbaks achterbakse gluiperig gluiperige armoedig armoedige ordinair ordinaire
    marginaal marginale suspicious shady antisocial untrustworthy dodgy sketchy creepy`,
  ],
  [
    'opinion',
    'what',
    'always',
    `crimineel criminelen boef boeven inbreker inbrekers dealer dealers drugsdealer drugsdealers dief dieven hangjongere
    hangjongeren hangjeugd probleemjongere probleemjongeren probleemgezin overlastgever overlastgevers loverboy loverboys terrorist terroristen pedofiel
    pedofielen pedo pedo's oplichter oplichters figuren sujet criminal criminals thief thieves burglar burglars dealers paedophile`,
  ],
  [
    'opinion',
    'how',
    'person',
    `raar rare vreemd vreemde eng enge vies vieze smerig smerige brutaal brutale lui luie dom domme slecht slechte gemeen gemene
    irritant irritante vervelend vervelende agressief agressieve onverzorgd onverzorgde slonzig slonzige lelijk lelijke naar nare zielig zielige
    eigenaardig eigenaardige apart aparte onbeschoft onbeschofte respectloos respectloze weird strange scary dirty lazy stupid aggressive rude nasty odd`,
  ],
  // Insults
  [
    'insult',
    'what',
    'always',
    `klootzak klootzakken hoer hoeren tuig straattuig rapaille gespuis schorem schorriemorrie idioot idioten debiel debielen mongool
    mongolen sukkel sukkels aso aso's tokkie tokkies lul lullen eikel eikels trut trutten kutwijf rotwijf teef flikker flikkers mietje imbeciel imbecielen
    achterlijke malloot randdebiel kneus kneuzen losers loser uitschot viespeuk viespeuken smeerlap smeerlappen kankerlijer kutmarokkaan kutmarokkanen
    rotjoch rotjochies rotjongens etter etters ettertjes heks gajes idiot idiots moron morons bastard bastards scum asshole assholes bitch whore trash retard`,
  ],
  ['insult', 'how', 'always', `achterlijk debiele idiote kankerige tyfus`],
];

export const lexicon: ReadonlyMap<string, Entry> = new Map(
  lines.flatMap(([kind, form, use, words]) =>
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => [word, { kind, form, use }] as const),
  ),
);

/** Names of peoples that are common words in small letters; they count with a capital only. */
export const capitalOnly: ReadonlySet<string> = new Set([
  'turken',
  'turks',
  'pools',
  'jood',
  'joden',
  'jew',
  'jews',
  'polish',
  'arab',
]);

/** Who may stand behind a word of how somebody is. */
export const personWords: ReadonlySet<string> = new Set(
  `man mannen vrouw vrouwen jongen jongens meisje meisjes jongere jongeren jongeman jongedame persoon personen mens mensen meneer mevrouw heer heren dame dames
   buurman buurvrouw buren buurt-genoot gezin gezinnen familie families kind kinderen bewoner bewoners bewoonster groep groepje jeugd oudere ouderen bejaarde
   kerel kerels gast gasten knul knullen vent types type figuur stel stelletje opa oma vader moeder zoon dochter tiener tieners puber pubers volk jochie jochies
   inwoner inwoners lui iemand uiterlijk afkomst komaf achtergrond
   person people woman women men boy boys girl girls guy guys lady ladies kid kids child children teenager teenagers family neighbour neighbours couple looks`.split(
    /\s+/,
  ),
);

/** Who a sentence may be about, before a word of how somebody is. */
export const subjectWords: ReadonlySet<string> = new Set([
  ...personWords,
  ...'hij zij ze die deze iemand hem haar hen he she they him her someone somebody mevrouw meneer'.split(' '),
]);
