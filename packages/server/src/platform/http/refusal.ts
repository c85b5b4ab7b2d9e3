/** How a handler says no: a code from the catalogue, with the fields that were wrong or what is possible instead. */
import type { ProblemCode } from '@buurtplus/contract/problems';
import type { Result } from '@buurtplus/domain/kernel';
import type { PolicyRefusal } from '@buurtplus/domain/people';

export type HttpRefusal = {
  readonly code: ProblemCode;
  readonly fields?: readonly { readonly path: string; readonly code: string }[];
  readonly allowedActions?: readonly string[];
  readonly retryAfterSeconds?: number;
};

export type Answer<Value> = Result<Value, HttpRefusal>;

/** "Not yours" and "not there" are one answer. */
const codeByPolicyRefusal: Readonly<Record<PolicyRefusal, ProblemCode>> = {
  hidden: 'not_found',
  second_factor_needed: 'second_factor_needed',
  wrong_status: 'wrong_status',
  wrong_purpose: 'not_found',
};

export const refusalFor = (refusal: PolicyRefusal): HttpRefusal => ({ code: codeByPolicyRefusal[refusal] });
