import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may be suggested as a mentor is spread over three large tables: joined for each question, at 170,000 people, they
 * take a tenth of a second and more. This narrow one holds the answer, kept by the database in the same transactions.
 */
export class OpenMentors1764000005500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE open_mentor (
        programme_id uuid NOT NULL CONSTRAINT open_mentor_in_a_programme REFERENCES programme,
        person_id uuid NOT NULL CONSTRAINT open_mentor_person REFERENCES person ON DELETE CASCADE,
        language text NOT NULL,
        country text NOT NULL,
        org_unit_id uuid NOT NULL,
        CONSTRAINT open_mentor_once PRIMARY KEY (person_id, programme_id)
      );
      CREATE INDEX open_mentor_by_place ON open_mentor (programme_id, language, country)
        INCLUDE (person_id, org_unit_id);
      REVOKE INSERT, UPDATE, DELETE ON open_mentor FROM sillage_app;

      CREATE FUNCTION open_mentor_refresh(person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public AS $$
      BEGIN
        INSERT INTO open_mentor AS o (programme_id, person_id, language, country, org_unit_id)
          SELECT e.programme_id, p.id, split_part(p.locale, '-', 1), p.country, p.org_unit_id
          FROM person p
          JOIN person_preference w ON w.person_id = p.id AND w.open_to_mentor AND w.visible_as_champion
          JOIN enrolment e ON e.person_id = p.id AND e.level_id IS NOT NULL AND e.status = 'ACTIVE'
          WHERE p.id = person AND p.active
          ON CONFLICT ON CONSTRAINT open_mentor_once DO UPDATE
            SET language = excluded.language, country = excluded.country, org_unit_id = excluded.org_unit_id
            WHERE (o.language, o.country, o.org_unit_id)
              IS DISTINCT FROM (excluded.language, excluded.country, excluded.org_unit_id);
        DELETE FROM open_mentor o WHERE o.person_id = person AND NOT EXISTS (
          SELECT FROM person p
          JOIN person_preference w ON w.person_id = p.id AND w.open_to_mentor AND w.visible_as_champion
          JOIN enrolment e ON e.person_id = p.id AND e.level_id IS NOT NULL AND e.status = 'ACTIVE'
          WHERE p.id = o.person_id AND p.active AND e.programme_id = o.programme_id);
      END $$;
      REVOKE EXECUTE ON FUNCTION open_mentor_refresh FROM PUBLIC;

      CREATE FUNCTION open_mentor_of_enrolment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public AS $$
      BEGIN
        PERFORM open_mentor_refresh(NEW.person_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER enrolment_begins_with_a_label AFTER INSERT ON enrolment
        FOR EACH ROW WHEN (NEW.level_id IS NOT NULL) EXECUTE FUNCTION open_mentor_of_enrolment();
      CREATE TRIGGER enrolment_decides_who_may_mentor AFTER UPDATE OF level_id, status ON enrolment
        FOR EACH ROW WHEN ((OLD.level_id IS NULL, OLD.status) <> (NEW.level_id IS NULL, NEW.status))
        EXECUTE FUNCTION open_mentor_of_enrolment();

      -- A label awarded at this very moment in another transaction is waited for, and then seen; the other one, if it
      -- comes second, sees the preference. So neither misses the other.
      CREATE FUNCTION open_mentor_of_preference() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public AS $$
      BEGIN
        PERFORM FROM enrolment e WHERE e.person_id = NEW.person_id ORDER BY e.id FOR SHARE;
        PERFORM open_mentor_refresh(NEW.person_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER person_preference_opens_to_mentor AFTER INSERT ON person_preference
        FOR EACH ROW WHEN (NEW.open_to_mentor AND NEW.visible_as_champion)
        EXECUTE FUNCTION open_mentor_of_preference();
      CREATE TRIGGER person_preference_changes_what_is_open AFTER UPDATE OF open_to_mentor, visible_as_champion
        ON person_preference FOR EACH ROW WHEN ((OLD.open_to_mentor AND OLD.visible_as_champion)
          <> (NEW.open_to_mentor AND NEW.visible_as_champion))
        EXECUTE FUNCTION open_mentor_of_preference();

      CREATE FUNCTION open_mentor_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public AS $$
      BEGIN
        PERFORM open_mentor_refresh(NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER person_moves_as_a_mentor AFTER UPDATE OF active, locale, country, org_unit_id ON person
        FOR EACH ROW WHEN ((OLD.active, OLD.locale, OLD.country, OLD.org_unit_id)
          <> (NEW.active, NEW.locale, NEW.country, NEW.org_unit_id))
        EXECUTE FUNCTION open_mentor_of_person();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER person_moves_as_a_mentor ON person;
      DROP TRIGGER person_preference_opens_to_mentor ON person_preference;
      DROP TRIGGER person_preference_changes_what_is_open ON person_preference;
      DROP TRIGGER enrolment_begins_with_a_label ON enrolment;
      DROP TRIGGER enrolment_decides_who_may_mentor ON enrolment;
      DROP FUNCTION open_mentor_of_person, open_mentor_of_preference, open_mentor_of_enrolment, open_mentor_refresh;
      DROP TABLE open_mentor;
    `);
  }
}
