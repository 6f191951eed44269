import { Injectable } from '@nestjs/common';
import { Person } from '@sillage/people';
import { badInput, DomainError, newId, SignIns, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { IdentityProviders } from './identity-providers.js';
import { providerIdentityTexts } from './provider-identity.texts.js';

export type IdentityNamed = { personId: string; provider: string; subject: string };

/** An administrator's word on who somebody is to a provider; only administrators come here (the resolver's rule). */
@Injectable()
export class ProviderIdentities {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly providers: IdentityProviders,
    private readonly signIns: SignIns,
  ) {}

  /**
   * What is bound already stays: asking twice is no error.
   * @throws DomainError NOT_FOUND for whoever is not there any more; CONFLICT where one of the two is bound otherwise
   */
  async bind(actor: Actor, { personId, provider: name, subject }: IdentityNamed): Promise<void> {
    const provider = this.providers.find(name);
    if (provider === null) throw badInput('input.provider', providerIdentityTexts.unknownProvider);
    const { issuer } = provider;
    await this.unitOfWork.run(async (tx) => {
      const person = await lockPerson(tx, personId);
      const known = await tx.query<{ personId: string; subject: string }>(
        `SELECT person_id AS "personId", subject FROM provider_identity
         WHERE issuer = $1 AND (subject = $2 OR person_id = $3)`,
        [issuer, subject, person.id],
      );
      if (known.some((one) => one.personId !== person.id)) {
        throw new DomainError('CONFLICT', {
          text: providerIdentityTexts.ofSomebodyElse,
          argumentPath: 'input.subject',
        });
      }
      if (known.some((one) => one.subject !== subject)) {
        throw new DomainError('CONFLICT', { text: providerIdentityTexts.boundOtherwise });
      }
      await tx.query('DELETE FROM provider_identity_request WHERE person_id = $1 AND issuer = $2', [person.id, issuer]);
      if (known.length > 0) return;
      await tx.query(
        `INSERT INTO provider_identity (id, issuer, subject, person_id, provider, bound_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [newId(), issuer, subject, person.id, name, tx.now],
      );
      tx.audit({
        actor,
        action: 'identity.bound',
        subject: { type: 'Person', id: person.id },
        details: { provider: name },
      });
    });
  }

  /** Releases somebody from a provider's account, and forgets what they asked for; all their sign-ins end. */
  async unbind(actor: Actor, { personId, provider }: Omit<IdentityNamed, 'subject'>): Promise<void> {
    const issuer = this.providers.find(provider)?.issuer ?? null;
    await this.unitOfWork.run(async (tx) => {
      const person = await lockPerson(tx, personId);
      const at = [person.id, provider, issuer];
      const where = 'person_id = $1 AND (provider = $2 OR issuer = $3)';
      await tx.query(`DELETE FROM provider_identity_request WHERE ${where}`, at);
      const released = await tx.query(`DELETE FROM provider_identity WHERE ${where} RETURNING id`, at);
      if (released.length === 0) return;
      await this.signIns.endOthersOf(tx, person.id, null);
      tx.audit({
        actor,
        action: 'identity.unbound',
        subject: { type: 'Person', id: person.id },
        details: { provider },
      });
    });
  }
}

/** @throws DomainError NOT_FOUND, for whoever was erased too */
async function lockPerson(tx: Transaction, personId: string): Promise<Person> {
  const person = await tx.lock(Person, personId);
  if (person.erasedAt !== null) throw new DomainError('NOT_FOUND', { subject: { type: 'Person', id: person.id } });
  return person;
}
