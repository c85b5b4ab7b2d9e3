/** How much of what happened is shown at first: the newest few. A list that would hide only one is shown whole. */
const fewest = 6;

export const newestOf = <Event>(events: readonly Event[]): readonly Event[] =>
  events.length <= fewest + 1 ? events : events.slice(0, fewest);
