/** What a volunteer hears back, word for word; who chooses the sentence at the desk reads the same. */
export const told: Readonly<Record<string, string>> = {
  received: 'We hebben je signaal ontvangen. Je hoort nog wat ermee gebeurt.',
  picked_up: 'Iemand uit de buurt is ermee bezig. Je hoort nog wat ermee gebeurt.',
  step_agreed: 'We hebben een stap afgesproken. Wat precies, mogen we niet vertellen.',
  in_good_hands: 'Er wordt aan gewerkt door iemand die daarvoor is. Meer mogen we niet vertellen.',
  being_repaired: 'Het wordt gemaakt.',
  passed_on: 'We hebben het doorgegeven aan wie erover gaat.',
  done: 'Het is gedaan. Dankjewel dat je het zag.',
  looked_at: 'We hebben gekeken. Goed dat je het zag.',
  nothing_needed: 'We hebben gekeken. Er was niets nodig.',
  not_our_task: 'We doen hier zelf niets mee. Het hoort niet bij ons werk in de buurt.',
  too_little_to_go_on: 'We konden er niet mee verder. Zie je het weer? Maak dan een nieuw signaal.',
  not_possible: 'Het kan nu niet. We hebben opgeschreven dat jij het zag.',
  thanks: 'Dankjewel voor je signaal.',
  fell_still:
    'Het lukte niet om hier verder mee te komen. Daarom is je signaal gesloten. Dat ligt niet aan jou, en we zijn blij dat je het doorgaf. Zie je het nog? Meld het gerust opnieuw.',
};
