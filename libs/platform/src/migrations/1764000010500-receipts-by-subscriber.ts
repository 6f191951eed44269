import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each subscriber takes what waits for it, many at once. */
export class ReceiptsBySubscriber1764000010500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_receipt_due;
      CREATE INDEX outbox_receipt_waiting ON outbox_receipt (subscriber, due_at, id) WHERE received_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_receipt_waiting;
      CREATE INDEX outbox_receipt_due ON outbox_receipt (due_at) WHERE received_at IS NULL;
    `);
  }
}
