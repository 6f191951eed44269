import { Injectable } from '@nestjs/common';
import { labelAwarded, labelClosed, labelSentBack } from '@sillage/labels';
import { SubscribeMany, type Transaction } from '@sillage/platform';
import { NotificationService, type Notice } from './notifications/notification.service.js';

type LabelKind = Extract<Notice, { values: { level: string } }>['kind'];
type OfLabel = { labelId: string; programmeId: string; personId: string };
/** As the label is now. */
type LabelFacts = { id: string; status: string; level: string; submittedMinute: number | undefined };

/** What happened to a person's label, for the person. */
@Injectable()
export class LabelMessages {
  constructor(private readonly notifications: NotificationService) {}

  @SubscribeMany(labelAwarded, 'messages.tell-of-label')
  async onAwarded(labels: readonly OfLabel[], tx: Transaction): Promise<void> {
    await this.tell(tx, labels, () => 'LABEL_AWARDED');
  }

  /** Once for each time that it was handed in. */
  @SubscribeMany(labelSentBack, 'messages.tell-of-label-sent-back')
  async onSentBack(labels: readonly OfLabel[], tx: Transaction): Promise<void> {
    await this.tell(
      tx,
      labels,
      () => 'LABEL_SENT_BACK',
      ({ submittedMinute }) => submittedMinute,
    );
  }

  /** Whoever gave it back knows. */
  @SubscribeMany(labelClosed, 'messages.tell-of-label-closed')
  async onClosed(labels: readonly OfLabel[], tx: Transaction): Promise<void> {
    await this.tell(tx, labels, ({ status }) =>
      status === 'REVOKED' || status === 'LAPSED' ? `LABEL_${status}` : null,
    );
  }

  private async tell(
    tx: Transaction,
    labels: readonly OfLabel[],
    kindOf: (label: LabelFacts) => LabelKind | null,
    occurrenceOf: (label: LabelFacts) => number | undefined = () => undefined,
  ): Promise<void> {
    const facts = new Map(
      (
        await factsOfLabels(
          tx,
          labels.map(({ labelId }) => labelId),
        )
      ).map((one) => [one.id, one]),
    );
    const notices = labels.flatMap(({ labelId: subjectId, programmeId, personId }): Notice[] => {
      const label = facts.get(subjectId);
      const kind = label && kindOf(label);
      if (!kind) return [];
      const values = { level: label.level };
      return [{ kind, personId, subjectId, programmeId, occurrence: occurrenceOf(label), values }];
    });
    await this.notifications.tell(tx, notices);
  }
}

async function factsOfLabels(tx: Transaction, labelIds: readonly string[]): Promise<LabelFacts[]> {
  return tx.query<LabelFacts>(
    `SELECT b.id, b.status, l.name AS level, (extract(epoch FROM b.submitted_at) / 60)::int AS "submittedMinute"
     FROM label b JOIN level l ON l.id = b.level_id WHERE b.id = ANY($1::uuid[])`,
    [labelIds],
  );
}
