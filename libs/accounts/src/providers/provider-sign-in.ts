import { Injectable } from '@nestjs/common';
import { Person } from '@sillage/people';
import { newId, UnitOfWork, type Transaction } from '@sillage/platform';
import type { IdentityProvider, ProvenIdentity } from './identity-provider.js';
import {
  introductionIn,
  whyNotBound,
  type Introduction,
  type WhyNotBound,
  type WhyNotIntroduced,
} from './provider-identity.policy.js';

/** Why somebody whom a provider knows is not let in. */
export type WhyNotKnown = WhyNotIntroduced | WhyNotBound | 'unknown';
export type Recognised = { readonly personId: string } | { readonly refused: WhyNotKnown };

/** Who of the directory somebody is whom a provider vouches for. */
@Injectable()
export class ProviderSignIn {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * By issuer and subject once they are bound; the first time by what the provider says of them, and they are bound then.
   * Whoever is not let in leaves no row behind, unless they are in the directory and wait for an administrator's word.
   * @throws ProviderTrouble when the provider has to be asked once more, and does not answer
   */
  async recognise(provider: IdentityProvider, identity: ProvenIdentity): Promise<Recognised> {
    const bound = await this.unitOfWork.run((tx) => this.bound(tx, provider.settings.name, identity));
    if (bound !== null) return bound;
    const introduction = await this.introduction(provider.settings.match, identity);
    if (typeof introduction === 'string') return { refused: introduction };
    return this.unitOfWork.run((tx) => this.bind(tx, provider.settings.name, { identity, introduction }));
  }

  /** Whoever left the company is as unknown as anybody else. */
  private async bound(
    tx: Transaction,
    provider: string,
    { issuer, subject }: ProvenIdentity,
  ): Promise<Recognised | null> {
    const [known] = await tx.query<{ personId: string; active: boolean; provider: string }>(
      `SELECT i.person_id AS "personId", p.active, i.provider FROM provider_identity i JOIN person p ON p.id = i.person_id
       WHERE i.issuer = $1 AND i.subject = $2`,
      [issuer, subject],
    );
    if (known === undefined) return null;
    if (!known.active) return { refused: 'unknown' };
    if (known.provider !== provider) {
      await tx.query('UPDATE provider_identity SET provider = $3 WHERE issuer = $1 AND subject = $2', [
        issuer,
        subject,
        provider,
      ]);
    }
    return { personId: known.personId };
  }

  /** The ID token goes first. What it leaves out is asked for, and then taken from one place: an address and its proof belong together. */
  private async introduction(match: string, identity: ProvenIdentity): Promise<Introduction | WhyNotIntroduced> {
    const told = introductionIn(identity.claims, match);
    if (told !== 'no-address' && told !== 'no-claim' && told !== 'address-not-verified') return told;
    const more = introductionIn(await identity.moreClaims(), match);
    return typeof more === 'string' && told === 'address-not-verified' ? told : more;
  }

  private async bind(
    tx: Transaction,
    provider: string,
    { identity, introduction }: { identity: ProvenIdentity; introduction: Introduction },
  ): Promise<Recognised> {
    const { issuer, subject } = identity;
    const personId = await this.introduced(tx, introduction);
    if (personId === null) return { refused: 'unknown' };
    // Two devices may come for the first time at the same moment.
    await tx.lock(Person, personId);
    const already = await this.bound(tx, provider, identity);
    if (already !== null) return already;
    const [person] = await tx.query<{ boundSubject: string | null; hasRole: boolean }>(
      `SELECT (SELECT subject FROM provider_identity WHERE person_id = $1 AND issuer = $2) AS "boundSubject",
         EXISTS (SELECT FROM role_assignment WHERE person_id = $1) AS "hasRole"`,
      [personId, issuer],
    );
    const refused = whyNotBound(person ?? { boundSubject: null, hasRole: false }, subject, introduction.by);
    if (refused === 'needs-word') await this.ask(tx, provider, { personId, identity, email: introduction.value });
    if (refused !== null) return { refused };
    await tx.query(
      `INSERT INTO provider_identity (id, issuer, subject, person_id, provider, bound_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), issuer, subject, personId, provider, tx.now],
    );
    tx.audit({
      actor: { personId },
      action: 'identity.bound',
      subject: { type: 'Person', id: personId },
      details: { provider },
    });
    return { personId };
  }

  private async introduced(tx: Transaction, { by, value }: Introduction): Promise<string | null> {
    const found = await tx.query<{ id: string }>(
      by === 'email'
        ? 'SELECT id FROM person WHERE lower(email) = lower($1) AND active'
        : 'SELECT id FROM person WHERE external_id = $1 AND active',
      [value],
    );
    return found.length === 1 && found[0] ? found[0].id : null;
  }

  /** The latest one counts: an administrator says yes to exactly what is shown. */
  private async ask(
    tx: Transaction,
    provider: string,
    { personId, identity, email }: { personId: string; identity: ProvenIdentity; email: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO provider_identity_request (id, person_id, issuer, subject, provider, email, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, issuer) DO UPDATE SET id = excluded.id, subject = excluded.subject,
         provider = excluded.provider, email = excluded.email, asked_at = excluded.asked_at`,
      [newId(), personId, identity.issuer, identity.subject, provider, email, tx.now],
    );
  }
}
