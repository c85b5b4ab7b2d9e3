/** How often members like to walk, beside how often they did: of five members or more, in steps of five, never of one. */
import { type About, aboutOf } from '../kernel/index.ts';

const fewestWishes = 5;

export type MemberWish = { readonly personId: string; readonly wished: number; readonly walked: number };

export type WishFigures = { readonly people: number; readonly wished: number; readonly walked: About };

/** @returns null when fewer than five members said something, or one of them is half of it */
export const wishFigures = (wishes: readonly MemberWish[]): WishFigures | null => {
  const people = aboutOf(
    wishes.map(({ personId }) => ({ person: personId, count: 1 })),
    fewestWishes,
  );
  const wished = aboutOf(
    wishes.map((one) => ({ person: one.personId, count: one.wished })),
    fewestWishes,
  );
  if (people === null || wished === null) return null;
  return {
    people,
    wished,
    walked: aboutOf(wishes.map((one) => ({ person: one.personId, count: one.walked }))),
  };
};
