import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** One spelling for what an entry of the audit trail is about, and ids alone; see audit/subject.ts. */
export class AuditSubjects1764000010400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE audit_entry SET subject_type = spelling.now
      FROM (VALUES ('session', 'Session'), ('registration', 'Registration'), ('programme', 'Programme'),
        ('guide', 'Guide'), ('guide-version', 'GuideVersion'), ('Version', 'GuideVersion')) AS spelling (before, now)
      WHERE subject_type = spelling.before;
      UPDATE audit_entry SET subject_id = lower(subject_id)
      WHERE subject_id <> lower(subject_id) AND lower(subject_id) ~ '${id}';
      -- Not for what is there: a refusal of old may name a key that nothing ever had.
      ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_is_about_an_id CHECK (subject_id ~ '${id}') NOT VALID;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_is_about_an_id`);
  }
}
