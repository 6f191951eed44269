import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The browsers in which somebody has signed in: what strangers try does not slow them. */
export class KnownDevices1764000020002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_device (
        token_hash bytea NOT NULL,
        person_id uuid NOT NULL,
        used_on date NOT NULL,
        CONSTRAINT known_device_key PRIMARY KEY (person_id, token_hash)
      );
      CREATE INDEX known_device_by_use ON known_device (used_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE known_device`);
  }
}
