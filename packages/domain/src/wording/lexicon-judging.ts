/** Words that judge: diagnoses and labels, opinions, insults. Data; read by lexicon.ts, which knows the columns. */
import type { Line } from './lexicon-line.ts';

export const judgingLines: readonly Line[] = [
  [
    'diagnosis',
    'someone',
    'always',
    `alcoholist alcoholiste alcoholica alcoholicus:alcoholici junk:junks junkie junky verslaafde drugsverslaafde drankverslaafde gokverslaafde
    alcoholverslaafde dronkaard dronkenlap dronkelap zatlap zuiplap zuipschuit drankorgel autist schizofreen psychoot psychopaat
    sociopaat narcist borderliner hoarder zwerver zwerfster dakloze thuisloze zorgmijder adhd'er lvb'er epilepticus:epileptici
    dementerende gestoorde gehandicapte drugsgebruiker wietroker blower drankgebruiker mafkees:mafkezen gekkin zonderling`,
  ],
  ['diagnosis', 'someone', 'counted', 'gek gekke gekkie'],
  [
    'diagnosis',
    'something',
    'always',
    `dementie alzheimer psychose schizofrenie depressie borderline adhd autisme asperger ptss waanidee:waanideeen waanbeeld wanen
    hallucinatie verslaving drankprobleem drugsprobleem alcoholprobleem alcoholverslaving drugsverslaving drankverslaving gokverslaving
    verzamelwoede zelfmoordneiging delier epilepsie parkinson hiv downsyndroom persoonlijkheidsstoornis anorexia smetvrees achtervolgingswaan`,
  ],
  [
    'diagnosis',
    'how',
    'always',
    `verward verslaafd drugsverslaafd alcoholverslaafd dement dementerend autistisch schizofreen psychotisch depressief gestoord
    geestesziek geestesgestoord zwakzinnig waanzinnig suicidaal dronken bezopen beschonken lazarus laveloos paranoide paranoia
    manisch labiel zwakbegaafd onberekenbaar overspannen hysterisch knettergek stapelgek krankzinnig seniel aangeschoten
    straalbezopen ladderzat stomdronken doorgedraaid geflipt mesjogge getikt kierewiet psychopatisch narcistisch dakloos alcoholistisch bipolair getraumatiseerd ontoerekeningsvatbaar wilsonbekwaam`,
  ],
  [
    'diagnosis',
    'how',
    'person',
    'gek maf instabiel gehandicapt invalide stoned psychisch psychiatrisch kinds hyperactief',
  ],
  [
    'diagnosis',
    'english someone',
    'always',
    `alcoholic addict junkie druggie drunkard psychopath sociopath schizophrenic tramp hobo:hobos crackhead drunks lunatic maniac vagrant
    homeless:homeless`,
  ],
  [
    'diagnosis',
    'english something',
    'always',
    "dementia alzheimer's psychosis schizophrenia autism alcoholism",
  ],
  [
    'diagnosis',
    'english how',
    'always',
    `confused addicted demented psychotic depressed drunk insane deranged autistic bipolar suicidal paranoid delusional senile
    intoxicated`,
  ],
  ['diagnosis', 'english how', 'person', 'crazy mad high tipsy disturbed unstable disabled handicapped nuts'],
  [
    'opinion',
    'someone',
    'always',
    `crimineel:criminelen boef inbreker dealer drugsdealer dief:dieven hangjongere hangjeugd probleemjongere probleemgezin
    probleemjeugd overlastgever loverboy terrorist pedofiel pedo oplichter engerd gluiperd griezel gluurder pooier vandaal
    relschopper raddraaier onruststoker ruziezoeker bendelid:bendeleden gangster drugsrunner drugskoerier dader verdachte moordenaar:moordenaars
    verkrachter kinderlokker hooligan:hooligans profiteur:profiteurs uitkeringstrekker leugenaar:leugenaars lastpak lastpost querulant nietsnut luiwammes
    aandachtstrekker ongure kinderverkrachter figuren sujet heler herrieschopper amokmaker bedrieger zwendelaar:zwendelaars roddelaar:roddelaars bemoeial stalker probleemgeval potloodventer`,
  ],
  [
    'opinion',
    'how',
    'always',
    `verdacht louche onguur asociaal onbetrouwbaar dubieus schimmig griezelig onfris achterbaks gluiperig ordinair marginaal
    belachelijk schandalig schandelijk walgelijk onacceptabel schaamteloos onverantwoord onverantwoordelijk waardeloos hufterig
    crimineel verpauperd overlastgevend bedenkelijk twijfelachtig ongehoord beschamend schofterig ranzig  onopgevoed onaangepast`,
  ],
  [
    'opinion',
    'how',
    'person',
    `raar vreemd eng vies smerig brutaal lui dom stom slecht gemeen irritant vervelend agressief onverzorgd slonzig lelijk zielig
    eigenaardig apart onbeschoft respectloos verwaarloosd gevaarlijk vaag armoedig onaangenaam arrogant egoistisch lomp verwend
    haveloos sjofel vuil goor hopeloos triest achterdochtig jaloers bemoeizuchtig chagrijnig ongemanierd idioot vals geniepig
    merkwaardig opgefokt losgeslagen nare bizar akelig intimiderend kinderachtig verwaand ondankbaar leugenachtig hypocriet sneu angstaanjagend`,
  ],
  [
    'opinion',
    'english someone',
    'always',
    `criminal thief:thieves burglar dealer paedophile pedophile gangster hooligan troublemaker liar weirdo:weirdos creep thug pimp rapist
    vandal crook`,
  ],
  [
    'opinion',
    'english how',
    'always',
    `suspicious suspicious-looking shady antisocial anti-social untrustworthy dodgy sketchy creepy disgusting disgraceful ridiculous
    outrageous unacceptable shameful appalling`,
  ],
  [
    'opinion',
    'english how',
    'person',
    `weird strange scary dirty lazy stupid aggressive rude nasty odd bad filthy dangerous violent unpleasant annoying arrogant
    horrible awful evil mean pathetic unfriendly unkempt irresponsible`,
  ],
  [
    'insult',
    'someone',
    'always',
    `klootzak hoer tuig rapaille gespuis schorem schorriemorrie gajes uitschot plebs tokkie aso idioot debiel mongool sukkel lul
    eikel trut wijf:wijven kutwijf rotwijf teringwijf teef:teven flikker mietje imbeciel malloot randdebiel kneus loser viespeuk smeerlap viezerik
    lomperik hufter schoft ploert rotzak zakkenwasser etterbak etter lijer heks kreng secreet slet lellebel viswijf zeikerd zeikwijf zeurpiet
    mafketel oen sufferd sul domkop stommeling lamzak lapzwans klojo smeerpijp boerenlul schooier geitenneuker spleetoog kaaskop achterlijke
    kutmarokkaan rotjoch:rotjochies rotjongen:rotjongens rotjoden straattuig tyfuslijer schoffie onderkruipsel onmens gedrocht
    mongooltje schijthoer klerelijer schlemiel pauper pestkop druiloor slapjanus minkukel halvezool sloerie hoerenzoon:hoerenzonen hoerenkind:hoerenkinderen hoerenjong teringlijder tyfuslijder kankerlijder pleurislijder
    kuttenkop proleet patjepeeer halvegare addergebroed`,
  ],
  ['insult', 'how', 'always', 'achterlijk debiel imbeciel hersenloos mongools'],
  [
    'insult',
    'english someone',
    'always',
    `idiot moron bastard asshole arsehole bitch:bitches whore slut retard loser jerk dickhead wanker twat prick tosser cunt fucker motherfucker
    dumbass imbecile lowlife:lowlifes scum:scum scumbag faggot chav nutter nutcase freak savage`,
  ],
  ['insult', 'english how', 'always', 'retarded'],
];
