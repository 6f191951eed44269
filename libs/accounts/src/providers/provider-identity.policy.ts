import type { Claims } from './identity-provider.js';

/** What a provider says by which somebody may be found the first time. */
export type Introduction = { readonly by: 'email' | 'external-id'; readonly value: string };

export type WhyNotIntroduced =
  /** It says no address. */
  | 'no-address'
  /** It says one, and not that it is really theirs. */
  | 'address-not-verified'
  /** It does not say the claim that the configuration names. */
  | 'no-claim';

/** @param match `email`, or the claim that holds the external id */
export function introductionIn(claims: Claims, match: string): Introduction | WhyNotIntroduced {
  if (match !== 'email') {
    const value = claims[match];
    const id = typeof value === 'number' ? String(value) : value;
    return typeof id === 'string' && isUsable(id) ? { by: 'external-id', value: id.trim() } : 'no-claim';
  }
  const { email, email_verified: isVerified } = claims;
  if (typeof email !== 'string' || !isUsable(email)) return 'no-address';
  // Nothing but true: "false" as a word is true to many a program.
  return isVerified === true ? { by: 'email', value: email.trim() } : 'address-not-verified';
}

// PostgreSQL's text holds no NUL, and no id or address of ours is longer.
function isUsable(value: string): boolean {
  return value.trim() !== '' && value.length <= 400 && !value.includes('\0') && value.isWellFormed();
}

export type KnownPerson = {
  /** Who they are to this issuer already. */
  readonly boundSubject: string | null;
  readonly hasRole: boolean;
};

export type WhyNotBound =
  /** To them, this provider knows somebody else: only an administrator can tell who is right. */
  | 'bound-otherwise'
  /** Whoever gets hold of an address must not get hold of a role with it. */
  | 'needs-word';

/** Whether somebody who was found may be bound to that subject by themselves. */
export function whyNotBound(person: KnownPerson, subject: string, by: Introduction['by']): WhyNotBound | null {
  if (person.boundSubject !== null && person.boundSubject !== subject) return 'bound-otherwise';
  return by === 'email' && person.hasRole && person.boundSubject === null ? 'needs-word' : null;
}
