/** Words for each level of each aspect: our own, to use where a municipality has no photos of its scale. */
import type { Aspect, Level } from './scale.ts';

export type Bilingual = { readonly nl: string; readonly en: string };
export type AspectWords = { readonly name: Bilingual; readonly look: Bilingual } & Readonly<
  Record<Level, Bilingual>
>;

const words = (nl: string, en: string): Bilingual => ({ nl, en });

export const levelNames: Readonly<Record<Level, Bilingual>> = {
  a_plus: words('A+ · zeer goed', 'A+ · very good'),
  a: words('A · goed', 'A · good'),
  b: words('B · voldoende', 'B · good enough'),
  c: words('C · matig', 'C · poor'),
  d: words('D · slecht', 'D · bad'),
};

export const aspectWords: Readonly<Record<Aspect, AspectWords>> = {
  coarse_litter: {
    name: words('Groot zwerfvuil', 'Large litter'),
    look: words(
      'Stukken groter dan je duim: blikjes, zakken, papier.',
      'Pieces larger than your thumb: cans, bags, paper.',
    ),
    a_plus: words('Er ligt niets.', 'Nothing lies there.'),
    a: words('Een enkel stuk. Je moet ernaar zoeken.', 'A single piece. You have to look for it.'),
    b: words('Een paar stukken, los van elkaar.', 'A few pieces, apart from each other.'),
    c: words('Veel stukken. Het valt meteen op.', 'Many pieces. You notice it at once.'),
    d: words('Overal, of op hopen bij elkaar.', 'Everywhere, or in heaps.'),
  },
  fine_litter: {
    name: words('Klein zwerfvuil', 'Small litter'),
    look: words(
      'Eén grote stap in het rond: peuken, kauwgom, snippers.',
      'One large step around you: butts, gum, scraps.',
    ),
    a_plus: words('Er ligt niets.', 'Nothing lies there.'),
    a: words('Een enkele peuk of snipper.', 'A single butt or scrap.'),
    b: words('Enkele, maar de grond oogt schoon.', 'Some, but the ground looks clean.'),
    c: words('Veel. De grond oogt vuil.', 'Many. The ground looks dirty.'),
    d: words('Bijna overal op de grond.', 'Nearly everywhere on the ground.'),
  },
  dog_dirt: {
    name: words('Hondenpoep', 'Dog dirt'),
    look: words('Op stoep, gras en speelplek.', 'On pavement, grass and playground.'),
    a_plus: words('Niet te zien.', 'None to be seen.'),
    a: words('Een oude rest, uit de looproute.', 'An old trace, away from where people walk.'),
    b: words('Eén keer, je loopt er makkelijk omheen.', 'Once, easy to walk around.'),
    c: words('Meer keer. Je moet opletten waar je loopt.', 'Several times. You must watch your step.'),
    d: words('Op veel plekken. Je loopt liever om.', 'In many places. You would rather take another way.'),
  },
  full_bins: {
    name: words('Volle afvalbakken', 'Full bins'),
    look: words(
      'De bakken en containers die je van hier ziet.',
      'The bins and containers you can see from here.',
    ),
    a_plus: words('Leeg of bijna leeg, schoon.', 'Empty or nearly so, clean.'),
    a: words('Minder dan half vol.', 'Less than half full.'),
    b: words('Vol, maar alles zit erin.', 'Full, but all is inside.'),
    c: words('Te vol. Er steekt afval uit.', 'Too full. Waste sticks out.'),
    d: words('Te vol, en er staat afval naast.', 'Too full, with waste beside it.'),
  },
  leaves: {
    name: words('Blad op de grond', 'Leaves on the ground'),
    look: words('Op stoep, fietspad en putten.', 'On pavement, cycle path and drains.'),
    a_plus: words('Geen blad.', 'No leaves.'),
    a: words('Hier en daar een blad.', 'A leaf here and there.'),
    b: words('Een dunne laag aan de kant.', 'A thin layer along the side.'),
    c: words('Een laag waar je loopt.', 'A layer where you walk.'),
    d: words('Dik en glad, of de putten zijn dicht.', 'Thick and slippery, or the drains are blocked.'),
  },
  weeds: {
    name: words('Onkruid tussen de stenen', 'Weeds between the stones'),
    look: words('In voegen, langs randen en rond palen.', 'In joints, along edges and around poles.'),
    a_plus: words('Geen onkruid.', 'No weeds.'),
    a: words('Een enkel sprietje.', 'A single blade.'),
    b: words('Laag onkruid, vooral langs de rand.', 'Low weeds, mostly along the edge.'),
    c: words('Hoog of in veel voegen.', 'High, or in many joints.'),
    d: words('De stenen zijn deels niet te zien.', 'Part of the stones cannot be seen.'),
  },
  grass: {
    name: words('Gras', 'Grass'),
    look: words('Het gras waar je naast staat.', 'The grass beside you.'),
    a_plus: words('Kort en egaal.', 'Short and even.'),
    a: words('Kort, met een enkele lange spriet.', 'Short, with a single long blade.'),
    b: words('Iets te lang, wel netjes.', 'A little too long, but tidy.'),
    c: words('Te lang, of met kale plekken.', 'Too long, or with bare patches.'),
    d: words('Verwilderd, kapotgereden of vol afval.', 'Overgrown, driven to pieces or full of waste.'),
  },
  paving: {
    name: words('Stoep en straat', 'Pavement and street'),
    look: words('Loop er een stukje over.', 'Walk over it for a bit.'),
    a_plus: words('Vlak en heel.', 'Flat and whole.'),
    a: words('Een kleine oneffenheid.', 'A small unevenness.'),
    b: words('Wat scheef. Je struikelt er niet over.', 'A little uneven. You do not trip.'),
    c: words('Losse of scheve tegels. Opletten met lopen.', 'Loose or tilted tiles. Watch your step.'),
    d: words('Gaten of opstaande tegels. Je kunt vallen.', 'Holes or raised tiles. You can fall.'),
  },
  graffiti: {
    name: words('Graffiti en plakwerk', 'Graffiti and stickers'),
    look: words('Muren, kastjes, palen en bankjes.', 'Walls, boxes, poles and benches.'),
    a_plus: words('Niets.', 'None.'),
    a: words('Een enkele kleine sticker.', 'A single small sticker.'),
    b: words('Iets kleins op één of twee plekken.', 'Something small in one or two places.'),
    c: words('Groot, of op veel plekken.', 'Large, or in many places.'),
    d: words('Overal, of het kwetst mensen.', 'Everywhere, or hurtful to people.'),
  },
  furniture: {
    name: words('Bankjes, palen en borden', 'Benches, poles and signs'),
    look: words('Alles wat de gemeente hier heeft neergezet.', 'All that the municipality has put here.'),
    a_plus: words('Heel, schoon en recht.', 'Whole, clean and straight.'),
    a: words('Heel, een kleine kras of vlek.', 'Whole, with a small scratch or stain.'),
    b: words('Wat vuil of scheef. Het werkt nog goed.', 'A little dirty or tilted. It still works well.'),
    c: words('Iets is stuk of erg vuil.', 'Something is broken or very dirty.'),
    d: words('Kapot, weg of gevaarlijk.', 'Broken off, gone or dangerous.'),
  },
};
