import { Inject, Injectable, Logger } from '@nestjs/common';
import { HandleJob, Jobs, Restorations, UnitOfWork } from '@sillage/platform';
import { makeBatches } from './delivery.queries.js';
import { DeliveryDesk, type ClaimedLetter } from './delivery-desk.js';
import { ClaimLostError, MailClaims } from './mail-claims.js';
import { MailCarrier } from './mail-carrier.js';
import { sendReminders } from '../messages.jobs.js';

const batchSize = 200;
const batchesAtOnce = 50;

/** Moves deliveries that are due: row → job → channel. */
@Injectable()
export class SendingService {
  private readonly logger = new Logger(SendingService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly desk: DeliveryDesk,
    private readonly claims: MailClaims,
    private readonly restorations: Restorations,
    @Inject(MailCarrier) private readonly carrier: MailCarrier,
  ) {}

  /** A batch is a lease: when its job was lost, its deliveries are simply due again. */
  async enqueueDue(): Promise<void> {
    if (await this.restorations.isSendingHeld()) return;
    for (let more = true; more;) {
      const made = await this.unitOfWork.run((tx) => makeBatches(tx, batchSize, batchesAtOnce));
      await this.jobs.enqueueAll(
        sendReminders,
        made.batchIds.map((batchId) => ({ key: batchId, payload: { batchId } })),
      );
      more = made.more;
    }
  }

  @HandleJob(sendReminders)
  async send({ batchId }: { batchId: string }): Promise<void> {
    let failures = 0;
    // Held meanwhile, what is left of the batch is due again when its lease has run out.
    while (!(await this.restorations.isSendingHeld())) {
      const taken = await this.desk.take(batchId);
      const results = await Promise.allSettled(taken.letters.map((letter) => this.carry(letter)));
      const broken = results.find((result) => result.status === 'rejected');
      if (broken !== undefined) throw broken.reason;
      failures += results.filter((result) => result.status === 'fulfilled' && !result.value).length;
      if (taken.count === 0) break;
    }
    if (failures > 0)
      this.logger.warn({ message: 'Some mails were not sent; their deliveries say why', batchId, failures });
  }

  /** @returns whether the mail is on its way */
  private async carry({ letter, claim }: ClaimedLetter): Promise<boolean> {
    try {
      const carried = await this.carrier.carry(letter, () => this.claims.handOver(claim));
      await this.claims.settle(claim, carried);
      this.claims.count(carried, this.carrier.keepsLetters ? 'kept' : 'smtp');
      return carried.outcome === 'ACCEPTED';
    } catch (error) {
      if (error instanceof ClaimLostError) return false;
      throw error;
    }
  }
}
