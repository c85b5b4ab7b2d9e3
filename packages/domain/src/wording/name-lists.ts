/** First names and surnames as they are heard in the Rotterdam region; data, in small letters without accents. */
import { setOf } from './text.ts';

/** Names and nothing else, also in small letters. */
const namesOnly = `aafke aaliyah aaltje aaron abbas abby abdel abdelhak abdelilah abdelkader abdellah abdelouahab abdirahman abdou abdul abdullah abeba abigail achmed adil adnan
    adriaan adrian adriana afke agata agnes agnieszka ahmad ahmed ahmet aicha aiden aimee aisha akke akram alaa alan albert albertina aldert aleid aleida alejandro
    aleksander aleksandra alex alexandra aleyna alfons alfred alice alicia alicja alida alina aline alisa aliya altay alwin alya alyssa amal amalia amaya amelia
    amelie amin amina amir amira anand anas anass andre andrea andreas andrew andriy andrzej andy angela angelina angelique angelo anil anissa anja anjali anjo anke
    ankie anna annabel anne anneke annelies anneloes annemarie annemiek annemieke annemijn annet annette annie annika anouar anouk anthony antoine anton antoni
    antonia antonina antonio antonius anwar appie arash ardi ariana arie arjan arjen arkadiusz armin arno arnold arnoud aron arthur artur arwen arya ashley ashraf
    ashwin asiya asli asma asmae astrid aukje ayaan ayana ayden aydogan ayla aylin ayman ayoub ayse aysegul aysel aziz aziza azra babette bachir badr bahar baran
    barbara baris barry bart bartosz basel bashir bassam bastiaan batuhan baybars beata benja bennie benthe benyamin berkay berke bernadette bernard bert berta
    bertus betsy betty betul bianca bilal birgit birgul bjorn blazej boaz bobbi bobbie bodhi bodi bogdan boris bouchra boudewijn bozena bradley brahim brandon brenda
    brian brigitte britt bruno bryan burak busra cagla caglar camiel camille canan carina carla carlijn carlo carlos carmen carola carolien carolina caroline casey
    casper cassandra catharina cecile cecilia cecylia cees celine cemal cengiz cezary chaima chaimae chakib chantal charles charlotte chayenne chelsey cheryl chloe
    christa christel christiaan christien christina christine christopher cihan cindy ciska claire clara claudia clemens clim clyde coby coen colin collin connie
    conny constance coosje cora corine corne cornelia cornelis corry cristina cynthia cyril daan daantje dagmar damian damin damla dana daniel daniela danielle
    danilo danique danny daphne daria dario darius dariusz dave davey david davina davy dawid debbie debora deborah defne delano denise deniz dennis derk derya
    desiree devin dewi diana diane didi diede diederik diego dieke dieuwertje dilan dilara dilek dimitar dimitri dina dinand dineke dinesh dinie dion dionne dirkje
    djamila djayden djenna djoeke dmytro dogan dominik dominique donald donny dora dorian dorien dorine doris dorota dorothea douwe driss duco dunya durk duuk duygu
    dylan dylano dyon ebrahim ebru edgar edith edsel eduard eduardo edward edwin edyta eefje egbert ekrem eleanor elena eleonora elham eliana elias elien elif elijah
    elin elina eline elisa elisabeth elise eliza elizabeth elize ella ellen elles ellis elly elma elodie elsbeth elske elvira elzbieta emel emiel emil emilia emilie
    emily emin emine emma emmanuel emmy emre enes engin enrique enzo eray erdal erdem erhan eric erik erika erkan ersin erwin esma esmee esmeralda esra estelle
    esther ethan eugene eugeniusz evan evelien eveline evelyn evert evie ewelina eymen ezra fabian fabienne fabio fadel fadi fadma fahd faisal faiza famke farah
    fardau fardin fares farhad farid farida fatih fatiha fatima fatma fatoumata fawzi faya faye fayenne febe fedde fedor feike felicia felix femke fenna fenne ferdi
    ferdinand ferhat fernando feysal feyza fieke fien fiene fikret filip filmon filou finley fiona firat floortje florian florine flynn foekje fons fouad fouzi
    fouzia francien franciszek franka frans frauke fred frederik frederique freek frenkie freya friso frits froukje fuat furkan gabriel gabriela gaby gamze geert
    geertje geertruida geoffrey george georgi georgina gerald geraldine gerard gerardus gerben gerda gerdien germaine gerrie gerrit gerry gert gertie gertjan
    gertrude ghassan gheorghe ghislaine ghizlane gideon giel gijs gilles gina giovanca giovanni gisela gitta giulia gizem glenn gokhan gonda gonnie gosia gracia
    greetje greta grietje grzegorz guido guillaume gulay gulsen gulsum gurkan gusta guus guusje gwen haben habib haci hadewych hafid hafida hafsa haico haidar hailey
    hajar hajiba hakan halil halima halime hamed hamid hamit hamza hanan hanane hanin hanke hanna hannah hanne hannie hanny harold haroun harrie harriet harun harvey
    hasan hasna hassan hassna hatice hatim havva hayat hayley hedwig heidi heleen helena helga helma helmut hendrika hendrikje hendrikus henja henk hennie henny
    henri henriette henryk herman hermien hermina hermine hester hicham hicran hidde hilal hilbert hilda hilde hille hisham hiyab hoda houda houria hristo hubert
    hugo huib hulya humeyra humphrey husam huseyin hussein huub iain ibrahim ibtihal ibtissam idris igor ihsan iker ikram ikrame ilham ilias ilja ilke ilona ilse
    ilyas iman imane imani imke imran inaya ineke ines inez inge ingeborg ingmar ingrid inna ioana ionut irem irena irene ireneusz irfan irina irma isaac isabeau
    isabel isabella isabelle isaiah iskender ismael ismahan ismail isra issam ivan ivana ivanka ivar ivonne iwan izabela izzy jaapie jaber jacco jace jacek jackie
    jackson jacky jacob jacoba jacobus jacolien jacomijn jacqueline jacques jada jadwiga jafar jaimy jairo jake jakob jakub jalal jalil jalou jamal james jamila jana
    jane janina janine janke janna janne janneke jannie janny jantien jantje janusz jaouad jara jari jarne jarno jaroslaw jasmin jasmina jason javier jawad jaxon
    jaxx jayce jayda jayden jaylano jayson jayvinder jeanette jeanine jeannette jeannine jeff jeffrey jefta jelena jelle jelmer jelte jenna jennifer jens jente
    jeremiah jeremy jermaine jeroen jerome jerry jerzy jesper jesse jessica jessie jette jimi jinte jiri joachim joah joan joanna joas jochem jochen jody joelle
    joeri johan johanna johannes jolanda jolande joleen jolie jolien jolijn jonah jonna jonneke joost jopie joran jorden jordy jorg jorge jorik joris jorn jorrit
    jose josefien joseph josephine joshua josine josje jovana joyce judith judy julan jules julia julian julie julien juliette julita julius juno jurgen jurjen jurre
    jurriaan justin justine justyna juul kaat kacper kadir kagan kamal kamil kamila kareem karel karen karim karima karin karina karlijn karol karolien karolina
    kasia kasper katarzyna kateryna kathleen katja kato katrien katy kavita kawtar kayden kaylee kayleigh kazimierz keano keith kemal kenan kenji kenneth kenny kenza
    kenzo kerem kerim kerstin kevin khadija khadiza khadra khaled khalid khaoula kian kiara kiki kimberley kimberly kira kirsten kirsty kjeld klaartje klaasje klara
    klaudia kleopatra koert konrad koosje koray krasimir kristel kristian kristina krystian krystyna krzysztof kubra kyan kyara kyra lahcen laila lale lamia lammert
    lana lara larissa lars lasse laszlo latifa laura laure lauren laurens laurent laurie layla layth leah leandro leanne leendert leentje leila lena lenie lenn lenne
    lennert lennox leny leon leonard leonardo leonardus leonie leonora leontien leroy leslie leszek levent levi lexie leyla liam lianne lida lidia lidwien lieke
    liene liesbeth lieselot liesje lieuwe lieve lilian liliana liliane lilly lilou lina linda linn linsey lisa lisanne liselotte liset lisette liva livia liya liza
    lize lizzy loek loes lois lola lorena lorenzo loretta lotje lotte louay loubna louie louis louisa louise lourens lowie lubna luca lucas lucia luciano lucie
    lucien lucille lucja lucy ludwik luisa luka lukas lukasz luke lutz luuk lyanne lydia lynn maaike maarten maartje maciej macy madelief madelon maes maeve magda
    magdalena maha mahdi maher mahir mahmood mahmoud mahmut maikel maja majid maksymilian malak malgorzata malik malika malin malou mandy manfred manoe manon manouk
    manuel manuela marc marcel marcela marcia marcin marco marcus marek margaretha margaux margo margot margreet mariam marian mariana mariann marianne marie mariek
    marieke marielle mariet mariette marijke marijn mariken marilyn marin marinus mario marion maris mariska marit maritza marius mariusz mariya marja marjan marleen
    marlene marlieke marlies marlinde marloes marlon marlou marlous marly marnix marouan marouane marrit marta martha marthe marthijn martien martijn martina martine
    martje martyna marvin marwa marwan maryam maryana maryem maryna maryse massimo mateo mateusz mathias mathieu mathijs mathilde mathis matt matteo matthew matthias
    matthijs mattia matz maud maureen maurice maurits mauro mayra mays mayson mazin mehdi mehmet meike melanie melda melek melih melike melina melisa melissa melle
    melvin mendel menno merijn merle merlijn merlin merve mervin meryem mevlut meyrem micah michael michaela michal michalina michel michele michelle michiel micky
    mieke mientje miguel mihai mika mikail mikolaj milana milena miles miley milly milo milou miloud miloudi mimoun minke miranda mirella miriam mirjam miroslaw
    mirthe mirza misha mitch mitchel mitchell mohamad mohamed mohammad mohammed mohamud mohcine monica monika monique monira morad moreno moritz morris mostafa
    mounir mourad moussa muhammad muhammed muhammet muharrem mumtaz murat muriel musa mustafa mustapha mykola myla mylan myra myrthe nabil nadia nadine nadira naima
    najat najib najima najoua nancy nanda nanette naomi naoufel narda naresh nasim nasir nasr nasser nassim natalia natalya natan natasja nathalie nathan nathaniel
    nawal naziha nazli nebahat neeltje nela nelis nelleke nellie nelly nena neslihan nezha niall nicky nico nicolaas nicolas nicole nicolette niek niels nienke nika
    niki nikita nikki nikolai nikolaj nilgun nils nilufer nina nisa nisrine nizar noah noam noelle noemi nolan nomi noortje nora norah norbert nordin nordine nour
    noura noureddine nuran nuray nurcan nurdan nuri nuria nynke odette oguz oguzhan okan okke oksana olaf oleg oleh oleksandr oleksiy olena olga oliver olivia
    olivier oliwia olof omaima omar omran onno onur oona orhan orkun orlando orry osama oscar oskar osman othman otto ouafae ouassila ouassim oumaima oussama owen
    ozan ozge ozgur ozlem pablo pamela paola paolo patrice patricia patrick patrycja patryk paul paula paulien paulina pauline paulo paulus pawel pedro peggy pelin
    pelle pepe pepijn pernille petar petra petronella philip philippe philou pien pieter pieternella pietertje pietje pinar piotr pleun pleuntje pooja priscilla
    priya przemyslaw qais qasim quincy quinten quinty rabia rachid rachida radjesh radoslaw radouan rafael rafal rafiq ragna rahim rahma rajesh rajiv ralf ralph
    ramazan ramesh rami ramiro ramon ramona rana rania raoul raphael rasheed rashid raul ravi rayan raymond rebecca recep redouan regina reinier reinoud reinout
    remco remy renata renate rene renee rens renske renzo reshma reza riad rian rianne ricardo richard rida rietje rifat rignald rihab rikkert rina rindert rinke
    rinske rinus rita ritchie rkia robbert robbie robbin robert roberta roberto robyn rochelle roderick rodney roel roeland roelof rogier rohan roksana roland rolf
    romana romano romee romi romina romy ronald ronja ronnie roosje rosalie rosalinde rosalyn rosanne rosemarie roshni rosie rosita rowena roxana roxanne roxy
    rozerin ruben rudi rudolf rudy ruken rukiye rustu rutger ruth ruud ryan ryszard saad sabah sabina sabine sabri sabrina sabriye sadik safa safae safia safiya
    safouan sahar saida sakina salah salahdin saleh salih salim salima salma salome saloua salvatore samantha samar samer samet sami samia samir samira sammie
    samrawit samuel sana sanae sandra sannah sanne santino saphira sarah sarina sascha saskia scott sean sebas sebastiaan sebastian sebastien seda sedat sefa selam
    selcuk selena selim selin selina selma semih sena senne seppe serap serdar serena sergio serhiy serkan sevda severin sevgi sevilay sevim sezen shaheen shaima
    shakira shane shanice shanna shannon shanti sharda shari sharmila sharona shayenne sherida sherita sherley sherwin shirley shivani sibel sicco siebe sieger siem
    siemen sien sientje sietse sietske sigrid siham silas silke silvan silvana silvester silvia simon simona simone sina sinan sinem sjaan sjaantje sjakie sjef
    sjoerd sjors sjouke sjoukje slawomir snezana soeraya soerin sofia sofiane sofie sofieke sofyan sohaib soheil songul sonia sonja soof sophia sophie soraida soraya
    souad soufiane soukaina soulaiman soumaya stacey stanislaw stanley stef stefan stefania stefanie stefano stephan stephanie sterre steve stien stijn stoyan suat
    sueda suela sulaiman suleyman sumaya sumeyye sunita surya susan susanna susanne suus suzan suzanna suzanne suze sven svetlana swen sybe sylvain sylvana sylvia
    sylvie sylwia szczepan szymon taha tahar talal taliha talitha tamar tamara taner tanja tanya tarek tarik tariq tasnim tatiana tatjana tayfun teije teresa tesfay
    tess tessa tetiana teun teunis teuntje thea theo theodora theodorus theresia thiago thierry thijmen thijn thijs thirza thom tiago tibor tiemen tijmen tijn tijs
    timo timon timur tina tineke tini tinie tinus tirza titia tjalling tjeerd tjitske tobi tobias tolga tomas tomasz tommie toni tonia tonnie tonny toontje toos
    tosca toufik touria trevor trijntje tristan trudy truus truusje tugba tugce tulay tuncay turan twan tycho tygo tyler tymon tyron tyrone ufuk ugur ugurcan ulla
    ulrike umit ummu umut uros ursula urwin valentina valentino valerie valerio vanessa veere veerle veli vera veronika veronique vesna vicky viggo vigo vikash
    viktor vince vincent vincenzo vinz virginia vivian vivianne vivienne vlad vladimir volkan volodymyr wael wafa wafae waleed walid walter wanda wannes warsha
    wassila wassim wende wendela wendy werner weronika wesley wessel wiebe wieke wietske wijnand wiktor wiktoria wilbert wilco wilfred wilhelmus willeke willem
    willemien willemijn william wilma wilmar wimpie winfried winston wladyslaw wojciech wolter wubbo wybe xander xandra xavi xavier yael yago yahya yakup yamina yana
    yanick yannick yannis yara yasemin yaser yasin yasmin yasmina yasmine yassin yassine yassir yavuz yazan yeliz yente yesim yfke yigit yildiz ylva yolanda yonas
    yorick younes younis youp youri yousef yousra youssef youssra yuki yulia yuna yunus yuri yusra yusuf yves yvette yvonne zafer zahia zahra zaid zain zainab
    zakaria zakariya zara zayd zayn zbigniew zdenek zehra zeki zeliha zeyd zeynep ziad zineb zita ziva ziyad zoey zofia zohra zoltan zoubida zouhair zuhair zuhal
    zuleyha zuzana zuzanna zwaantje zygmunt`;

/** In small letters these are words; with a capital they are names. */
const namesByCapital = `aad aagje aart abel abraham adam aliyah aly amanda amine amy ana anita arend ari awa aya benjamin bente bep bram cem charlie chris christian corrie daisy dieter
    dolf dries eddy eef ela eli emir ernst eva evy ewa feline ferry fiep frank graham greet griet hans harry hendrik henkie henry ian iva ivo jaap jack jan janet
    jasmine jasper jean jenny jim jimmy joel joep joey john johnny jon jonas jonathan joop jos josh jozef juan kaan kaj kees keesje kelly kelvin klaas koen kokkie
    krijn lia liv loet luc ludo luis madeleine mara margriet maria marjolein martin mary maxime mazen mehari melis melody mick mike mirre mirte molly nel nelson nick
    noa noel oda omer pascal peter piet rachel randy rhea ria rick rico rik roan robin romeo rowan roy ruby sally sander sara seb serge sharon sheila sienna sjaak
    sonny spencer tamer thomas tiffany tim timothy tom tommy tony tuur veronica victor vishal wies willy wim wouter yoni yvo zoe`;

/** Flowers, months, shops, whatever may begin a sentence: these have to show that they are a name. */
const namesByProof = `abe ace ada adem alexander ali alma alp alper amara amber ans aras arda asha ataman aurora ava axel bas basia bayram bea beatrix beau bella ben bent berber
    berend berk bibi bill bo bob bobby boet bora boy brent can cas cato charity chase coco cor dahlia dalia dani dante dax dean deha demi destiny dex dez dick dien
    dies dirk don donna dua ece ed eden efe el elle els eren erica evi faas fay feliks fem finn fleur flip floor flore florin floris franciscus gemma gigi gloria
    grace gul gust hala harm heike hein helen hind hope ida ike ina indra indy iris isa ivy jade jamie jasmijn jax jay jazz jef jess jet jill jip jo job joe joes
    jona jop jordan jort joy juda jula jule juliana juna june junior kai karl kate kay keet ken kick kim kobe koos kuba lander larbi lea leen len lennon leo lev levy
    lewis lex lexi lien lies lily linde lio lise liz logan lot lou luna lux mai manu mare maren marina mark marley marry mart mason mats mauritius mauritz max maxim
    may maya mees mels merel mert mette mex mia mien mik mila milan milano mina mink mira miran mo moira mona moos nadir naud nini nino nola noor nore noud nova nur
    odin ola ole otis perry pim pip pippa puck puk quin quinn quint raf rama rein rie ries riet rijk riley rob robbe roman ron roos rosa rose rover rozemarijn rune
    saar sabir sam sandy savannah sef sem senn senna sep sepp servet seth sidney siep sil skye stan stella sten steven storm sultan summer sunny sydney tara ted
    teddy terry thor tieme ties titus tobin toby ton toon trees trui vajen valentijn vic victoria vik viola violet ward wes wil wilhelmina will wolf wout ziggy zion`;

export const firstNames = setOf(`${namesOnly} ${namesByCapital} ${namesByProof}`);
export const smallOnlyWords = setOf(`${namesByCapital} ${namesByProof}`);
export const wordsToo = setOf(namesByProof);

/** Surnames that are hardly anything else. */
const surnamesOnly = `jansen janssen janssens pietersen hendriks hendriksen willems willemsen gerritsen martens jacobs peters evers wouters driessen claassen thijssen
    cornelissen christensen lambrechts mertens verhoeven verbeek vermeulen vermeer verschoor verhagen verkerk versteeg verweij huisman hofman hoekstra dijkstra postma
    veenstra bouwman zijlstra wiersma boersma bakema hoogland meijer meyer schouten scholten kuipers kuijpers koopman kooijman smits smeets hermans
    reijnders timmermans sanders gerrits roelofs wolters lammers brouwers bosman bouma hartman kortekaas kleijn poortvliet noordzij pronk hogendoorn
    oosterhuis veldhuis nijhuis nijland nieuwenhuis hoogendoorn groeneveld oudenaarden slingerland
    yilmaz kaya demir sahin celik yildiz yildirim aydin ozturk arslan dogan kilic cetin koc ozdemir ozkan erdogan polat korkmaz cakir simsek unal acar
    bouali bouazza amrani idrissi alaoui benali haddad bouzid azzouzi bakkali hamdaoui yahyaoui chaouch boukhari benhaddou ouali zerouali mohamud
    nguyen wong chen singh khan hussain silva santos gomes lopes fernandes rodrigues tavares monteiro andrade delgado evora fortes
    kowalski kowalska nowak wisniewski wisniewska lewandowski zielinski wojcik kaminski popescu ionescu dumitru ivanov petrov dimitrov kovacs shevchenko bondarenko
    ramdin sewdien ramlal baldew jagroep mahabier kalloe soekhoe pinas wijngaarde winklaar maduro martinus
    johnson williams smith jones taylor davies`;

/** These count behind a title, a first name or their small words. */
const surnamesBeside = `bakker visser smit mulder bos vos dekker brouwer koster prins kramer blom kok maas koning peeters kuiper klein groen vis post bosch
    bloem haan boer jong groot wit graaf bruin bruijn leeuw ruiter lange jonge ridder rooij rooy waal zwart vries dam leeuwen vliet beek loon veen wijk doorn rijn es gelder
    berg broek meer linden heijden heyden velden wal ven laan horst steen velde hartog zanden zwan kruis pol ploeg kamp sluis stok slot mol molenaar timmerman
    schipper snijder kuijper jager ruijter hoek hout ham ham vliet wolf wolff schaap stam spaans
    baptiste martina aslan kurt brown green white wilson mohamed ahmed hassan ali omar`;

/** Whole surnames with their small words, which then need no title. */
const surnamesWhole =
  'de vries,de jong,de boer,de groot,de haan,de wit,de graaf,de bruin,de bruijn,de leeuw,de koning,de ruiter,de lange,de jonge,de ridder,de rooij,de waal,de zwart,van dijk,van dam,van leeuwen,van vliet,van beek,van loon,van veen,van wijk,van doorn,van rijn,van es,van gelder,van den berg,van der berg,van den broek,van den bosch,van der meer,van der linden,van der heijden,van der velden,van der veen,van der wal,van der ven,van der laan,van der horst,van der steen,van de ven,van de velde,van de berg,van der ploeg,van der pol,den hartog,den ouden,den heijer,ter horst,el amrani,el idrissi,el haddad,el hamdaoui,el yahyaoui,ben ali,da silva,dos santos';

export const loneSurnames: ReadonlySet<string> = new Set([
  ...setOf(surnamesOnly),
  ...surnamesWhole.split(','),
]);
export const surnames: ReadonlySet<string> = new Set([...loneSurnames, ...setOf(surnamesBeside)]);
