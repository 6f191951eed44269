import { Injectable } from '@nestjs/common';
import { refuse, UnitOfWork, type Actor } from '@sillage/platform';
import { Programme } from './programme.entity.js';
import { whyNotChange } from './programme.policy.js';
import { programmeArchived } from './programmes.events.js';

/** The end of a programme, and its beginning again. */
@Injectable()
export class ProgrammeArchive {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Offers and sessions to come end with it: the features above cancel them in the same transaction. Labels keep their
   * dates. Asking for what is so already changes nothing.
   * @throws DomainError NOT_FOUND; FORBIDDEN for the manager of another programme, or of a part of the company only
   */
  async archive(
    actor: Actor,
    { programme: key, archived }: { programme: string; archived: boolean },
  ): Promise<Programme> {
    return this.unitOfWork.run(async (tx) => {
      const programme = await tx.lock(Programme, { key });
      refuse(whyNotChange(actor, programme));
      if ((programme.archivedAt !== null) === archived) return programme;
      programme.archivedAt = archived ? tx.now : null;
      programme.revision += 1;
      await tx.save(programme);
      const { id } = programme;
      if (archived) tx.emit(programmeArchived({ programmeId: id, by: actor.personId }));
      const action = archived ? 'programme.archived' : 'programme.taken-up-again';
      tx.audit({ actor, action, subject: { type: 'Programme', id } });
      return programme;
    });
  }
}
