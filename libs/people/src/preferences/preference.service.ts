import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { PersonPreference } from './person-preference.entity.js';

export type PreferenceChanges = {
  [K in keyof Omit<PersonPreference, 'personId'>]?: PersonPreference[K] | null;
};

@Injectable()
export class PreferenceService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Only the person's own. What is left out, or null, stays as it is. */
  async update(actor: Actor, changes: PreferenceChanges): Promise<PersonPreference> {
    return this.unitOfWork.run(async (tx) => {
      const { personId } = actor;
      // The row must be there to be locked: two first changes at once would each write over the other.
      await tx.query(`INSERT INTO person_preference (person_id) VALUES ($1) ON CONFLICT DO NOTHING`, [personId]);
      const preference = await tx.lock(PersonPreference, { personId });
      const said = Object.fromEntries(
        Object.entries(changes).filter(([, value]) => value !== null && value !== undefined),
      );
      return tx.save(Object.assign(preference, said));
    });
  }

  /** For whoever unsubscribes by the link in a mail, without signing in; harmless when it is muted already. */
  async mute(tx: Transaction, personId: string, kind: string): Promise<void> {
    await tx.query(
      `INSERT INTO person_preference AS p (person_id, muted_kinds) VALUES ($1, ARRAY[$2])
       ON CONFLICT (person_id) DO UPDATE SET muted_kinds = p.muted_kinds || $2 WHERE NOT $2 = ANY(p.muted_kinds)`,
      [personId, kind],
    );
  }
}
