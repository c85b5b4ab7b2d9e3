/** What a push carries to the service worker: of which kind it is and in which language; never what the news is, who or where. */

/** An alarm of a round is no news: it wakes. A reminder leads to the one tap that answers it. */
export type PushMessage =
  | { readonly kind: 'news' | 'alarm'; readonly language: 'nl' | 'en' }
  /** The path stands in the sealed part only; behind its "#" is what answers for one place. */
  /** For a coordinator who asked for it: which part, when and how many; nobody's name. Only in the sealed part. */
  | {
      readonly kind: 'sign_on';
      readonly language: 'nl' | 'en';
      readonly out: boolean;
      readonly zone: string | null;
      readonly at: string;
      readonly count: number;
    }
  | { readonly kind: 'reminder'; readonly language: 'nl' | 'en'; readonly path: string };

/** What the service worker tells a page that is open already when somebody tapped a push. */
export type PushTapped = { readonly pushTapped: PushMessage['kind']; readonly path: string };
