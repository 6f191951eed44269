/** Those that there are words in. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];
