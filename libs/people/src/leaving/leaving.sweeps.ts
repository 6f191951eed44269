import { Injectable } from '@nestjs/common';
import { earlier, Sweep, UnitOfWork } from '@sillage/platform';
import { undoableFor } from './leaving.policy.js';

@Injectable()
export class LeavingSweeps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * What ended is forgotten once it can no longer be undone, but for the roles: whoever comes back and had some is told of.
   * Of whoever is back, nothing of it is kept.
   */
  @Sweep({ name: 'forget-departures', everySeconds: 3600 })
  async forget(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const over = earlier(tx.now, undoableFor);
      await tx.query(
        `DELETE FROM departure_end e USING departure d WHERE d.id = e.departure_id AND e.kind <> 'ROLE' AND d.at < $1`,
        [over],
      );
      await tx.query(
        `DELETE FROM departure d USING person p WHERE p.id = d.person_id AND p.active AND d.at < $1
           AND (d.undone_at IS NULL OR d.undone_at < $1)`,
        [over],
      );
    });
  }
}
