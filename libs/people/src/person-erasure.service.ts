import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import {
  DomainError,
  forgetPerson,
  Role,
  UnitOfWork,
  type Actor,
  type Subject,
  type Transaction,
} from '@sillage/platform';
import { ErasureLedger } from './erasure-ledger.js';
import { keepOneAdmin } from './roles/last-admin.js';
import { identityErased, peopleLeft, personErased } from './people.events.js';
import { peopleTexts } from './people.texts.js';
import { Person } from './person.entity.js';
import { RoleAssignment } from './roles/role-assignment.entity.js';

const ownTables = ['person_preference', 'role_assignment', 'departure'];

/**
 * Forgets a person (GDPR, art. 17). Their row becomes that of nobody in particular, so that what must stay can go on
 * pointing at it; each feature forgets in the same transaction what it knows of them.
 */
@Injectable()
export class PersonErasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly company: CompanySettings,
    private readonly ledger: ErasureLedger,
  ) {}

  /**
   * Erasing twice is no error. Whoever is in HR's next file comes back as somebody new.
   * @throws DomainError NOT_FOUND; INVALID_TRANSITION for oneself; CONFLICT for the last administrator
   */
  async erase(actor: Actor, personId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const subject: Subject = { type: 'Person', id: personId };
      if ((await tx.find(Person, { id: personId })) === null) {
        throw new DomainError('NOT_FOUND', { subject, argumentPath: 'input.personId' });
      }
      // From here on, whoever takes part in anything with them waits, and then finds nobody.
      const person = await tx.lock(Person, personId);
      // Read from the row: an id may be written in capitals, too.
      if (person.id === actor.personId) throw new DomainError('INVALID_TRANSITION', { text: peopleTexts.notOneself });
      await this.forget(tx, actor, person);
    });
  }

  /** For a backup that brought somebody back: erased is erased. @throws DomainError CONFLICT for the last administrator */
  async eraseAgain(tx: Transaction, personId: string): Promise<void> {
    if ((await tx.find(Person, { id: personId })) === null) return;
    await this.forget(tx, null, await tx.lock(Person, personId));
  }

  private async forget(tx: Transaction, actor: Actor | null, person: Person): Promise<void> {
    const { id: personId, erasedAt, externalId, email, displayName } = person;
    if (erasedAt !== null) return;
    if ((await tx.list(RoleAssignment, { personId, role: Role.ADMIN })).length > 0) await keepOneAdmin(tx, personId);
    await this.becomeNobody(tx, personId);
    tx.audit({ actor, action: 'person.erased', subject: { type: 'Person', id: personId } });
    // With the company or not: what a colleague would leave, whoever is erased leaves.
    tx.emit(peopleLeft({ personIds: [personId], at: tx.now }));
    tx.emit(personErased({ personId }));
    tx.emit(identityErased({ personId, externalId, email, displayName }));
    tx.afterCommit(async () => this.ledger.note([personId]));
  }

  private async becomeNobody(tx: Transaction, personId: string): Promise<void> {
    const { defaultLocale, defaultTimeZone, defaultCountry } = await this.company.current();
    await tx.query(
      `UPDATE person p SET external_id = 'erased ' || p.id::text, email = NULL, given_name = '', family_name = '',
         display_name = '', job_title = NULL, manager_id = NULL, locale = $3, time_zone = $4, country = $5,
         org_unit_id = (SELECT top.ancestor_id FROM org_unit_ancestry top
           WHERE top.descendant_id = p.org_unit_id ORDER BY top.distance DESC LIMIT 1),
         active = false, deactivated_at = coalesce(p.deactivated_at, $2), updated_at = $2, erased_at = $2
       WHERE p.id = $1`,
      [personId, tx.now, defaultLocale, defaultTimeZone, defaultCountry],
    );
    await tx.query(`UPDATE person SET manager_id = NULL WHERE manager_id = $1`, [personId]);
    for (const table of ownTables) await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
    await forgetPerson(tx, personId);
  }
}
