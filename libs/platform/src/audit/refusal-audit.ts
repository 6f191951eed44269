import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/index.js';
import { DomainError } from '../errors/index.js';

/** Writes down who was refused whose object, in a transaction of its own: the refused one is undone. */
@Injectable()
export class RefusalAudit {
  private readonly logger = new Logger(RefusalAudit.name);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param error of any kind; only refusals that name their subject are recorded */
  async record(error: unknown, actor: { personId: string } | null, operation: string): Promise<void> {
    if (!(error instanceof DomainError) || !error.subject) return;
    if (error.code !== 'FORBIDDEN' && error.code !== 'NOT_FOUND') return;
    const { subject, code } = error;
    try {
      await this.unitOfWork.runApart(async (tx) => {
        tx.audit({ actor, action: 'access-refused', subject, details: { operation, code } });
      });
    } catch (cause) {
      this.logger.error({ message: 'A refusal could not be written to the audit trail', operation, error: cause });
    }
  }
}
