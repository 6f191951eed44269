import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which way somebody signed in, and when they were last seen. Whoever is signed in came by a password. */
export class WaysToSignIn1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_in ADD COLUMN way text, ADD COLUMN last_seen_at timestamptz;
      UPDATE sign_in SET way = 'password', last_seen_at = created_at;
      ALTER TABLE sign_in ALTER COLUMN way SET NOT NULL, ALTER COLUMN last_seen_at SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sign_in DROP COLUMN way, DROP COLUMN last_seen_at`);
  }
}
