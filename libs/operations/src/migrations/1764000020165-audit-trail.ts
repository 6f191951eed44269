import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the trail is read: the newest first, and by kind and day. */
export class AuditTrail1764000020165 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_entry_by_time ON audit_entry (at, id);
      CREATE INDEX audit_entry_by_action ON audit_entry (action, subject_type, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX audit_entry_by_action, audit_entry_by_time`);
  }
}
