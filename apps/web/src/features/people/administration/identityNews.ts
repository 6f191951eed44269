/** What was done last about how somebody is known to a provider. */
export type IdentityNews = { words: 'confirmed' | 'declined' | 'released'; provider: string };
