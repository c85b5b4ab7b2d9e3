/** What a volunteer hears back, word for word; who chooses the sentence at the desk reads the same. */
export const told: Readonly<Record<string, string>> = {
  received: 'We have received your signal. You will hear what comes of it.',
  picked_up: 'Somebody of the neighbourhood works on it. You will hear what comes of it.',
  step_agreed: 'We agreed on a step. What exactly, we may not tell.',
  in_good_hands: 'Somebody whose job it is works on it. We may not tell more.',
  being_repaired: 'It is being repaired.',
  passed_on: 'We passed it on to who is responsible.',
  done: 'It is done. Thank you for seeing it.',
  looked_at: 'We looked at it. Good that you saw it.',
  nothing_needed: 'We looked. Nothing was needed.',
  not_our_task: 'We do nothing with it ourselves. It is not part of our work in the neighbourhood.',
  too_little_to_go_on: 'We could not go on with it. Do you see it again? Then make a new signal.',
  not_possible: 'It is not possible now. We wrote down that you saw it.',
  thanks: 'Thank you for your signal.',
  fell_still:
    'We did not manage to take this further, so your signal is closed. That is not because of you, and we are glad you passed it on. Do you still see it? Do tell us again.',
};
