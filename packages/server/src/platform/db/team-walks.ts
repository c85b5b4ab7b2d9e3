/** The name of the lock between a round that begins and a team that stops: shared by those who walk, alone for who stops. */
export const teamWalksKey = (tenantId: string, teamId: string): string => `team walks ${tenantId} ${teamId}`;
