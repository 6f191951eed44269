import { Injectable } from '@nestjs/common';
import { hashPassword, SignIns, UnitOfWork, type Transaction } from '@sillage/platform';
import { passwordSet } from './accounts.events.js';

/** A password that may be set: its hash. It takes a third of a second, so it is made before a transaction begins. */
export type PreparedPassword = { readonly hash: string };

/** The passwords of those who do not come through an identity provider. */
@Injectable()
export class Passwords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIns: SignIns,
  ) {}

  async prepare(password: string): Promise<PreparedPassword> {
    return { hash: await hashPassword(password) };
  }

  /** Gives the person a password, or another one; every sign-in of theirs ends, but for the one that is kept. */
  async set(personId: string, password: string, keptSignInId: string | null = null): Promise<void> {
    const prepared = await this.prepare(password);
    await this.unitOfWork.run((tx) => this.setWithin(tx, personId, prepared, keptSignInId));
  }

  /** The same as part of a change: a link that is used, a company that is set up. */
  async setWithin(
    tx: Transaction,
    personId: string,
    { hash }: PreparedPassword,
    keptSignInId: string | null = null,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO account (person_id, password_hash, password_set_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE
         SET password_hash = excluded.password_hash, password_set_at = excluded.password_set_at`,
      [personId, hash, tx.now],
    );
    await this.signIns.endOthersOf(tx, personId, keptSignInId);
    tx.audit({ actor: { personId }, action: 'password.set', subject: { type: 'Person', id: personId } });
    tx.emit(passwordSet({ personId }));
  }
}
