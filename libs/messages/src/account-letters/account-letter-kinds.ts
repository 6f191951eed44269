/** Letters about somebody's own account. They go at once and alone, whatever hours and kinds of reminder the person wants. */
export const accountLetterKinds = ['SIGN_IN_LINK', 'SIGN_IN_LINK_MADE'] as const;
export type AccountLetterKind = (typeof accountLetterKinds)[number];

export function isAccountLetterKind(kind: string): kind is AccountLetterKind {
  return (accountLetterKinds as readonly string[]).includes(kind);
}
