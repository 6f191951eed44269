import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/index.js';
import { Sweep } from '../jobs/index.js';
import { signInLife } from './sign-ins.js';

/** Runs on the workers, which sign nobody in. */
@Injectable()
export class AuthSweeps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A sign-in that ended a month ago is of no use any more, and is personal data. */
  @Sweep({ name: 'forget-old-sign-ins', everySeconds: 3600 })
  async forgetOldSignIns(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `DELETE FROM sign_in WHERE least(expires_at, ended_at, last_seen_at + $2 * interval '1 day')
           < $1::timestamptz - interval '30 days'`,
        [tx.now, signInLife.idleDays],
      );
      await tx.query(`DELETE FROM known_device WHERE used_on < $1::timestamptz - interval '400 days'`, [tx.now]);
      await tx.query('DELETE FROM sign_in_attempt WHERE expire < extract(epoch FROM clock_timestamp()) * 1000');
    });
  }
}
