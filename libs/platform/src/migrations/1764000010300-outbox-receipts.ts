import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a subscriber acknowledges is a receipt: a delivery is a message's way to a person. */
export class OutboxReceipts1764000010300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox_delivery RENAME TO outbox_receipt;
      ALTER TABLE outbox_receipt RENAME CONSTRAINT outbox_delivery_key TO outbox_receipt_key;
      ALTER TABLE outbox_receipt RENAME CONSTRAINT outbox_delivery_of_an_event TO outbox_receipt_of_an_event;
      ALTER TABLE outbox_receipt RENAME CONSTRAINT outbox_delivery_once_a_subscriber TO outbox_receipt_once_a_subscriber;
      ALTER INDEX outbox_delivery_due RENAME TO outbox_receipt_due;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER INDEX outbox_receipt_due RENAME TO outbox_delivery_due;
      ALTER TABLE outbox_receipt RENAME CONSTRAINT outbox_receipt_once_a_subscriber TO outbox_delivery_once_a_subscriber;
      ALTER TABLE outbox_receipt RENAME CONSTRAINT outbox_receipt_of_an_event TO outbox_delivery_of_an_event;
      ALTER TABLE outbox_receipt RENAME CONSTRAINT outbox_receipt_key TO outbox_delivery_key;
      ALTER TABLE outbox_receipt RENAME TO outbox_delivery;
    `);
  }
}
