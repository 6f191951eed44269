import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refusals of a guide named it by its key. */
export class AuditedGuides1764000010410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE audit_entry e SET subject_id = g.id::text FROM guide g WHERE e.subject_type = 'Guide' AND e.subject_id = g.key;
    `);
  }

  async down(): Promise<void> {
    // An id is as good as the key was.
  }
}
