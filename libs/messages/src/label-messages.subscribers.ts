import { Injectable } from '@nestjs/common';
import { labelAwarded, labelClosed, labelSentBack } from '@sillage/labels';
import { Subscribe, type Transaction } from '@sillage/platform';
import type { NotificationKind } from './notification-catalogue.js';
import { NotificationService } from './notification.service.js';

type OfLabel = { labelId: string; programmeId: string; personId: string; levelId: string };

/** What happened to a person's label, for the person. */
@Injectable()
export class LabelMessages {
  constructor(private readonly notifications: NotificationService) {}

  @Subscribe(labelAwarded, 'reminders.tell-of-label')
  async onAwarded(label: OfLabel, tx: Transaction): Promise<void> {
    await this.tell(tx, label, 'LABEL_AWARDED');
  }

  /** Once for each time that it was handed in. */
  @Subscribe(labelSentBack, 'reminders.tell-of-label-sent-back')
  async onSentBack(label: OfLabel, tx: Transaction): Promise<void> {
    const [row] = await tx.query<{ minute: number }>(
      `SELECT (extract(epoch FROM submitted_at) / 60)::int AS minute FROM label WHERE id = $1`,
      [label.labelId],
    );
    await this.tell(tx, label, 'LABEL_SENT_BACK', row?.minute);
  }

  /** Whoever gave it back knows. */
  @Subscribe(labelClosed, 'reminders.tell-of-label-closed')
  async onClosed(label: OfLabel, tx: Transaction): Promise<void> {
    const [row] = await tx.query<{ status: string }>(`SELECT status FROM label WHERE id = $1`, [label.labelId]);
    if (row?.status === 'REVOKED') await this.tell(tx, label, 'LABEL_REVOKED');
    if (row?.status === 'LAPSED') await this.tell(tx, label, 'LABEL_LAPSED');
  }

  private async tell(
    tx: Transaction,
    { labelId, programmeId, personId, levelId }: OfLabel,
    kind: NotificationKind,
    occurrence?: number,
  ): Promise<void> {
    const [level] = await tx.query<{ name: string }>(`SELECT name FROM level WHERE id = $1`, [levelId]);
    const values = { level: level?.name ?? '' };
    await this.notifications.tell(tx, { kind, personId, subjectId: labelId, programmeId, occurrence, values });
  }
}
