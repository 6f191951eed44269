import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A browser that somebody or other has signed in with is found before anybody says who they are. */
export class DevicesByToken1764000020180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX known_device_by_token ON known_device (token_hash)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX known_device_by_token`);
  }
}
