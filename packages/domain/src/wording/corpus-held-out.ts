/** Sentences written before the rules were looked at, with what deserves a mark as {kind:words}, or {kind|kind:words} where two are right; test data, invented. */

/** Short, long, sloppy, spoken and formal, several marks in one. */
export const heldOutMarked: readonly string[] =
  `Dit is het huis van mevrouw {name:van der Berg}, gordijnen al 3 dagen dicht
meneer {name:Yılmaz} stond zonder jas op straat
{name:Fatima} van de hoek zat te huilen op de stoep
buurman {name:henk} heeft zijn aanhanger weer op de stoep
De familie {name:Jansen} zet het vuil altijd te vroeg buiten
{name:Kees} en {name:Anja} maakten ruzie in het portiek
Ik sprak met {name:J. de Wit} over het lawaai
mevr. {name:Bakker} had de deur open laten staan
dhr {name:el Amrani} liep in zijn pyjama
de zoon van {name:Van Dijk} gooide stenen
{assumption:Volgens mij} was het {name:Mohammed}
{name:Ahmed} reed te hard door de straat met zijn scooter
Het was {name:Sanne de Boer} die belde
buurvrouw {name:ineke} ligt al een paar dagen in bed
mijn buurmeisje {name:Lotte} zag het ook
hij heet {name:Danny} en woont boven de snackbar
ze noemden hem {name:Appie}
Een jongen genaamd {name:Youssef} trapte tegen het hek
De heer {name:Oosterhuis} reageert niet op de bel
tante {name:Truus} is de weg kwijt
{name:Mw. Hendriks} van drie hoog heeft haar post niet geleegd
Oma {name:Riet} liep met haar rollator op het fietspad
opa {name:jan} was gevallen
collega {name:Marloes} liep met mij mee
meneer {name:pietersen} doet niet open
{name:Abdel} en zijn broer stonden bij de garage
de hond van {name:Bianca} is los
Het gezin {name:Kowalski} zit zonder stroom
Ik liep met {name:Peter} en we zagen een open raam
mijn nummer is {phone:06-41825530} als je me wilt bellen
bel {phone:0641825530}
Er hing een briefje met {phone:06 41 82 55 30}
{phone:+31 6 41825530} stond op de bus
telefoon {phone:010-4172233} staat op het raam
Hij gaf ons {phone:(010) 417 22 33} en liep weg
tel {phone:0180 61 22 33}
{phone:0031641825530} belde mij steeds
zijn nummer: {phone:+32 475 12 34 56}
belgisch nummer {phone:+49 151 23456789} op het karretje
06nummer van haar is {phone:0612345678}
{phone:06.41.82.55.30} appt de hele dag
bereikbaar op {phone:+31(0)6 41825530}
Bel mijn zus op {phone:+44 7911 123456} graag
ik ben te bereiken op {phone:085-1303455}
mail mij op {email:jan.smit@gmail.com}
stuur maar naar {email:buurtwacht_07@hotmail.nl}
Op het raam stond {email:info@kluspiet.nl} en verder niets
{email:A.DEVRIES@ZIGGO.NL} heeft foto's
foto's staan bij {email:m.el-idrissi+buurt@outlook.com}.
contact via {email:p.bakker@student.eur.nl} of aan de deur
zwarte golf {plate:12-ABC-3} reed rondjes
kenteken {plate:g-123-bb} stond verkeerd
{plate:GZ-123-X} staat al weken voor de uitrit
een busje met {plate:vb-812-d} erop
kenteken {plate:12abc3}
De scooter had {plate:DF-123-G} en reed door
{plate:AB-12-CD} en {plate:12-AB-34} stonden naast elkaar
auto kenteken {plate:RK 123 T} weggereden
Het was de {plate:8-XTT-22}, een rode Kia
oldtimer {plate:DE-44-71} op de stoep
nummerbord {plate:99 rb jk}
brommer met {plate:FXP-52-R}
{plate:L123AB} reed met hoge snelheid weg
kenteken is {plate:xx99xx} {assumption:dacht ik}
de aanhanger {plate:WX-44-RT} blokkeert het pad
haar bsn is {bsn:312966210}
bsn {bsn:171.497.685} stond op een brief bij het papier
Op het papier op straat staat {bsn:255482802}
Burgerservicenummer {bsn:1319 98 134} gezien
sofinummer {bsn:518667844}
{bsn:362 510 064} stond op het kaartje in de portemonnee
Rekening {iban:NL91ABNA0417164300} stond op het bordje
maak over op {iban:NL20 INGB 0001 2345 67}
iban {iban:nl39rabo0300065264}
Gevonden pas met {iban:NL62 TRIO 0786 5432 10}
collectant met {iban:DE89 3704 0044 0532 0130 00} op een kaartje
hij vroeg geld op {iban:BE68 5390 0754 7034}
{iban:GB29NWBK60161331926819} stond op de brief
De bewoner van {house_number:nummer 14} laat zijn hond uit zonder riem
op {house_number:huisnummer 22} wordt elke avond geschreeuwd
Bij {house_number:nr. 7} ruikt het naar wiet
Er wordt gedeald vanuit Dorpsstraat {house_number:12}
In de Tulpstraat {house_number:88a} zijn de gordijnen altijd dicht
{house_number:nr 31} heeft weer bezoek om drie uur 's nachts
mensen van Lindelaan {house_number:5} schreeuwen tegen elkaar
Ze woont op {house_number:nummer 102}
Kerkweg {house_number:17-3}, daar huilt een kind
de vrouw op {house_number:nummer 9 bis} is al lang niet gezien
Hij is geboren op {birth_date:3 mei 1961}
geb. {birth_date:12-03-1958}
geboortedatum {birth_date:1 jan 1990} stond op zijn pas
Mevrouw is {birth_date:van 1938} en woont alleen
ze is geboren in {birth_date:1944}
Jongen, {birth_date:geboren 14/07/2009}
haar verjaardag is {birth_date:9 augustus 1972}
{birth_date:geboortejaar 1985}
Geboren: {birth_date:05.11.1979}
Een {origin:Marokkaanse} jongen stond bij de deur
twee {origin:Marokkanen} op een scooter
Een groep {origin:Oost-Europeanen} slaapt in het park
een {origin:poolse} man gooide flesjes
{origin:Turken} zaten op het bankje
{origin:Antilliaanse jongens} draaien harde muziek
er liep een {origin:Somaliër} heen en weer
{origin:allochtonen} bij de ingang
een man met een {origin:Noord-Afrikaans uiterlijk} keek in auto's
{origin:buitenlands} type bij de garage
Een {origin:Syrische} vrouw vroeg de weg
{origin:Roemenen} kijken in containers
een {origin:zigeuner} vroeg om geld
{origin:asielzoekers} lopen door de straat
drie {origin:Bulgaarse} mannen in een busje
hij is {origin:Surinaams} {assumption:denk ik}
een {origin:vluchteling} zat op de stoep
Een {origin:marokkaantje} gooide een steen
{origin:Arabisch} uitziende man
Het waren {origin:Oekraïners}, ze laadden spullen uit
kinderen met een {origin:migratieachtergrond}
De vrouw is {origin:van Turkse afkomst}
een {faith:moslim} zat op het bankje te bidden
{faith:moslims} stonden voor de deur
{faith:Joodse} man werd nageroepen
een {faith:christelijke} vrouw deelde folders uit
de {faith:jehova's getuigen} belden weer aan
{faith:islamitische} jongens op het plein
vrouw met een {faith:boerka} liep voorbij
{faith|origin:hindoestaanse} mevrouw viel
{faith:Salafist} preekt op straat
een {faith:jood} liep langs
een {skin:donkere jongen} rende weg
{skin:getinte} man met een tas
een {skin:zwarte man} stond bij de pinautomaat
Een {skin:blanke} vrouw van 30
man met een {skin:donkere huidskleur}
{skin:licht getint}, zwarte jas
een {skin|insult:neger} stond bij de bushalte
een {skin:donker getinte} jongen op een fatbike
{skin:lichtgetinte} jongeman met pet
twee {skin:blanke mannen} in een bus
een {sexuality:homo} liep hand in hand
{sexuality:lesbisch} stel werd uitgescholden
een {sexuality:transgender} werd nageroepen
{sexuality:homo's} ontmoeten elkaar in het park
De man is {sexuality:gay}
{sexuality:biseksuele} jongen
{sexuality:travestiet} bij het station
{sexuality:potten} zoenden bij de halte
Een {politics:PVV-stemmer} scheldt op straat
{politics:PVV'ers} plakten stickers
een {politics:linkse activist} hing posters op
{politics:neonazi} spoot een kruis op de muur
{politics:communisten} deelden folders uit
hij {politics:stemt op Wilders} en schreeuwt
{politics:rechts-extremist} in een zwarte jas
een {politics:fascist} riep leuzen
Een {politics:FvD'er} stond bij de winkel
een {diagnosis:verwarde man} liep over de weg
ze leek {diagnosis:verward}
De buurman is een {diagnosis:alcoholist}
{diagnosis:junks} bij de speeltuin
die {diagnosis:junkie} lag weer in de hal
die vent is {diagnosis:gek}
Een {diagnosis:demente} dame zocht haar huis
{diagnosis:dementerende} vrouw op straat
Hij is {diagnosis:schizofreen}
de man lijkt {diagnosis:psychotisch}
{diagnosis:verslaafden} hangen rond bij de kerk
{diagnosis:drugsverslaafde} vrouw
{diagnosis:autistische} jongen sloeg op een auto
ze is {diagnosis:depressief}
mevrouw heeft {diagnosis:alzheimer}
hij heeft {diagnosis:adhd}
{diagnosis:zwervers} slapen in de box
de {diagnosis:zwerfster} vroeg om eten
{diagnosis:dronken} man viel om
{diagnosis:dronkaards} op het bankje
{diagnosis:gestoorde} vrouw gilt de hele nacht
er liep een {diagnosis:stoned} meisje
knul was {diagnosis:onder invloed}
{diagnosis:verward} persoon bij de bushalte
hij was zo {diagnosis:dronken} als wat
vrouw was in een {diagnosis:psychose}
De jongen heeft een {diagnosis:verstandelijke beperking}
{diagnosis:zwakbegaafd}
het is een echte {diagnosis|insult:psychopaat}
{diagnosis:borderliner} op nummer zoveel
Er stond een {opinion:enge vent} bij de school
{opinion:vreemde man} met een tas
{opinion:rare} types op het plein
{opinion:verdachte} persoon bij de auto's
{opinion|insult:asociaal} gedrag van die jongens
het is {opinion:schandalig} dat niemand iets doet
{opinion:belachelijk} dat de lamp nog niet gemaakt is
{opinion:ik vind} dat hij zich niet zo moet gedragen
{opinion:agressieve} man bij de kassa
{opinion:ongure} types bij het station
zij zijn {opinion:lui} en ruimen niks op
{opinion:slechte moeder}, laat haar kind alleen
hij deed {opinion:raar}
ze gedroeg zich {opinion:verdacht}
{opinion:onbetrouwbaar} figuur
een {opinion:louche} type in een dure auto
{assumption:waarschijnlijk} wilde hij inbreken
{assumption:Ik denk dat} hij drugs verkoopt
{assumption:volgens mij} wordt daar gehandeld
ze worden {assumption:vast} geslagen
{assumption:vermoedelijk} een wietplantage
{assumption:het lijkt erop dat} ze mishandeld wordt
Hij was {assumption:duidelijk van plan} in te breken
dat is {assumption:misschien} de {opinion|assumption|diagnosis:dader} van vorige week
{assumption|diagnosis|opinion|insult:inbreker} liep door de tuin
een {assumption|diagnosis|opinion|insult:drugsdealer} op de hoek
{assumption|opinion|diagnosis|insult:crimineel} in een dikke auto
{assumption:blijkbaar} heeft hij geen werk
{assumption:ik vermoed} huiselijk geweld
hij {assumption:zal wel} weer gestolen hebben
Ze {assumption:wilden duidelijk} iets stelen
{assumption:ongetwijfeld} gestolen spullen
{assumption:kennelijk} is zij ziek
{hearsay:ik heb gehoord dat} hij zijn vrouw slaat
{hearsay:volgens de buren} zit hij in de drugs
{hearsay:men zegt} dat er gedeald wordt
{hearsay:iedereen weet} dat hij steelt
{hearsay:de buurvrouw zei dat} hij haar slaat
{hearsay:naar verluidt} wonen er tien mensen
{hearsay:er wordt gezegd} dat ze haar kinderen opsluit
hij {hearsay:schijnt} in de bak te hebben gezeten
{hearsay:het gerucht gaat} dat er een lab zit
{hearsay:van horen zeggen}: er is gevochten
{hearsay:mensen zeggen} dat hij gevaarlijk is
{hearsay:via via} gehoord dat ze gaat verhuizen
{hearsay:mijn buurman vertelde dat} er ingebroken is
{hearsay:in de buurt wordt verteld} dat hij steelt
wat een {insult:klootzak}
{insult:tuig} bij de flat
dat {insult:kutwijf} gooit alles op straat
{insult:aso's} met harde muziek
die {insult:idioot} reed door rood
{insult:tokkies} aan het einde van de straat
{insult:rotjochies} gooien met eieren
stelletje {insult:debielen}
{insult:schorem} bij het buurthuis
{insult:eikel} parkeert altijd verkeerd
{insult:kankerlijers} hebben mijn band lek gestoken
een {insult:sukkel} op een scooter
vieze {insult:hoer} bij het station
{insult:gajes}
die {insult:trut} van hiernaast
{insult:mongool} op een brommer
{insult:viezerik} plast tegen de muur
{insult:hufters} hebben het hek vernield
{insult:uitschot} in het park
Die {origin:Marokkaanse} {insult:rotjongens} hebben het gedaan, {assumption:denk ik}
{name:Mevrouw De Groot}, tel {phone:0612349876}, woont op {house_number:nummer 8} en is {diagnosis:dement}
Een {skin:zwarte man} met auto {plate:K-774-PB} keek {opinion:verdacht}
{hearsay:Volgens de buurman} is {name:Achmed} een {assumption|diagnosis|opinion|insult:dief}
{diagnosis:Verslaafde} {origin:Pool} in het portiek, {opinion:eng}`.split('\n');
