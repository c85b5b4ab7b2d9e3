/** Who gets a case when its owner is gone: who took the area over, the deputy, another one on the desk's duty, or an administrator who must pass it on. */
export type OwnerCandidate = { readonly personId: string; readonly role: string };

export type NextOwner =
  | { readonly by: 'successor' | 'deputy' | 'desk'; readonly personId: string; readonly role: string }
  | { readonly by: 'tray'; readonly personId: string };

/**
 * @param colleagues who holds the owner's kind of duty in this neighbourhood today, longest in service first
 * @param administrators the municipality's functional administrators of today, longest in service first
 * @param successorId who took the area over from the owner, when somebody did
 * @returns null only when nobody of all these is there: then the case waits where it is and is tried again
 */
export const nextOwner = (
  deputyId: string | null,
  goneId: string,
  conflictedIds: readonly string[],
  colleagues: readonly OwnerCandidate[],
  administrators: readonly OwnerCandidate[],
  successorId: string | null = null,
): NextOwner | null => {
  const free = colleagues.filter((one) => one.personId !== goneId && !conflictedIds.includes(one.personId));
  const successor = free.find((one) => one.personId === successorId);
  if (successor !== undefined) return { by: 'successor', ...successor };
  const deputy = free.find((one) => one.personId === deputyId);
  if (deputy !== undefined) return { by: 'deputy', ...deputy };
  const colleague = free[0];
  if (colleague !== undefined) return { by: 'desk', ...colleague };
  const administrator = administrators.find((one) => one.personId !== goneId);
  return administrator === undefined ? null : { by: 'tray', personId: administrator.personId };
};
