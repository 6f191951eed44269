/** What an API token may be for: what its maker may do, without the role of an administrator; or HR's file alone. */
export const ApiTokenScope = { MINE: 'MINE', PEOPLE_IMPORT: 'PEOPLE_IMPORT' } as const;
export type ApiTokenScope = (typeof ApiTokenScope)[keyof typeof ApiTokenScope];

/** By which token somebody acts through a program. */
export type ApiTokenFacts = { id: string; scope: ApiTokenScope; readOnly: boolean };

/** So that whoever finds one in a file or a log, a scanner too, knows what it is. */
export const apiTokenPrefix = 'sillage_';
