import { Injectable } from '@nestjs/common';
import { DomainError, refuse, Role, UnitOfWork, type Actor, type Subject } from '@sillage/platform';
import { keepOneAdmin } from '../roles/last-admin.js';
import { Person } from '../person.entity.js';
import { RoleAssignment } from '../roles/role-assignment.entity.js';
import { Leaving } from './leaving.js';
import { whyNotEnd } from './leaving.policy.js';

/** Somebody leaves the company by an administrator's word, as if HR's file had said so. */
@Injectable()
export class PersonEnding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leaving: Leaving,
  ) {}

  /**
   * Of whoever left already, nothing is changed.
   * @throws DomainError NOT_FOUND; INVALID_TRANSITION for oneself; CONFLICT for the last administrator
   */
  async end(actor: Actor, personId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const subject: Subject = { type: 'Person', id: personId };
      if ((await tx.find(Person, { id: personId })) === null) throw new DomainError('NOT_FOUND', { subject });
      const person = await tx.lock(Person, personId);
      if (person.erasedAt !== null) throw new DomainError('NOT_FOUND', { subject });
      refuse(whyNotEnd(actor, person));
      if (!person.active) return;
      if ((await tx.list(RoleAssignment, { personId, role: Role.ADMIN })).length > 0) await keepOneAdmin(tx, person.id);
      Object.assign(person, { active: false, deactivatedAt: tx.now, updatedAt: tx.now });
      await tx.save(person);
      tx.audit({ actor, action: 'person.ended', subject });
      await this.leaving.end(tx, [person.id], { actor, importId: null });
    });
  }
}
