import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

/** Somebody has a password, or another one: told within the transaction, in which whatever the old one let in ends. */
export const passwordSet = defineEvent('password.set', z.object({ personId: z.uuid() }), {
  fleeting: true,
});

const linkOf = z.object({ linkId: z.uuid(), personId: z.uuid() });

/** These people get a sign-in link by letter: its secret is made as the letter is written. */
export const signInLinksIssued = defineEvent(
  'sign-in-links.issued',
  z.object({ links: z.array(linkOf), reason: z.enum(['INVITED', 'FORGOTTEN', 'COMMAND']) }),
);
/** An operator made a link for somebody, and hands it over. */
export const signInLinkMade = defineEvent('sign-in-link.made', linkOf);
/** Somebody asked for a link by an address; of whom it is, if anybody's with an account. */
export const passwordForgotten = defineEvent('password.forgotten', z.object({ personId: z.uuid().nullable() }));
/** An administrator wants links for many: the next of them, after the one named. */
export const manyLinksWanted = defineEvent(
  'sign-in-links.wanted',
  z.object({
    actorId: z.uuid(),
    orgUnitId: z.uuid().nullable(),
    withoutAccess: z.boolean(),
    after: z.uuid().nullable(),
  }),
);
