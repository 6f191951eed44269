import type { MigrationInterface, QueryRunner } from 'typeorm';

const subscribers = [
  'close-accepted',
  'tell-mentees-of-pause',
  'tell-of-closed-offer',
  'tell-of-decline',
  'tell-of-end',
  'tell-of-expiry',
  'tell-of-invitation',
  'tell-of-label',
  'tell-of-label-closed',
  'tell-of-label-sent-back',
  'tell-of-mentorship',
  'tell-requests-of-pause',
];

/** What tells people of facts is called after messages, to which it belongs; what waits for it waits on under that name. */
export class SubscribersOfMessages1764000010520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.rename(runner, 'reminders', 'messages');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.rename(runner, 'messages', 'reminders');
  }

  private async rename(runner: QueryRunner, from: string, to: string): Promise<void> {
    await runner.query(
      `UPDATE outbox_receipt SET subscriber = $2 || name
       FROM unnest($3::text[]) AS name WHERE subscriber = $1 || name`,
      [`${from}.`, `${to}.`, subscribers],
    );
  }
}
