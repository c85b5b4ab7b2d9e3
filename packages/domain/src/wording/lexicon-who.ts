/** Words that say who somebody is: origin, faith, skin, whom they love, what they vote. Data; read by lexicon.ts, which knows the columns. */
import type { Line } from './lexicon-line.ts';

export const whoLines: readonly Line[] = [
  [
    'origin',
    'someone',
    'always',
    `marokkaan mocro turk surinamer antilliaan arubaan curacaoenaar:curacaoenaars kaapverdiaan roemeen bulgaar syrier eritreeer:eritreeers somalier
    afrikaan arabier aziaat oost-europeaan oosteuropeaan oostblokker buitenlander allochtoon autochtoon asielzoeker vluchteling
    zigeuner immigrant migrant arbeidsmigrant gastarbeider pakistaan algerijn tunesier oekrainer nigeriaan molukker hindoestaan
    statushouder noord-afrikaan afghaan iranier irakier koerd berber duitser:duitsers belg fransman:fransen engelsman:engelsen nederlander hollander
    rus:russen litouwer hongaar tsjech slowaak spanjaard:spanjaarden braziliaan colombiaan dominicaan indonesier indier japanner koreaan filipijn
    egyptenaar:egyptenaars israeliet israelier palestijn libier gambiaan angolees ethiopier sinti albanees ghanees irakees portugees libanees vietnamees
    vreemdeling westerling woonwagenbewoner gelukszoeker`,
  ],
  // "Polen" is a country too, "de Chinees" a restaurant: these count beside a word for one or more.
  [
    'origin',
    'someone',
    'counted',
    'pool:polen chinees italiaan griek roma illegaal:illegalen kroaat:kroaten servier:serviers',
  ],
  [
    'origin',
    'how',
    'person',
    `marokkaans turks surinaams antilliaans arubaans kaapverdisch kaapverdiaans pools roemeens bulgaars syrisch eritrees
    somalisch afrikaans arabisch chinees aziatisch oost-europees oosteuropees zuid-europees noord-afrikaans buitenlands allochtoon
    autochtoon pakistaans algerijns tunesisch albanees oekraiens russisch nigeriaans ghanees moluks hindoestaans irakees iraaks iraans
    afghaans indonesisch indisch duits belgisch vlaams frans engels brits amerikaans nederlands hollands westers niet-westers exotisch
    koerdisch spaans italiaans portugees grieks hongaars tsjechisch slowaaks litouws lets kroatisch servisch bosnisch joegoslavisch
    braziliaans colombiaans latijns-amerikaans zuid-amerikaans egyptisch palestijns israelisch libanees vietnamees thais japans
    koreaans indiaas filipijns mediterraan zuidelijk zuiders`,
  ],
  [
    'origin',
    'english someone',
    'always',
    'foreigner immigrant migrant refugee gypsy:gypsies antillean asylum-seeker turk pole moroccan:moroccans romanian:romanians bulgarian:bulgarians syrian:syrians',
  ],
  [
    'origin',
    'english how',
    'person',
    `polish turkish moroccan romanian bulgarian syrian african asian arab arabic chinese dutch foreign eastern-european eritrean somali
    russian ukrainian german belgian french english british american surinamese pakistani indian iranian iraqi afghan spanish italian
    portuguese brazilian colombian middle-eastern hungarian kurdish algerian tunisian nigerian ghanaian ethnic european gypsy immigrant migrant refugee`,
  ],
  [
    'faith',
    'someone',
    'always',
    `moslim moslima islamiet jood:joden jodin christen:christenen christin protestant hindoe boeddhist sikh:sikhs salafist jihadist atheist moslimextremist gereformeerde
    katholiek:katholieken refo mormoon soenniet sjiiet aleviet islamist fundamentalist jehova jehova-getuige`,
  ],
  [
    'faith',
    'something',
    'always',
    'hoofddoek boerka burka nikab niqab keppel tulband djellaba hijab headscarf:headscarves',
  ],
  [
    'faith',
    'how',
    'person',
    'islamitisch joods christelijk katholiek protestants gereformeerd gelovig streng-gelovig orthodox hindoe moslim boeddhistisch koptisch evangelisch fundamentalistisch',
  ],
  ['faith', 'english someone', 'always', 'muslim jew hindus christians catholics'],
  ['faith', 'english how', 'person', 'islamic jewish christian catholic religious hindu protestant orthodox'],
  ['skin', 'someone', 'always', 'neger negerin nikker kleurling halfbloed mulat zwartje blanke zwarten'],
  ['skin', 'something', 'always', 'huidskleur huidskleurtje huidtint'],
  [
    'skin',
    'how',
    'always',
    'getint lichtgetint donkergetint donkerhuidig lichthuidig donkergekleurd lichtgekleurd negroide',
  ],
  ['skin', 'how', 'person', 'donker zwart blank bruin wit gekleurd donkerbruin lichtbruin'],
  ['skin', 'english someone', 'always', 'negro:negroes nigger'],
  ['skin', 'english how', 'always', 'dark-skinned light-skinned brown-skinned black-skinned'],
  ['skin', 'english how', 'person', 'black white brown coloured colored'],
  [
    'sexuality',
    'someone',
    'always',
    `homo homofiel homoseksueel lesbienne lesbo transgender travestiet biseksueel transseksueel gay heteroseksueel transvrouw:transvrouwen
    transman:transmannen shemale lhbti'er`,
  ],
  ['sexuality', 'how', 'always', 'homoseksueel lesbisch biseksueel transseksueel homofiel'],
  ['sexuality', 'how', 'person', 'hetero heteroseksueel trans queer'],
  ['sexuality', 'english someone', 'always', 'lesbian transvestite homosexual'],
  ['sexuality', 'english how', 'person', 'gay straight bisexual homosexual transgender'],
  [
    'politics',
    'someone',
    'always',
    `communist fascist nazi neonazi neo-nazi anarchist racist wappie extremist links-extremist rechts-extremist linksextremist
    rechtsextremist socialist nationalist populist marxist antifascist forummer activist klimaatactivist vvd'er pvda'er d66'er cda'er sp'er`,
  ],
  [
    'politics',
    'how',
    'always',
    'extreemrechts extreem-rechts extreemlinks extreem-links links-radicaal rechts-radicaal extremistisch rechts-extremistisch links-extremistisch',
  ],
  [
    'politics',
    'how',
    'person',
    'links rechts linksradicaal rechtsradicaal conservatief socialistisch communistisch fascistisch radicaal anarchistisch nationalistisch',
  ],
  ['politics', 'english someone', 'always', 'fascist communist nazi leftist right-winger left-winger'],
  ['politics', 'english how', 'always', 'far-right far-left'],
  ['politics', 'english how', 'person', 'left-wing right-wing radical conservative socialist communist'],
];
