/** Sentences as volunteers could write them, with what deserves a mark as {kind:words}; test data, invented. */

/** Nothing here deserves a mark. */
export const clean: readonly string[] = `De gordijnen zijn al vier dagen dicht.
De brievenbus puilt uit en er ligt post op de mat.
Het licht in de gang brandt dag en nacht.
De voortuin ligt vol met vuilniszakken.
Er hangt een sterke geur bij de voordeur.
Een man zat twee uur op hetzelfde bankje in de regen.
Hij droeg alleen een dun hemd, het vroor.
Een vrouw vroeg drie keer de weg naar hetzelfde huis.
Ze liep op blote voeten langs de vijver.
We hoorden geschreeuw en daarna een harde klap.
Er was gehuil te horen, ongeveer tien minuten lang.
Twee jongens stonden bij de fietsenstalling te praten.
Een groep van zes jongeren zat op het muurtje en luisterde muziek.
De lantaarnpaal bij de speeltuin is kapot.
Losse stoeptegel voor de bakker, iemand kan vallen.
Drie fietswrakken naast de container.
De poort van het achterpad staat open en het slot is weg.
Er ligt glas op het fietspad bij de brug.
Een witte bestelbus reed vier keer langzaam door de straat.
De bestuurder stapte uit, keek bij twee huizen naar binnen en reed weg.
De donkere auto stond met draaiende motor bij de hoek.
Om 21.30 uur brandde er nog licht op de zolder.
Tussen 20.00 en 20.45 uur reed dezelfde scooter zes keer voorbij.
Sinds 12 november zien we geen beweging meer in huis.
De planten voor het raam zijn verdord.
De kat zat al drie avonden buiten te miauwen.
Er stond een ladder tegen de achtergevel, niemand in de buurt.
De voordeur stond wagenwijd open en niemand reageerde op roepen.
Een mevrouw met een rollator stond stil midden op de weg.
We hebben haar naar de stoep begeleid en bleven bij haar staan.
Ze wist niet meer in welke straat ze woonde.
Een man sloeg met zijn vuist tegen een ruit.
Hij riep dat hij iedereen zou krijgen.
Er werden zakjes uit een autoraam aangereikt, drie keer in een half uur.
Er komt damp uit het kelderraam en de ruiten zijn afgeplakt.
Een zoemend geluid uit de schuur, de hele avond.
We roken gas bij nummerloze garagebox naast het park.
Er lagen naalden onder de glijbaan.
De container zit vol en er staan acht zakken naast.
Een tak hangt los boven het voetpad.
Bij de bushalte is een ruit kapot.
Er ligt een dode vogel op het schoolplein.
Water stroomt uit de put over de straat.
Een hond liep los zonder baasje langs het water.
Een kind van een jaar of zes liep alleen buiten om tien uur in de avond.
Het kind had geen jas aan en huilde.
We hebben 112 gebeld om 22.14 uur.
De politie was er na acht minuten.
Rustige ronde, niets bijzonders gezien.
We liepen van de Dorpsstraat naar het Wilhelminaplein.
De Jan van Galenstraat was afgesloten.
Op het Koningin Emmaplein stond een kraam.
Bij de Albert Heijn stonden winkelwagens op de weg.
In het Zuiderpark was het druk.
De metro reed niet, veel mensen liepen naar de bus.
Bij de moskee was het druk met auto's op het trottoir.
Naast de kerk staat een bankje met een losse plank.
De Turkse bakker had zijn rolluik half open.
Voor het Chinese restaurant lag afval.
Er was een feest met harde muziek tot half twee.
Iemand gooide eieren tegen een gevel.
Een vrouw stond te bellen en wees naar het dak.
Twee mannen droegen een wasmachine een bus in.
Er stonden drie auto's dubbel geparkeerd.
Een jongen trapte een spiegel van een auto af.
Hij rende weg in de richting van de sluis.
Het was donker en het regende hard.
Er liep iemand met een zaklamp door de tuinen.
Wij bleven op afstand en belden samen.
De rolluiken zijn al een week naar beneden.
De deurbel hing los aan een draad.
Buiten stond een koelkast met een briefje: gratis meenemen.
Een fietser reed zonder licht tegen een paaltje.
Er zat bloed op de stoep bij de ingang.
Een oudere man zocht in de afvalbak naar blikjes.
Hij praatte hardop terwijl er niemand bij hem was.
Ze stond in haar nachthemd op de galerij.
Een meisje riep om hulp bij de tunnel.
Op het pleintje waren kinderen aan het voetballen.
Een man lag op de grond en reageerde niet toen we riepen.
Zijn lippen waren blauw.
De ramen zijn dichtgeplakt met krant.
Achter het raam staan dozen tot aan het plafond.
Vorige ronde zagen we hetzelfde.
Derde keer in twee weken dat de deur openstaat.
Ik rook een sterke chemische lucht bij de loods.
Er werden vaten uit een busje geladen.
De rode auto heeft een lekke band en staat er al een maand.
Bus 44 reed door een plas en een vrouw gleed uit.
Lijn 7 stopte niet bij de halte.
Wij zagen mist boven de singel en liepen terug.
De buren maakten een praatje met ons.
Een bewoner bedankte ons voor het lopen.
Een vrijwilliger had zijn hesje vergeten.
Volgende week lopen we weer op donderdag.
De lamp op de hoek knippert.
Het hek van de speeltuin is verbogen.
Er hangen kabels los uit een kastje.
Een bromfiets reed over het voetpad met hoge snelheid.
Er was ruzie op straat, twee mensen duwden elkaar.
Een man gooide een fles naar een raam.
De ruit van het bushokje ligt eruit.
Er zit een gat in de weg van ongeveer dertig centimeter.
Nat wegdek, bladeren op de trap, kans op uitglijden.
Het sneeuwde, dus we liepen een kortere route.
De bel van het huis deed het niet, er brandde wel licht.
De gordijnen bewogen even toen we langsliepen.
Bel de gemeente op 14 010 voor de container.
Het nummer van de politie is 0900-8844.
We hebben het gemeld via de app van de gemeente.
Ik hoorde dat er iemand schreeuwde.
Onze buurman zei niets en liep door.`.split('\n');

/** Marks are written as {kind:words}. */
export const marked: readonly string[] = `We spraken {name:Fatima Yilmaz} bij de bushalte.
{name:Mevrouw Jansen} doet al dagen niet open.
Het gaat om {name:meneer De Vries} van de hoek.
{name:Kees} was weer op straat om twee uur.
De zoon van {name:Mohamed El Amrani} stond op het plein.
Ik zag {name:Petra de Wit} met een koffer.
{name:Familie Bakker} is al weken weg.
Dat was {name:J. van den Berg} uit de flat.
{name:Ahmed} en {name:Youssef} stonden bij de kiosk.
{name:Buurvrouw Annie} maakt zich zorgen.
Zijn naam is {name:Pieter Smit}.
{name:Zeynep} vroeg ons om hulp.
Volgens het naambordje woont daar {name:van der Heijden}.
We liepen langs het huis van {name:Henk Willemsen}.
{name:Dhr. Scholten} stond in zijn pyjama buiten.
Het meisje heet {name:Emma}.
{name:Krzysztof Nowak} lag op het bankje.
Ik ken hem, dat is {name:Rachid}.
{name:Tante Truus} riep uit het raam.
Ze noemde hem {name:Dennis}.
{name:Mevr. Van Dijk} liep zonder schoenen.
De man stelde zich voor als {name:Ibrahim}.
Er stond {name:Brouwer} op de brievenbus, de heer {name:Brouwer} is niet gezien.
We zagen {name:Sandra} huilen.
Hij zei: bel mijn broer op {phone:06-12345678}.
Haar nummer is {phone:0612345678}.
Bel {phone:010-4567890} voor meer informatie.
Je kunt mij bereiken op {phone:+31 6 87654321}.
Op het briefje stond {phone:06 1234 5678}.
Het nummer op de deur was {phone:0031612345678}.
Hij gaf {phone:06.23.45.67.89} als nummer.
Er hing een kaartje met {phone:(010) 456 78 90}.
Zijn Belgische nummer is {phone:+32 470 12 34 56}.
Mail naar {email:jan.jansen@gmail.com} als je meer wilt weten.
Haar adres is {email:fatima_78@hotmail.nl}.
Stuur het naar {email:info+buurt@voorbeeld.nl}.
Op de envelop stond {email:p.devries@ziggo.nl}.
Het kenteken was {plate:AB-12-CD}.
Witte bus met {plate:12-ABC-3}.
De auto had {plate:1-XYZ-23} als kenteken.
Ik noteerde {plate:XX-999-X}.
Een scooter met {plate:D-123-BB}.
Het was {plate:GB-001-B}, zei mijn maat.
Een zwarte auto, {plate:99-ZZZ-9}, reed weg.
Kenteken {plate:XP004T} stond op de bus.
De bestelbus met {plate:34-BNZ-8} stond er weer.
Hij reed in {plate:PL-44-TR}.
We zagen {plate:5-KBD-67} drie keer.
Een Audi, {plate:SR 123 K}, bleef staan.
De wagen ({plate:ZF-88-HT}) stond fout.
Op de aanhanger stond {plate:WX-83-KL}.
Een kleine auto {plate:48-VV-TP} reed door rood.
Een busje met nummerplaat {plate:vbb18p} stond er.
Er lag een brief met {bsn:123456782} erop.
Zijn nummer is {bsn:111222333}.
BSN {bsn:1234.56.782} stond op het papier.
Op het formulier stond {bsn:123 456 782}.
Geld naar {iban:NL91ABNA0417164300} overmaken, stond er.
Het rekeningnummer was {iban:NL91 ABNA 0417 1643 00}.
Hij vroeg geld op {iban:NL44RABO0123456789}.
Rekening {iban:DE89 3704 0044 0532 0130 00} op een briefje.
Het huis op Dorpsstraat {house_number:12} heeft de gordijnen dicht.
Het is {house_number:huisnummer 45}.
De flat aan de Kastanjelaan {house_number:133}.
Bij Rozenstraat {house_number:8a} staat de deur open.
Het geluid kwam van Lindeweg {house_number:27}.
Ik bedoel het huis {house_number:op nummer 16}.
Aan de Zuidhoek {house_number:5} branden lampen.
Hij is {birth_date:geboren op 12-03-1956}.
Haar geboortedatum: {birth_date:04-07-1948}.
{birth_date:Geb. 1961}, woont alleen.
Op de pas stond {birth_date:23/05/1972}.
Een {origin:Marokkaanse jongen} stond bij de deur.
Twee {origin:Poolse mannen} laadden spullen in.
Er stonden weer {origin:Antillianen} te roken.
Een {origin:Turkse vrouw} liep heen en weer.
Groep {origin:Surinaamse jongens} op het plein.
Het was een {origin:buitenlander}.
Een man {origin:van Somalische afkomst} vroeg de weg.
Een stel {origin:Roemenen} zat in een busje.
Een {origin:Oost-Europeaan} keek naar binnen.
De vrouw {origin:komt uit Polen} en was boos.
Hij sprak {origin:met een accent}.
Twee {origin:asielzoekers} bij de fietsen.
Een {origin:Arabische man} belde aan.
Een {origin:Afrikaanse vrouw} met een kind.
Weer die {origin:allochtonen} op het bankje.
Een {origin:Syrische jongen} rende weg.
Een {faith:moslim} stond te bidden op het trottoir.
Een vrouw met {faith:hoofddoek} riep iets.
Een {faith:islamitische man} liep langs.
Twee {faith:joodse jongens} fietsten voorbij.
Het zijn {faith:Jehova's getuigen} aan de deur.
Een {faith:christelijk gezin} woont daar.
Een vrouw in {faith:boerka} stak over.
Een {skin:donkere man} stond bij de auto.
Een {skin:getinte jongen} van ongeveer 15.
Twee {skin:blanke vrouwen} liepen langs.
Een {skin:zwarte jongen} op een scooter.
De man had een {skin:donkere huidskleur}.
Een {skin:lichtgetinte} man met pet.
Een jongen {skin:met een kleurtje} keek rond.
Het is een {sexuality:homo} die daar woont.
Een {sexuality:lesbisch} stel had ruzie.
Die man is {sexuality:homoseksueel}.
Een {sexuality:transgender} liep over straat.
Twee {sexuality:homo's} hand in hand.
Die bewoner is een {politics:PVV'er}.
Hij {politics:stemt PVV} zei hij.
Een {politics:neonazi} met een vlag.
Een stel {politics:extreemrechtse} jongens.
Het zijn {politics:communisten}.
Een {politics:wappie} met een bord.
Een {diagnosis:verwarde man} liep over de weg.
Die vrouw is {diagnosis:dement}.
Weer die {diagnosis:junk} bij de ingang.
Hij is {diagnosis:alcoholist}.
Een {diagnosis:psychotische vrouw} schreeuwde.
De man was {diagnosis:dronken}.
Die buurman is {diagnosis:gek}.
Zij is {diagnosis:depressief} {hearsay:volgens de app}.
Een {diagnosis:verslaafde} zat in het portiek.
Hij is {diagnosis:niet goed bij zijn hoofd}.
Een {diagnosis:zwerver} sliep in het portiek.
Een man was {diagnosis:onder invloed}.
Die jongen is {diagnosis:autistisch}.
De bewoonster {diagnosis:heeft dementie}.
Een {diagnosis:gestoorde} man gooide stenen.
Die vrouw {diagnosis:drinkt te veel}.
Hij zit {diagnosis:aan de drugs}.
Mijn overbuurman is een {diagnosis:alcoholist}.
Er liep een {diagnosis:dakloze} rond.
Een {opinion:verdachte auto} stond stil.
Hij keek {opinion:verdacht} om zich heen.
Een {opinion:enge man} stond daar.
Het zijn {opinion:asociale mensen}.
De man {opinion:deed raar}.
Het is een {opinion:slechte moeder}.
Die jongens zijn {opinion:onbetrouwbaar}.
Een {opinion:louche} type hing rond.
Hij {opinion:gedroeg zich vreemd}.
{opinion:Ik vind het} daar een rommeltje.
Er hangen altijd {opinion:criminelen} rond.
Een {opinion:rare vrouw} liep voorbij.
{opinion:Dat soort mensen} zit er altijd.
Die jongen {opinion:deugt niet}.
Dat is een {opinion:vies gezin}.
Die {opinion:hangjongeren} maken troep.
Hij is {assumption:iets van plan}.
Een {opinion:ongure} kerel bij de poort.
{assumption:Ik denk dat} hij daar drugs verkoopt.
Ze is {assumption:waarschijnlijk} alleen.
{assumption:Volgens mij} wordt daar gestolen.
Hij {assumption:zal wel} ruzie hebben.
Er is {assumption:vermoedelijk} ingebroken.
{assumption:Blijkbaar} slaapt hij in de auto.
{assumption:Ik vermoed} dat het een hennepkwekerij is.
Ze {assumption:moet wel} ziek zijn.
Het is {assumption:ongetwijfeld} dezelfde jongen.
{assumption:Ik neem aan} dat ze op vakantie is.
Hij {assumption:heeft vast} geen geld.
{assumption:Kennelijk} woont er niemand.
{assumption:Ik ga ervan uit dat} zij het deed.
Dat is {assumption:hoogstwaarschijnlijk} een dealadres.
{hearsay:De buren zeggen} dat hij slaat.
{hearsay:Ik heb gehoord dat} ze gescheiden zijn.
{hearsay:Volgens de buurvrouw} drinkt hij.
{hearsay:Ze zeggen} dat er vaak politie komt.
{hearsay:Naar verluidt} staat het huis leeg.
{hearsay:De buurman vertelde dat} hij schreeuwt.
{hearsay:Iedereen weet dat} daar gedeald wordt.
Er {hearsay:gaat het gerucht} dat hij vastzat.
{hearsay:Hij schijnt} geld te lenen.
Die man {hearsay:staat bekend als} lastig.
{hearsay:Ik hoorde dat} ze weg moest.
{hearsay:Men zegt} dat het spookt.
{hearsay:Volgens bewoners} is het elke avond raak.
Er zijn {hearsay:geruchten} over het pand.
Die {insult:klootzak} reed door rood.
Wat een {insult:tuig} op dat plein.
Die {insult:aso} gooide weer afval.
Een stel {insult:idioten} op scooters.
Dat {insult:gespuis} hangt er elke avond.
Weer die {insult:tokkies} van de hoek.
Die {insult:trut} riep naar ons.
Een {insult:mongool} op een bromfiets.
Die {insult:sukkel} liet het hek open.
Het is {insult:schorem}.
{assumption:Ik denk} dat {name:mevrouw Kok} is gevallen, bel {phone:06-11223344}.
Een {skin:donkere jongen} in auto {plate:TX-456-B} reed weg.
{hearsay:Volgens de buren} is {name:Achmed} {diagnosis:verslaafd}.
Die {insult:lul} heet {name:Dennis Mulder} en woont op Kerkweg {house_number:3}.`.split('\n');
