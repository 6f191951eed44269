import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, UnitOfWork } from '@sillage/platform';
import { LabelEnds, lockLabel } from './label-ends.js';
import { LabelStatus } from './label.entity.js';
import { hasRunOut } from './renewal.policy.js';
import { isInForce } from './label-states.js';

/** After its validity and the programme's grace, a label is no longer in force. */
@Injectable()
export class LabelLapsing {
  private readonly logger = new Logger(LabelLapsing.name);

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly ends: LabelEnds,
    private readonly clock: Clock,
  ) {}

  async lapse(most: number): Promise<void> {
    for (const labelId of await this.due(most)) {
      // One label's fault must not keep everybody behind it in force.
      await this.lapseOne(labelId).catch((error: unknown) => {
        this.logger.error({ message: 'A label could not lapse', labelId, error });
      });
    }
  }

  private async lapseOne(labelId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const label = await lockLabel(tx, labelId);
      if (label.status === LabelStatus.AWARDED) await this.ends.end(tx, null, label, { status: 'LAPSED' });
    });
  }

  /** One below another in force waits with it: whoever holds more holds this too. */
  private async due(most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT b.id FROM label b JOIN programme g ON g.id = b.programme_id JOIN level l ON l.id = b.level_id
       WHERE ${isInForce('b')} AND ${hasRunOut('b.expires_at', 'g.grace_days', '$1::timestamptz')}
         AND NOT EXISTS (SELECT FROM label above JOIN level higher ON higher.id = above.level_id
           WHERE above.programme_id = b.programme_id AND above.person_id = b.person_id AND ${isInForce('above')}
             AND higher.rank > l.rank)
       ORDER BY b.expires_at LIMIT $2`,
      [this.clock.now(), most],
    );
    return rows.map(({ id }) => id);
  }
}
