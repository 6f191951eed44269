import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@sillage/platform';
import { PreferenceService } from '@sillage/people';
import { isOrderedLetterKind, OrderedLetters } from '../ordered-letters.js';
import { unsubscribeHash } from './unsubscribe-token.js';

export interface Subscription {
  readonly personId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly locale: string;
}

@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly preferences: PreferenceService,
    private readonly orders: OrderedLetters,
  ) {}

  /** Whose reminders of which kind a mail's link is about; null for a link that we never wrote. */
  async find(token: string): Promise<Subscription | null> {
    const [row] = await this.database.query<Subscription>(
      `SELECT r.person_id AS "personId", r.kind, r.subject_id AS "subjectId", p.locale
       FROM delivery d JOIN reminder r ON r.id = d.reminder_id JOIN person p ON p.id = r.person_id
       WHERE d.unsubscribe_hash = decode($1, 'hex')`,
      [unsubscribeHash(token)],
    );
    return row ?? null;
  }

  /** Ends what was ordered, or mutes the kind; what is planned already is decided about anew when it is due. */
  async unsubscribe(token: string): Promise<Subscription | null> {
    const subscription = await this.find(token);
    if (subscription === null) return null;
    const { personId, kind, subjectId } = subscription;
    await this.unitOfWork.run(async (tx) => {
      if (isOrderedLetterKind(kind)) return this.orders.end(tx, { personId, orderId: subjectId });
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
