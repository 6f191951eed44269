import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@sillage/platform';
import { PreferenceService } from '@sillage/people';
import { unsubscribeHash } from './unsubscribe-token.js';

export interface Subscription {
  readonly personId: string;
  readonly kind: string;
  readonly locale: string;
}

@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly preferences: PreferenceService,
  ) {}

  /** Whose reminders of which kind a mail's link is about; null for a link that we never wrote. */
  async find(token: string): Promise<Subscription | null> {
    const [row] = await this.database.query<Subscription>(
      `SELECT r.person_id AS "personId", r.kind, p.locale
       FROM delivery d JOIN reminder r ON r.id = d.reminder_id JOIN person p ON p.id = r.person_id
       WHERE d.unsubscribe_hash = decode($1, 'hex')`,
      [unsubscribeHash(token)],
    );
    return row ?? null;
  }

  /** Mutes the kind; what is planned already is decided about anew when it is due. */
  async unsubscribe(token: string): Promise<Subscription | null> {
    const subscription = await this.find(token);
    if (subscription === null) return null;
    const { personId, kind } = subscription;
    await this.unitOfWork.run(async (tx) => {
      await this.preferences.mute(tx, personId, kind);
      tx.audit({
        actor: { personId },
        action: 'preferences.unsubscribed',
        subject: { type: 'Person', id: personId },
        details: { kind },
      });
    });
    return subscription;
  }
}
