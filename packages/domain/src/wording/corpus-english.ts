/** English sentences, marked like the Dutch ones; test data, invented. */

/** Nothing here deserves a mark. */
export const englishClean: readonly string[] = `The curtains have been closed for four days.
A man sat on the same bench for two hours in the rain.
We heard shouting and then a loud bang.
The street light near the playground is broken.
A white van drove slowly past four times.
Street light 214 is out
The bin next to the supermarket is overflowing
A man of about 50 was looking into parked cars
Two people were shouting in the stairwell, then it went quiet
A black van stood with its engine running for an hour
White powder on the bench
brown dog without a leash near the pond
We called 112 and stayed at a distance
The gate of the back path was open at 10.30 pm
Loose paving stone in front of the Polish shop
a woman asked me the same question three times and could not find her street
She walked barefoot in the rain
Someone sleeps under the bridge in a blue sleeping bag
Broken glass at the bus stop, line 38
I heard a child cry for about twenty minutes
the Chinese restaurant left boxes on the pavement
A person tried the door handles of four cars
Curtains closed for five days, letter box full
On Saturday 14 March the window was still whole
The old lady fell and we helped her up
Church hall door is open, lights on
Quiet round, nothing to report
We walked from seven to half past eight
A teenager on a fat bike nearly hit a pedestrian
He smelled of beer and fell twice
Mark Street is closed because of the market
May I have a new torch please
A tree fell on the pavement near the church.
We heard a loud bang at half past ten.
An old man asked us for the way to the metro.
The white car has a flat tyre.
Three teenagers sat on the wall and played music.
A woman said that she had lost her keys.
The Turkish bakery left the lights on.
Someone threw a bottle at bus 44.
The bike shed is open again.
There is oil on the road at the roundabout.
A man lay on the ground and did not answer.
I smelled gas near the garages.`.split('\n');

/** Marks are written as {kind:words}. */
export const englishMarked: readonly string[] = `{assumption:I think} he sells drugs there.
A {diagnosis:confused man} walked on the road.
A {skin:black man} stood near the car.
The {opinion:suspicious} van came back.
{hearsay:The neighbours say} he shouts at her.
That {insult:idiot} blocked the road.
A {origin:Polish man} slept in a van.
He is an {diagnosis:alcoholic}.
{assumption:Probably} somebody moved out.
We saw {name:Mrs. Peters} without shoes.
{name:Mr Johnson} left his door open
my neighbour {name:Sarah} was crying
{name:Mrs. van Dam} has not been seen for days
His name is {name:Kevin}
call me on {phone:+44 7700 900123}
her number is {phone:06 41825530}
write to {email:neighbour.watch@yahoo.co.uk}
number plate {plate:GZ-123-X} parked on the kerb
the car was {plate:12-ABC-3}
account {iban:NL91 ABNA 0417 1643 00}
his BSN is {bsn:312966210}
the people at {house_number:number 14} shout every night
born on {birth_date:3 May 1961}
her date of birth is {birth_date:12/03/1958}
a {origin:Moroccan} boy threw stones
two {origin:Polish men} were drinking
{origin:immigrants} near the station
an {origin:Eastern European} man looked into cars
{origin:foreigners} on the square
a {faith:Muslim} woman was shouted at
{faith:Jews} walked by
a {skin:black man} ran away
{skin:dark-skinned} guy with a bag
a {skin:white guy} kicked the bin
a {sexuality:gay} couple was called names
{sexuality:lesbian} woman
a {politics:far-right} group put up stickers
{politics:communists} handed out leaflets
a {diagnosis:junkie} slept in the hall
He is an {diagnosis:alcoholic}
a {diagnosis:confused} man walked on the road
she is {diagnosis:mentally ill}
{diagnosis:drunk} man fell down
that woman is {diagnosis:crazy}
a {diagnosis:homeless} person near the door
he has {diagnosis:dementia}
{diagnosis:addicts} in the park
a {opinion:suspicious} man near the school
a {opinion:weird} guy in a car
it is {opinion:disgusting} what they do
{opinion:creepy} person by the playground
they were acting {opinion:strange}
I {assumption:think} he is selling drugs
{assumption:probably} a {opinion|assumption|diagnosis:burglar}
{assumption:maybe} they beat the child
he {assumption:must have} stolen it
{assumption:apparently} nobody lives there
{hearsay:the neighbours say} he hits her
{hearsay:I heard that} he was in prison
{hearsay:people say} there is a lab
{hearsay:according to my neighbour} he steals
{hearsay:everybody knows} she is lying
that {insult:idiot} parked on the pavement
{insult:scum} on the corner
those {insult:bastards} broke the fence
what a {insult:moron}
{insult:losers} hanging around
{name:John} lives there and shouts a lot.
{name:Mrs Jansen} has not opened her curtains.
We spoke to {name:Ahmed Khan}.
Her phone is {phone:0612345678}.
mail {email:peter@example.com}
The car with plate {plate:KX-123-B} drove off.
he lives at {house_number:number 9}
He was {birth_date:born in 1970}.
Two {origin:Romanian} women begged at the shop.
a {origin:Turkish} man shouted at us
a {faith:Jewish} family lives there
a {skin:black} woman pushed a pram
that {sexuality:lesbian} couple
a {politics:communist} shouted slogans
She is an {diagnosis:addict}.
He looks {diagnosis:confused}.
a {diagnosis:mentally ill} man walked around
the man is {diagnosis:schizophrenic}
a {opinion:suspicious} person
they are {opinion:dirty} people
that man is {opinion:weird}
he is a {opinion:creep}
{assumption:I think that} he steals bikes
{assumption:It looks like} they sell drugs
he is {assumption:probably} a {opinion|assumption|diagnosis:dealer}
{assumption:perhaps} he hits her
{hearsay:My neighbour told me that} he drinks
{hearsay:They say} he was in jail
{hearsay:rumour has it} that she left
you {insult:asshole}
those {insult:idiots} on scooters
{insult:scumbags} everywhere`.split('\n');
