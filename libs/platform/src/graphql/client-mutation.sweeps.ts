import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/index.js';
import { Sweep } from '../jobs/index.js';

/** Runs on the workers, which answer no mutation. */
@Injectable()
export class ClientMutationSweeps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Sweep({ name: 'forget-first-answers', everySeconds: 3600 })
  async forgetFirstAnswers(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`DELETE FROM client_mutation WHERE created_at <= $1::timestamptz - interval '24 hours'`, [tx.now]);
    });
  }
}
