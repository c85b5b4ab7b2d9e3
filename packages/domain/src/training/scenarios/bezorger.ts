/** Scenario: somebody looks for an address. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Rondjes rijden met pakjes achterin past bij een bezorger. Wie het vraagt, krijgt vaak een glimlach terug.', 'Driving around with parcels in the back fits a delivery. Who asks often gets a smile in return.');
const wanted = t('Niemand hoeft dit te weten. De bezorger wil een huisnummer.', 'Nobody needs to know this. The delivery man wants a house number.');

export const bezorger: LearningScenario = {
  id: 'bezorger',
  version: 1,
  title: t('Drie keer langs', 'Past three times'),
  drawing: drawing('evening', 'house@40 van@130 house@210 lamp@255 team@300', 'Avond. Een busje rijdt langzaam door de straat.', 'Evening. A van drives slowly through the street.'),
  situations: { a: situation('vehicle.delivery', 'nothing', null, { now: 'yes' }) },
  start: 'a',
  nodes: {
    a: scene(t('Een busje rijdt voor de derde keer langzaam langs. Voorin brandt licht. De bestuurder kijkt naar de huisnummers en op een scherm. Er liggen pakjes.', 'A van drives by slowly for the third time. The light inside is on. The driver looks at house numbers and at a screen. There are parcels.'), [
      ['think', 'b', 'Vraag je af: wat kan dit nog meer zijn?', 'Ask yourself: what else can this be?'],
      ['call', 'bel', 'Bel 112: hij verkent de straat', 'Call 112: he explores the street'],
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
    ]),
    b: scene(t('Hij stopt en draait het raam open: „Weten jullie waar nummer 114 is?”', 'He stops and opens the window: “Do you know where number 114 is?”'), [
      ['help', 'help', 'Wijs hem de weg', 'Show him the way'],
      ['ask', 'pas', 'Vraag om zijn pas', 'Ask for his pass'],
    ]),
    k: compass(t('Kies wat je zag.', 'Choose what you saw.'), 'a', 'vehicle.delivery vehicle.drives_slowly_again vehicle.engine_running_waiting', 'niets', 'anders'),
    help: end('best', t('„Achter de bocht.” Hij steekt zijn duim op.', '“Round the bend.” He gives a thumbs-up.'), why, wanted),
    niets: end('best', t('Het kompas zegt: niets doen.', 'The compass says: do nothing.'), why, wanted),
    pas: end('lesson', t('Hij moet jou geen pas laten zien, en dat weet hij.', 'He need not show you a pass, and he knows it.'), t('Vragen naar papieren mag een vrijwilliger niet.', 'A volunteer may not ask for papers.'), wanted),
    bel: end('lesson', t('De meldkamer vraagt wat hij doet. „Hij zoekt een huisnummer”, zeg je, en dan hoor je het zelf.', 'The control room asks what he does. “He looks for a house number”, you say, and then you hear it yourself.'), why, wanted),
    anders: end('lesson', t('Langzaam rijden klopt, maar je zag ook de pakjes en het scherm. Vertel alles, niet alleen wat past bij je zorg.', 'Driving slowly is right, but you also saw the parcels and the screen. Tell all of it, not just what fits your worry.'), why, wanted),
  },
};
