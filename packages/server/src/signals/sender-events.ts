/** Events in a signal's history that are acts of its sender: the desk reads no role with them, and the sender is forgotten in them. */
export const senderEvents = ['recorded', 'withdrawn', 'goes_on', 'answered'] as const;
