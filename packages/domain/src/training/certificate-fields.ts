/** Purpose, readers and term of what is kept of certificates; the code itself is kept nowhere. */
const own = { dataClass: 1, readers: ['self'], term: 'certificate' } as const;
const setting = { dataClass: 1, readers: ['self', 'coordinator'], term: 'until_changed' } as const;

/** The row goes a year after its last day; the person goes from it thirty days after leaving the team. */
export const certificateKeepMonths = 12;

export const certificateTables = {
  training_certificates: {
    tenant_id: { ...own, purpose: 'keeps municipalities apart' },
    id: { ...own, purpose: 'the code is made from it with a key of the server' },
    person_id: { ...own, purpose: 'whose it is; empty when that person left' },
    code_hash: { ...own, purpose: 'finds the certificate of a code without keeping the code' },
    lessons: { ...own, purpose: 'what was learned, for the paper' },
    issued_on: { ...own, purpose: 'stands on the paper' },
    valid_until: { ...own, purpose: 'until when it holds; starts the term' },
    withdrawn_on: { ...own, purpose: 'from when it no longer holds' },
  },
  certificate_settings: {
    tenant_id: { ...setting, purpose: 'keeps municipalities apart' },
    team_id: { ...setting, purpose: 'which team' },
    counts: { ...setting, purpose: 'whether a certificate counts as the course that some rounds ask for' },
    changed_by: { ...setting, purpose: 'who decided' },
    changed_at: { ...setting, purpose: 'when' },
  },
} as const;
