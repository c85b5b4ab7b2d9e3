/** Later lists, each written after the rules had been bettered by the one before; test data, invented. */

/** Nothing here deserves a mark. */
export const secondClean: readonly string[] = `Bij de speeltuin aan de Parkweg ligt gebroken glas.
Vannacht rond drie uur hoorde ik drie harde knallen achter de flat.
De fietsenrekken bij station Blaak zijn omver geduwd.
Er stond een jongen van een jaar of zestien met een schroevendraaier bij de scooters.
Een vrouw met een rode jas liep heen en weer en riep steeds dezelfde naam.
de prullenbak naast het bankje is uitgebrand
Twee personen op een elektrische fiets grepen een tas uit een fietsmand.
De man tilde een doos op de stoep en reed weg in een grijze bestelauto.
Bij de ingang van de Jumbo zat iemand op de grond met een kartonnen bordje.
Ik zag dat de achterdeur open stond en dat er binnen licht brandde.
Sinds maandag staat er een caravan op de parkeerplaats bij het zwembad.
Het ruikt naar verbrand plastic in het trappenhuis op de vierde verdieping.
Een oudere dame met een wandelstok vroeg ons hoe laat de bus kwam.
hij viel van zijn fiets en bleef liggen, we hebben 112 gebeld
Lantaarnpaal 45 op de Groene Hilledijk brandt overdag.
Kat zit in de boom bij huisnummer 3, brandweer gebeld
Er lag een portemonnee op straat, die hebben wij naar het politiebureau gebracht.
Er werd met stenen gegooid naar bus 77, een ruit is kapot.
Op het dak van de school liepen vier kinderen.
We spraken een jonge moeder, zij had haar sleutels binnen laten liggen.
De meneer bedankte ons en ging weer naar binnen.
Er zit een gat in het hek achter de tennisbaan.
Op de Afrikaanderwijk-markt lag veel fruit op straat.
Het Surinaamse eethuis had om 2 uur nog open.
In de Spaanse Polder staat een hek open.
Rijbewijs gevonden bij de Italiaanse ijsbar en afgegeven.
Voor de Poolse winkel stonden zes kratten bier.
Op de Joodse begraafplaats is een hek vernield.
De christelijke school De Akker heeft een kapot raam.
Een kerstboom ligt midden op het Marokkoplein.
Er hing een zwarte vlag aan het balkon.
Een zwarte hond rende over de weg.
Donkere wolken, daarna begon het te hagelen.
De witte muur is beklad met rode verf.
Zwarte rook uit een container, brandweer was er snel.
In het donker stonden drie scooters zonder licht.
Bruine smurrie in de sloot bij het pad.
De blanke planken van de steiger liggen los.
Roze fiets zonder zadel bij het buurthuis.
Het was gek genoeg de enige lamp die het deed.
Is het mogelijk om hier een drempel te leggen?
Graag zo snel mogelijk een nieuwe lamp.
Misschien kunnen jullie een bord plaatsen.
De deur zat vast en ging niet open.
Fiets zit vast aan de paal met een slot.
Wij denken mee met de gemeente over het plein.
Volgens het bordje mag je hier maar 15 minuten staan.
Volgens de app van de RET rijdt lijn 2 niet.
We hebben er met de groep over gepraat en zijn naar huis gegaan.
Hij vertelde dat hij zijn hond kwijt was.
Zij zei dat ze pijn had aan haar been.
De jongen zei niets en liep door.
Mevrouw vertelde dat zij al drie nachten niet geslapen had.
Het meisje riep: "laat me los".
Iemand riep 'hoer' naar een vrouw op de fiets.
Op de muur staat met graffiti 'tuig' geschreven.
Er liggen eikels op de stoep, glad voor rollators.
Kinderen verkleed als heks liepen langs de deuren.
De BMW dealer had zijn hek open laten staan.
In de daklozenopvang brandde licht.
Bij het asielzoekerscentrum was het rustig.
Het gehandicaptentoilet in het park is op slot.
De lampen flikkeren bij de tunnel.
Schoonmaakster liet de deur open staan.
De slager gooide afval in de container.
Een zwaan viel een hond aan.
16-11-2026 om 20.15 uur, Beursplein, ruzie tussen twee groepen.
Op 5 december stond de kraan er ook al.
Het pand uit 1934 heeft losse dakpannen.
Bouwjaar 1962 staat op de gevel, er valt kalk naar beneden.
Kavel 12-A ligt vol puin.
Trafohuisje 4.112 bromt hard.
Brugnummer 88, slagboom blijft hangen.
Meldnummer 20261125-0043 staat nog open.
Wij waren met 4 vrijwilligers en zagen 12 fietsen zonder slot.
Rolstoel achtergelaten op perron 3.
bankje voor Dorpsstraat 40 is doorgezaagd
Grofvuil op de hoek Kerkstraat en Molenlaan, ongeveer 2 kuub
we liepen langs de Heijplaat en de Waalhaven
Storm in de nacht, dakpannen op straat.
Wil graag weten of de lamp gemaakt wordt.
Rozen in de voortuin zijn uitgetrokken.
mei was rustig, juni ook
De burgemeester Oudlaan is afgesloten door werk.
Op het Willemsplein zat iemand met een gitaar.
De Henegouwerlaan is glad.
Het speeltoestel in het Frans Halspark is stuk.
Wandelaar gaf aan dat het pad onder water staat.
Er zit een scheur in het wegdek bij de rotonde.
Drie jongens van ongeveer 14 jaar gooiden sneeuwballen naar auto's.
De vrouw huilde en wilde niet met ons praten.
Wij hebben de politie gebeld om kwart over elf.
Een bezorger liet zijn pakketten op de stoep staan.
De hond van de buren blaft al de hele dag.
Ik zag een man over het hek klimmen bij de volkstuin.
Hij had een zwarte jas aan en een wit petje op.
bij de coop staat een winkelwagen in het water
Er brandt al drie dagen licht op zolder.
De voordeur van de flat sluit niet goed.
Een kindje van ongeveer drie liep alleen op straat.
Een mevrouw zat op de grond naast haar rollator.
Het water in de vijver is groen en er drijven vissen.
Auto met draaiende motor, bestuurder sliep.
Vier scooters reden zonder verlichting door het park.
De bushalte Zuidplein is bekrast.
Sleutelbos gevonden op de Putselaan.
Er stond een rij voor de voedselbank.
iemand heeft een winkelruit ingeslagen aan de Dordtselaan
Een jongen stak een rotje af in een brievenbus.
In de Hudsonstraat staan fietsen op de stoep, een rolstoel kan er niet langs.
De stank komt uit de put bij de Lidl.
Gisteren om half acht liep er een paard los op de dijk.
Een zwerfkat met een zere poot zit onder de heg.
Twee dames vroegen de weg naar het stadhuis.
De verlichting in de tunnel is uitgevallen.
Bij de Marokkaanse bakker was de ruit kapot.
Er lag een gewonde meeuw op het Deliplein.
Oude kranten waaien over het plein.
Het slot van de fietsenkelder is geforceerd.
De groep ging weg nadat wij gedag zeiden.
Om 23:40 klonk er een gil uit het portiek.
Persoon met rode muts trok aan deurklinken van geparkeerde auto's.
Wijkteam heeft een folder achtergelaten.
De jongeren waren vriendelijk en ruimden hun afval op.
Afgesproken met de beheerder dat het hek om 22 uur dicht gaat.
Kraan lekt bij het speelveld.
Op de brug stond een vrouw die over de reling hing, 112 gebeld.`.split('\n');

/** Marks are written as {kind:words}. */
export const secondMarked: readonly string[] =
  `{name:Mevrouw Smeets} van de flat is al een week niet buiten geweest.
Ik heb {name:Karim} aangesproken op zijn rijgedrag.
De hond is van {name:Ineke Vermeer}.
Het zoontje van {name:Priscilla} zat alleen in de speeltuin.
{name:Henk} belde dat er weer geschreeuw was.
{assumption:volgens mij} heet hij {name:Jeroen}
Gezien door {name:A. Kooistra} en mijzelf.
buurvrouw {name:Fatma} vroeg om hulp
{name:mevrouw de Vries} haar gordijnen zijn dicht
dhr. {name:van den Heuvel} lag op de grond
De jongens {name:Bilal} en {name:Sven} hadden vuurwerk.
Ik sprak {name:Oma Jansen} bij de bakker.
Wij kwamen {name:Soraya} tegen, ze had geen jas aan.
{name:Mehmet Öztürk} woont daar.
Bij {name:familie Bouzid} staat de deur open.
Zijn zus {name:Esra} was er ook bij.
Je kunt {name:Marja} bellen.
bellen kan: {phone:06 - 24 68 13 57}
Tel. {phone:010 4851236} opgehangen aan de boom
whatsapp {phone:+31624681357}
Het nummer op de bus is {phone:0180-512345}.
Zijn telefoon is {phone:06/24681357}.
mobiel {phone:0031 6 24681357}
Poolse nummer {phone:+48 601 234 567} stond erop
Reageren via {email:h.bakker@kpnmail.nl}.
op de flyer staat {email:contact@feestinrotterdam.nl}
{email:karin.jansen1962@live.nl} is mijn mail
Een zilveren Golf met kenteken {plate:TX-884-P} reed door.
{plate:78-HKL-3}
Witte Caddy, {plate:V-123-XB}, laadt afval uit.
scooter {plate:fgd-45-k} zonder licht
een auto met nummerbord {plate:KZ 334 B}
{plate:R738XL} stond dubbel
Kenteken: {plate:3-SVB-27}.
de brommer had {plate:DHL-12-B}
{plate:52TNKV} Opel Astra
Oude Kever, {plate:31-28-UD}.
Op de envelop stond BSN {bsn:492538177}
nummer {bsn:339251566} op een ID kaart
{bsn:576 22 61 29} hoort bij hem
stort op {iban:NL86BUNQ2034567891}
Op het bonnetje: {iban:NL22 SNSB 0909 8765 43}
{iban:FR14 2004 1010 0505 0001 3M02 606} stond op de factuur
{house_number:Nummer 61} heeft al dagen de radio hard aan.
De man van {house_number:huisnummer 12} sloeg op de deur.
Meidoornstraat {house_number:23} ruikt naar hennep.
Ze wonen op de Oranjelaan {house_number:144}.
bij {house_number:nr 18} wordt geschreeuwd
het gezin op {house_number:nummer 5a} ruziet elke nacht
Zij is geboren {birth_date:21-04-1949}.
Geboortedatum {birth_date:3-9-88}
hij is {birth_date:van 1975}
Op de kaart staat {birth_date:17 juli 1956}.
geboren in {birth_date:juni 1990}
Een groep {origin:Turkse} mannen stond bij de moskee.
Weer die {origin:Polen} met hun bier.
{origin:Roemeense} vrouwen bedelen bij de winkel.
{origin:Antilliaan} met een gouden ketting.
Hij zag er {origin:buitenlands} uit.
Een {origin:Surinaamse} oma viel.
Een {origin:Afghaanse} jongen verkocht iets.
Een man met {origin:Arabisch} uiterlijk.
Twee {origin:Syriërs} op een bankje.
De {opinion|assumption|diagnosis:dader} was {origin:Marokkaans}.
een {origin:marokaanse} jongen gooide vuurwerk
{origin:Oosteuropese} mannen slapen in een busje
de vrouw {origin:komt uit Eritrea}
vier {origin:chinezen} maakten ruzie
{origin:arbeidsmigranten} drinken op het plein
Een {faith:moslima} werd uitgescholden.
Een {faith:Joods} gezin kreeg verf op de deur.
Twee vrouwen met {faith:hoofddoekjes}.
Een {faith:christen} stond te preken.
De {faith:islamitische} buurvrouw klaagt.
een {faith:gelovige} man deelde papieren uit
{skin:Donkere} jongens op scooters.
Een {skin:getinte} jongeman brak in.
Het was een {skin:zwarte} vrouw met een kinderwagen.
{skin:blanke} man, ongeveer 50
iemand met een {skin:lichte huid}
een {skin:donker} type in een zwarte jas
Hij is {sexuality:homo}.
twee {sexuality:lesbiennes} werden bespuugd
een {sexuality:transvrouw} is geslagen
een {sexuality:homoseksuele} man belde ons
Een {politics:FVD-aanhanger} hing vlaggen op.
{politics:extreemrechtse} jongens plakten posters
die vent is een {politics:communist}
Een {politics:SP-stemmer} riep iets.
Er loopt een {diagnosis:verwarde} vrouw op de Lijnbaan.
De man is zwaar {diagnosis:verslaafd}.
Een {diagnosis:alcoholiste} zit in het portiek.
Die {diagnosis:gekke} man praat in zichzelf.
Hij heeft {diagnosis:schizofrenie}.
{diagnosis:demente} bejaarde loopt buiten
ze is helemaal {diagnosis:in de war}
buurman heeft een {diagnosis:alcoholprobleem}
{diagnosis:junkies} spuiten in de garage
een {diagnosis:dronken} vent plaste tegen de muur
ze heeft {diagnosis:psychische problemen}
De jongen is {diagnosis:autist}.
{diagnosis:knettergek} is die vrouw
een {diagnosis:alchoholist} op het bankje
die man is {diagnosis:dement} aan het worden
{diagnosis:verwarde} indruk
Die buren zijn {opinion:asociaal}.
Het is een {opinion:vreemde} kerel.
Hij kijkt altijd zo {opinion:raar}.
Er hangen {opinion:verdachte} types rond.
wat een {opinion:vieze} mensen
{opinion:Ik vind} het geen nette mensen.
Ze is een {opinion:slechte moeder}.
{opinion:onbetrouwbare} man aan de deur
Die kinderen zijn {opinion:brutaal}.
een {opinion:agressieve} jongen
ik zag {opinion:iets verdachts}
{assumption:Waarschijnlijk} wordt daar drugs gebruikt.
Hij is {assumption:vast} werkloos.
{assumption:Ik denk dat} ze haar kind slaat.
Het {assumption:zal wel} een {opinion|assumption|diagnosis:inbreker} zijn geweest.
{assumption:Volgens mij} heeft ze geen geld.
{assumption:Het lijkt erop dat} er iemand is overleden.
{assumption:vermoedelijk} wonen er te veel mensen
{assumption:misschien} slaat hij haar
{assumption:Ik heb het gevoel dat} hij liegt.
{assumption:Wss} dealt hij
{assumption:Ik geloof dat} hij daar illegaal woont.
Ze zijn {assumption:duidelijk van plan} om in te breken.
{hearsay:Ik hoorde van de buurvrouw dat} hij vastzit.
{hearsay:De buren vertellen dat} er geslagen wordt.
{hearsay:Volgens omwonenden} wordt er gedeald.
{hearsay:Ze zeggen dat} hij steelt.
{hearsay:Er gaan geruchten dat} ze gaan scheiden.
{hearsay:Naar verluidt} is hij ontslagen.
Hij {hearsay:schijnt} haar te slaan.
{hearsay:Een kennis zei dat} het een drugspand is.
{hearsay:Van horen zeggen} weet ik dat hij drinkt.
{hearsay:Iedereen zegt dat} hij gevaarlijk is.
{hearsay:in de groepsapp staat dat} hij een {opinion|insult|assumption:pedo} is
Die {insult:eikel} van hiernaast.
Stelletje {insult:tuig}.
{insult:Klootzakken} hebben de ruit ingegooid.
Wat een {insult:lul}.
die {insult:teef} laat haar hond poepen
{insult:rotzakken}
dat {insult:kreng} schreeuwt de hele dag
die {insult:achterlijke} jongen reed over de stoep
{insult:tokkies} op het balkon
{insult:kutkinderen} belletje trekken
{opinion|insult:vieze} {opinion|insult:vuile} {insult:smeerlap}
{insult:mafketel} op een fatbike
De heer {name:Abdallah} is gevallen in de hal.
{name:Gerda} van de derde verdieping heeft al dagen niemand gezien.
{assumption:Vermoedelijk} heeft {name:Rob Verhagen} dit gedaan.
Mijn buurman {name:Ricardo} zag het gebeuren.
Contactpersoon: {name:S. Öztürk}
De kinderen van {name:mevrouw Pietersma} spelen op het dak.
Toen kwam {name:Hassan} erbij staan.
{name:Wilma} en {name:Theo} lopen morgen mee.
Bel mij terug: {phone:0623456789}
ik ben bereikbaar onder nummer {phone:010-2345678}
Stuur een mailtje naar {email:wijkteam.zuid@rotterdam-online.org}
Grijze Skoda, kenteken {plate:G-847-HR}, stond op de stoep.
Rode bus {plate:VH-918-K}
{plate:09-GHK-4} is het kenteken
bsn nummer {bsn:190220284}
Zijn iban: {iban:BE55 0014 1255 8990}
Zij woont op {house_number:nummer 33} en is al dagen binnen.
Het lawaai komt van Strevelsweg {house_number:210}.
geb datum {birth_date:08-08-1954}
Hij zegt dat hij op {birth_date:2 februari 1947} geboren is.
Een {origin:Poolse} vrouw sliep in haar auto.
Die {origin:Bulgaren} wonen met z'n tienen in een huis.
Twee {origin:Afrikaanse} mannen stonden te wachten.
Er loopt een {origin:Arabier} rond.
Een {origin:Oekraïense} moeder vroeg om luiers.
Het waren {origin:allochtone} jongeren.
{faith:Moslimvrouw} liep voorbij.
Een {faith:katholieke} man vroeg om geld.
{skin:Zwarte} man op een fatbike.
Een jongen met een {skin:lichtbruine huid}.
Die buurman is {sexuality:homofiel}.
Een {sexuality:lesbische} vrouw werd bedreigd.
Een {politics:nazi} riep dingen.
Hij is lid van {politics:Forum}.
Een {diagnosis:zwaar dementerende} man zocht zijn vrouw.
De {diagnosis:verwarde} buurvrouw riep naar voorbijgangers.
Het is een {diagnosis:junkie} {assumption:denk ik}.
Er ligt een {diagnosis:zatlap} op het bankje.
Zij heeft {diagnosis:borderline}.
{assumption:Volgens mij} is hij {diagnosis:stoned}.
Hij was flink {diagnosis:aangeschoten}.
die vrouw is {diagnosis:niet goed snik}
Het is een {opinion:eng} mannetje.
Die mensen zijn {opinion:smerig}.
Een {opinion:onguur} type bij de pinautomaat.
{opinion:Verdacht} gedrag bij de auto's.
Het is {opinion:schandalig} hoe ze met dat kind omgaan.
Zij is een {opinion:luie} vrouw.
Ze {assumption:zullen wel} weer {diagnosis:dronken} zijn.
Hij is {assumption:waarschijnlijk} aan het inbreken.
{assumption:Ik vermoed dat} er mishandeling plaatsvindt.
{assumption:Blijkbaar} hebben ze ruzie.
{assumption:Het zou kunnen dat} hij ziek is.
{assumption:Mogelijk} is er iemand overleden.
{hearsay:Mijn overbuurvrouw zegt dat} hij dealt.
{hearsay:Ik heb van horen zeggen dat} ze ruzie hadden.
{hearsay:Er wordt beweerd dat} hij vastzat.
{hearsay:Volgens andere bewoners} slaapt hij in de kelder.
{hearsay:De kinderen vertelden dat} hun vader slaat.
{hearsay:Ik heb van de buurman begrepen dat} ze ziek is.
Die {insult:mongool} reed door rood.
{insult:Uitschot} is het.
Wat een {insult:trut}, ze deed niet open.
{opinion|insult:vuile} {insult:hoer} riep ze niet maar hij wel
{insult:kankerlijer}
die {insult:idioten} met hun vuurwerk
{insult:Achterlijke} gladiool
{name:Joop} van de bakker heeft het gezien.
{name:mevrouw Achterberg} zat te huilen
Ik heb {name:Nadia El Khattabi} gesproken.
buurman {name:Mohamed} is al drie dagen niet thuis
Het gaat om {name:dhr. P. Vermeulen}.
{name:Chantal} zei dat het vaker gebeurt.
tel.nr. {phone:0653214789}
mijn 06: {phone:06 53214789}
E-mail: {email:fam.dekker@hetnet.nl}
De scooter heeft kenteken {plate:DPB-41-X}.
blauwe Renault {plate:91-LZK-2} met open raam
Opel met {plate:HF-552-S} reed rondjes.
de bewoonster van {house_number:nr. 24} schreeuwt
Hij woont Boergoensestraat {house_number:45b}.
geboren {birth_date:11 november 1939}
Een {origin:Turks} meisje viel van haar fiets.
De {origin:Poolse} bewoners maken lawaai.
{origin:Somalische} jongens hangen rond.
Een vrouw van {origin:Surinaamse afkomst} vroeg om hulp.
drie {origin:buitenlanders} bij de fietsen
{faith:Joodse} jongen uitgescholden
De buren zijn {faith:moslims}.
Een {skin:donkergekleurde} man.
Twee {skin:zwarte} meiden maakten ruzie.
Een {sexuality:homokoppel} werd lastiggevallen.
Een {politics:rechts-extremistische} groep plakte stickers.
De vrouw is {diagnosis:psychotisch}.
Een {diagnosis:verwarde} jongeman rende over de rails.
{diagnosis:alcoholisten} op het pleintje
die {diagnosis:gestoorde} gek gilt elke nacht
Er woont een {diagnosis:verslaafde} man boven.
{diagnosis:Zwerver} slaapt bij de pinautomaat.
oma is {diagnosis:dement}
hij is {diagnosis:lam}
Die jongen is {opinion:vervelend}.
{opinion:Rare} snuiter bij de school.
Zo {opinion:asociaal}, dat afval.
Een {opinion:verdacht} persoon liep om het huis.
ik vertrouw het niet, {opinion:ongure} mannen
Dat gezin is {opinion:vies}.`.split('\n');
