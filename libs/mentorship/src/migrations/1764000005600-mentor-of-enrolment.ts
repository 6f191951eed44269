import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mentor may see how their mentee gets on: enrolments, which know nothing of mentorships, are told who it is now. */
export class MentorOfEnrolment1764000005600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION mentorship_tell_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE enrolment SET mentor_id = CASE WHEN NEW.status = 'ACTIVE' THEN NEW.mentor_id END
          WHERE programme_id = NEW.programme_id AND person_id = NEW.mentee_id
            AND (NEW.status = 'ACTIVE' OR mentor_id = NEW.mentor_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER mentorship_begins_on_the_enrolment AFTER INSERT ON mentorship
        FOR EACH ROW WHEN (NEW.status = 'ACTIVE') EXECUTE FUNCTION mentorship_tell_enrolment();
      CREATE TRIGGER mentorship_ends_on_the_enrolment AFTER UPDATE OF status ON mentorship
        FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION mentorship_tell_enrolment();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER mentorship_ends_on_the_enrolment ON mentorship;
      DROP TRIGGER mentorship_begins_on_the_enrolment ON mentorship;
      DROP FUNCTION mentorship_tell_enrolment;
    `);
  }
}
