/** How often somebody may do something: one table, per class of request. */

/** Counted per person when signed in, else per network address. */
export const limitClasses = {
  /** Asking for a sign-in mail (per address of the asker; per mail address is counted by the people room). */
  sign_in_mail: { max: 20, windowSeconds: 3_600 },
  /** Trying a code, link, passkey or TOTP. */
  sign_in_try: { max: 30, windowSeconds: 600 },
  /** A phone handing in its outbox; a batch holds up to 500 commands. */
  sync: { max: 240, windowSeconds: 3_600 },
  photo: { max: 60, windowSeconds: 3_600 },
  read: { max: 1_200, windowSeconds: 600 },
  act: { max: 300, windowSeconds: 600 },
  stream: { max: 120, windowSeconds: 600 },
  public: { max: 600, windowSeconds: 600 },
  /** A draft that is kept while somebody types. */
  draft: { max: 900, windowSeconds: 600 },
  /** Deciding a year of answers twice. */
  dry_run: { max: 30, windowSeconds: 600 },
  /** A page on paper takes the server longer than a page on a screen. */
  paper: { max: 60, windowSeconds: 3_600 },
  /** Looking something up inside own work. */
  search: { max: 60, windowSeconds: 3_600 },
  /** Reading outside the own work is for emergencies. */
  break_glass: { max: 10, windowSeconds: 86_400 },
  invite: { max: 60, windowSeconds: 3_600 },
} as const;
export type LimitClass = keyof typeof limitClasses;
