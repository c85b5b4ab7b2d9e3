/** Which roles work at the desk instead of in the street. */
export const deskRoles: ReadonlySet<string> = new Set(['wijkagent', 'wijkregisseur', 'wijkwerker']);
