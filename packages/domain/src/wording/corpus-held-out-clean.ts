/** Sentences written before the rules were looked at, of which none deserves a mark; test data, invented. */

/** Street names, shops, colours, days and short notes that are hard to stay quiet about. */
export const heldOutClean: readonly string[] = `lantaarnpaal 112 in de Jan van Galenstraat doet het niet
Om 21.15 liep een persoon met een grijze hoodie achter de garages langs
container bij de Albert Heijn zit vol, zakken ernaast
Bruine hond zonder riem bij het speelveldje
Zwarte auto staat al drie weken met een lekke band op de Kruiskade
Witte bestelbus dubbel geparkeerd voor de Turkse bakker
Voor het Chinees restaurant liggen glasscherven op de stoep
oude mevrouw zat op het bankje en wist haar adres niet meer
Kamer 214 van het buurthuis stond open en er brandde licht
bus 33 reed door rood bij de Beukelsdijk
Lijn 8 stopt niet meer bij de halte Spanjaardstraat
Ondergrondse container 4417 is kapot, klep hangt los
lichtmast 0312 knippert
De Wilhelminabrug staat open en er is een lichtje uit
Op het Marktplein liggen nog hekken van zaterdag
Er staan rozen en een bos tulpen naast de gedenkplek
De storm heeft een boom omgewaaid op de Schiedamseweg
Storm op komst, de steiger aan de Bloemstraat klappert
Wil je iemand laten kijken naar de losse tegel?
Roos van de douchekop ligt bij het grofvuil
Bloem en suiker over de straat gestrooid, glad voor fietsers
Groot gat in het hek van de Jumbo
Zaterdag 14 maart om 22:10 hoorde ik glasgerinkel bij de sporthal
12-03-2026 was de ruit van het bushokje nog heel
Op 3 mei is de prullenbak voor het laatst geleegd
Vorige week dinsdag lag er ook al een matras
Er zijn ongeveer 15 jongeren bij het Schapenhofje, ze draaien muziek
een man van ongeveer 40 belde overal aan
jongen van een jaar of 12 liep op blote voeten
Een vrouw van rond de 80 stond in haar nachtpon buiten
Twee mannen in werkkleding tilden een fiets in een busje
iemand schreeuwde 'help' vanuit een portiek
Ik zag rook uit de schoorsteen en rook een chemische lucht
Bij de flat stinkt het al twee weken naar rotte eieren
Gordijnen zijn al vijf dagen dicht en de post steekt uit de brievenbus
Hond blaft al vanaf vanochtend zonder ophouden
Er hangt een briefje 'te koop' op een fietswrak
We hebben 112 gebeld en zijn op afstand gebleven
Heb 0900-8844 gebeld, agent komt morgen
Gemeld bij 14 010, meldingsnummer 2026-118834
Boete van 95 euro op de ruit van een aanhanger
De schade is minstens € 1.250,00 volgens het bordje
Het is 's avonds erg donker in de Witte de Withstraat
Er loopt een zwarte kat door de Zwart Janstraat
Vuurwerkresten bij basisschool De Wilgen
Fietsen staan voor de nooduitgang van buurthuis De Brug
Fietspad bij de Willem de Zwijgerlaan is glad door bladeren
Mevrouw vroeg mij de weg en liep daarna drie keer hetzelfde rondje
Meneer zat op de grond en kon niet zelf opstaan
Hij droeg een rode jas en een blauwe pet
Zij had een rolstoel bij zich en riep naar voorbijgangers
Ze hebben lang met elkaar staan schreeuwen, daarna viel er iets zwaars
Er werd drie keer hard op een deur gebonsd
ik hoorde een kind huilen, twintig minuten lang
Kind van een jaar of zes zat om elf uur 's avonds alleen op de glijbaan
Man trapte tegen een geparkeerde auto en liep richting station Blaak
Vrouw gooide een fles kapot tegen de muur
Groepje van 6 rookte bij de ingang en liep weg toen wij aankwamen
De deur van de berging stond wagenwijd open
sleutel zat nog in het slot, bewoner aangesproken, alles ok
Rustige ronde, niets gezien
rustig
alles rustig, 3 km gelopen
Niks bijzonders vanavond, wel veel wind
Mooi weer, druk op het terras van café De Zon
Regen en harde wind, twee paraplu's in de gracht
mist, zicht minder dan 50 meter
Sneeuw niet geruimd bij het bejaardenhuis
Poort van de brandgang achter de Lijsterbesstraat staat open
Ladder ligt in de voortuin, makkelijk te pakken
Losse stoeptegel, mijn collega struikelde bijna
Grofvuil naast container: bankstel, wasmachine, twee tv's
Tv ligt in het water bij de Rotte
Rat gezien bij de eendenvijver
dode zwaan langs de singel
Een egel zat vast in een frisdrankblik
Stoplicht op de kruising Mathenesserlaan/Heemraadssingel springt niet op groen
verkeersbord omgereden, ligt op het gras
Gele scooter op de stoep, blokkeert de doorgang
deelscooter ligt half op de weg
Vrachtwagen met draaiende motor sinds 6 uur vanochtend
Aanhanger zonder wielen op parkeerplaats 27
Auto met ingeslagen ruit, glas op de grond
Blauwe Volkswagen Golf rijdt rondjes, nu al vijf keer langs
Grijze Opel Corsa staat met het portier open
Volvo V70 met verhuisdozen achterin, kofferbak open
Peugeot 208 zonder koplamp
een BMW 320 stond met alarmlichten aan
Er waren 3 quads aan het racen op de A16 oprit
N470 was afgesloten, verkeer ging door de wijk
Afval van de Poolse supermarkt ligt op de stoep
De Surinaamse toko had de deur nog open na sluitingstijd
Bij de Italiaanse ijssalon staat een rij tot op het fietspad
Spaanse les in het buurthuis ging niet door, deur was dicht
Op de muur van de moskee staat met verf een kruis
Auto blokkeert de ingang van de kerk aan de Hoflaan
Bij de synagoge hangt een camera los
Katholieke basisschool Sint Jozef heeft kapotte ruiten
kerkdienst was net uit, veel fietsers
De islamitische slager heeft zijn rolluik half open
Verkiezingsborden liggen op de grond bij de rotonde
Bij het stembureau in de school was de verlichting uit
Graffiti op de transformatorkast, ongeveer 1 bij 2 meter
Op de muur staat een tekst met zwarte letters
Er ligt een spuit bij het klimrek, niet aangeraakt
Bij de glasbak staan 4 jerrycans zonder etiket
Zoemend geluid uit de garagebox, ook 's nachts
Condens op alle ramen van de bovenste verdieping
Elke tien minuten gaat iemand naar binnen en meteen weer naar buiten
twee personen gaven elkaar iets kleins in de hand en fietsten weg
Persoon keek in drie auto's en voelde aan de portieren
Iemand belde aan bij vier deuren en liep weg als er open werd gedaan
Jongen rende weg met een tas, richting het Zuidplein
Meisje zat te huilen op de trap van de metro
Stel had ruzie op straat, zij liep naar links en hij naar rechts
Vader riep naar zijn dochter, zij ging mee naar huis
moeder met kinderwagen kon er niet langs
De buurvrouw gaf ons koffie, gezellig
Buurman hielp met vegen
Een bewoonster vroeg of wij een nieuwe lamp konden regelen
Bewoner zei dat hij het hek zelf weer dicht doet
Ze zei dat ze haar sleutels kwijt was
Hij vertelde ons dat hij al twee dagen niet gegeten had
de man vroeg om een sigaret en liep door
Een mevrouw viel van haar fiets, knie geschaafd, wij hebben geholpen
AED aan de gevel van het wijkgebouw knippert rood
brandblusser hangt niet meer in de hal
Rookmelder piept in het trappenhuis, derde verdieping
lift blijft hangen tussen 4 en 5
In de hal van de flat lag een plas bloed, 112 gebeld
Man lag op het bankje en reageerde niet, ambulance was er binnen 8 minuten
We liepen van 19.30 tot 21.00 met z'n drieën
Route: Oranjeplein, Beatrixlaan, Prins Hendrikkade, terug langs de Maas
vanaf de Prinses Julianalaan tot aan de Koninginneweg geen verlichting
Dokter Schaepmanstraat: put verstopt, water staat 10 cm hoog
Burgemeester van Walsumweg: gat in het wegdek van een halve meter
Martin Luther Kingweg: boomtak hangt over het fietspad
Anne Frankplein: bankje kapot
Pieter de Hoochweg ligt vol karton
Op de hoek van de Aert van Nesstraat staat een bakfiets op slot
Frederik Hendrikplantsoen: schommel hangt aan een ketting
Bij Café Bep is het raam stuk
Fietsenmaker Henk's Bikes heeft oude banden buiten liggen
Bakkerij Van Maanen had de luifel nog uit
Kapper Sharon is dicht, deur staat op een kier
Parkeergarage Erasmus, niveau -2, licht uit
ziekenhuis Franciscus: hek bij ingang 3 kapot
Feijenoord speelde thuis, veel mensen op straat
na de wedstrijd van Sparta stonden er 20 fietsen tegen het hek
Koningsdag: veel glas in het Kralingse Bos
Sinterklaas kwam aan, weg was afgesloten
op oudejaarsavond was er een brand in de papierbak
Op 1 januari lagen er 40 pijlen op het voetbalveld
24 oktober: klok een uur terug, lampen gaan nu te laat aan
Tussen 02.00 en 03.30 uur drie keer een harde knal gehoord
3x gezien deze week
Foto's: 2 van de container, 1 van de tegel
Het hek is 1,80 hoog en ligt plat
25 meter voorbij de brug ligt een boomstam in het water
kmpaal 12.4 langs de dijk
GPS 51.9225, 4.47917
Perceel 1187 bij het volkstuincomplex staat open
box 16 is opengebroken, slot ligt op de grond
Perron 2, de lift is buiten gebruik
Ter hoogte van huisnummer 40 ligt een losse tegel
lantaarnpaal tegenover nummer 12 is uit
Put verstopt voor nr. 33
de boom bij huisnummer 8 staat scheef na de wind
Verkeersbord E1 staat krom
afvalpas werkt niet bij container K-22
Wespennest in de speelkubus
Gaslucht op de hoek, 0800-9009 gebeld en buren gewaarschuwd
Ik heb de coördinator gebeld, die geeft het door
doorgegeven aan de wijkagent
de jongerenwerker sprak met de groep, ze gingen om 23 uur naar huis
Handhaver schreef een bon uit
Meldkamer vroeg ons op afstand te wachten
Woningcorporatie heeft het slot gemaakt, is nu weer los
Thuiszorg stond voor de deur, er deed niemand open
Een man sprak hard in zichzelf en stak over zonder te kijken
Zij liep op sokken in de regen en vroeg waar haar moeder was
Hij riep dat iedereen weg moest gaan en zwaaide met een stok
vrouw praat tegen de lantaarnpaal en lacht
Man viel twee keer, rook naar bier en liep slingerend verder
Persoon sliep in een slaapzak onder de brug
er slaapt iemand in de fietsenstalling, slaapzak en twee tassen
Voortuin is overwoekerd, ramen zijn dichtgeplakt met krant
Door het raam zie je stapels dozen tot het plafond
Kunnen jullie hier vaker langs gaan?
graag terugkoppeling
Bedankt voor het repareren van de lamp!
Het slot is gisteren vervangen
Twee tieners op een fatbike reden over de stoep, bijna een botsing
fatbike zonder licht, reed tegen een paaltje
Blikjes en lachgaspatronen onder de bank
Er lagen 14 patronen op het grasveld
hij had een rugzak en een grijze joggingbroek aan
lang haar, groene jas, liep richting metro
een persoon met een witte pet en zwarte jas
Wit poeder op de stoelen van het bushokje
De verf is bruin en dik, loopt het riool in
het water in de sloot is rood
Donkere kleding, fiets zonder licht
donkere hoek bij de kliko's, lamp stuk
Blonde hond met rode halsband loopt los
Rode kater aangereden, ligt in de berm
Oude fiets met een krat, al een maand tegen dezelfde boom
kinderen spelen bij de sloot, geen hek
Er was een feestje in de tuin, om 1 uur was het stil
Muziek te horen tot in de volgende straat, bas trilde in de ramen
Drie avonden achter elkaar geschreeuw om ongeveer 2 uur
De lerares van de school zette het hek dicht
Vrijwilliger heeft een nieuw hesje nodig, maat L
mijn zaklamp is leeg, graag een nieuwe
Max 30 km op de Dorpsdijk, er wordt veel harder gereden
Mark de plek op de kaart, dan zie je het gat
Op de Rozenlaan en de Irisstraat is het asfalt gescheurd
De kersenboom bloeit, takken hangen voor het bord`.split('\n');
