/** Which roles work at the desk instead of in the street, and which walk. */
export const deskRoles: ReadonlySet<string> = new Set(['wijkagent', 'wijkregisseur', 'wijkwerker']);
export const teamRoles: ReadonlySet<string> = new Set(['volunteer', 'coordinator']);
export const thankerRoles: ReadonlySet<string> = new Set([...deskRoles, 'partner']);
export const agreementRoles: ReadonlySet<string> = new Set([...deskRoles, 'coordinator', 'partner']);
