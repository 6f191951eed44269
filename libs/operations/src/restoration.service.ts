import { Injectable, Logger } from '@nestjs/common';
import { ledgerIn, PersonErasure, readLedger } from '@sillage/people';
import { Config, DomainError, Restorations, UnitOfWork, type Actor } from '@sillage/platform';
import { heldMessages } from './operations.queries.js';
import { operationsTexts } from './operations.texts.js';

/** What is still to be done after a restore. */
@Injectable()
export class RestorationService {
  private readonly logger = new Logger(RestorationService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly restorations: Restorations,
    private readonly erasure: PersonErasure,
    private readonly config: Config,
  ) {}

  /** Erases again who was erased after the backup was taken. @returns how many could be, and how many are left */
  async redoErasures(): Promise<{ done: number; left: number }> {
    const holding = await this.restorations.holding();
    return holding === null ? { done: 0, left: 0 } : this.eraseAgain(holding.erasuresLeft);
  }

  /** For a list of erasures that came after the restore. @returns how many it brought to be erased, and are left */
  async eraseListed(): Promise<{ done: number; left: number }> {
    const listed = await readLedger(ledgerIn(this.config.dataFolder));
    const back = await this.unitOfWork.run(async (tx) => {
      const people = await tx.query<{ id: string }>(
        'SELECT id FROM person WHERE id = ANY($1::uuid[]) AND erased_at IS NULL ORDER BY id',
        [listed],
      );
      const ids = people.map(({ id }) => id);
      // Until they are erased, sending cannot be let go, and the workers try again.
      await this.restorations.alsoToErase(tx, ids);
      return ids;
    });
    return this.eraseAgain(back);
  }

  private async eraseAgain(personIds: readonly string[]): Promise<{ done: number; left: number }> {
    let done = 0;
    for (const personId of personIds) {
      try {
        await this.unitOfWork.run(async (tx) => {
          await this.erasure.eraseAgain(tx, personId);
          await this.restorations.erasedAgain(tx, personId);
        });
        done += 1;
      } catch (error) {
        // The backup's last administrator, say: it is tried again until there is another one.
        this.logger.error({ message: 'Somebody could not be erased again yet', personId, error });
      }
    }
    return { done, left: personIds.length - done };
  }

  /** @throws DomainError INVALID_TRANSITION when nothing is held; CONFLICT while somebody is still to be erased again
   * @returns how many messages were held
   */
  async letSendingGo(actor: Actor): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const holding = await this.restorations.lockHolding(tx);
      if (holding === null) throw new DomainError('INVALID_TRANSITION', { text: operationsTexts.nothingHeld });
      const { id, erasuresLeft } = holding;
      if (erasuresLeft.length > 0)
        throw new DomainError('CONFLICT', {
          text: operationsTexts.erasuresLeft,
          values: { count: erasuresLeft.length },
        });
      await this.restorations.letGo(tx, id, actor.personId);
      tx.audit({ actor, action: 'sending.let-go', subject: { type: 'Restoration', id } });
      const [held] = await tx.query<{ messages: number }>(heldMessages);
      return held?.messages ?? 0;
    });
  }
}
