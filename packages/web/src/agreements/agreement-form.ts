/** The form of an agreement as it is typed, and the terms it becomes; pure. */
import type { AgreementTermsOnWire } from '@buurtplus/contract/agreements';
import { checkTerms, type TermsNo } from '@buurtplus/domain/agreements';

export type TermsForm = Omit<AgreementTermsOnWire, 'take' | 'answer' | 'endsOn' | 'covenant'> & {
  readonly takeCount: string;
  readonly takeUnit: 'days' | 'hours';
  readonly answerCount: string;
  readonly answerUnit: 'days' | 'hours';
  readonly endsOn: string;
  readonly covenant: string;
};

/** Our own defaults, to be agreed on: two days to take up, ten to answer, a meeting every quarter. */
export const emptyForm = (today: string): TermsForm => ({
  title: '',
  what: '',
  kinds: [],
  channel: '',
  takeCount: '2',
  takeUnit: 'days',
  answerCount: '10',
  answerUnit: 'days',
  deputy: '',
  meetEveryMonths: 3,
  startsOn: today,
  endsOn: '',
  covenant: '',
});

export const formOf = (terms: AgreementTermsOnWire): TermsForm => ({
  title: terms.title,
  what: terms.what,
  kinds: terms.kinds,
  channel: terms.channel,
  takeCount: String(terms.take.count),
  takeUnit: terms.take.unit,
  answerCount: String(terms.answer.count),
  answerUnit: terms.answer.unit,
  deputy: terms.deputy,
  meetEveryMonths: terms.meetEveryMonths,
  startsOn: terms.startsOn,
  endsOn: terms.endsOn ?? '',
  covenant: terms.covenant ?? '',
});

export const termsOf = (form: TermsForm): AgreementTermsOnWire => {
  const { takeCount, takeUnit, answerCount, answerUnit, ...same } = form;
  return {
    ...same,
    kinds: [...form.kinds],
    take: { count: Number(takeCount), unit: takeUnit },
    answer: { count: Number(answerCount), unit: answerUnit },
    endsOn: form.endsOn === '' ? null : form.endsOn,
    covenant: form.covenant.trim() === '' ? null : form.covenant,
  };
};

/** The first wrong field, by the very rules of the server. */
export const wrongField = (form: TermsForm): TermsNo['field'] | null =>
  checkTerms(termsOf(form))[0]?.field ?? null;
