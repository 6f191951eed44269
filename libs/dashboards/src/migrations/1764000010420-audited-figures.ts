import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refusals of figures named the programme by its key, and the unit by its code. */
export class AuditedFigures1764000010420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE audit_entry e SET subject_id = p.id::text FROM programme p
      WHERE e.subject_type = 'Programme' AND e.subject_id = p.key;
      UPDATE audit_entry e SET subject_id = u.id::text FROM org_unit u
      WHERE e.subject_type = 'OrgUnit' AND e.subject_id = u.code;
    `);
  }

  async down(): Promise<void> {
    // An id is as good as the key was.
  }
}
