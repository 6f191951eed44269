import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invitations, mentorships and the lineage, with every rule that must hold whoever writes. Locks are always taken in
 * this order, so that nobody waits in a ring: the programme's lineage, enrolments by person, invitations by id,
 * mentorships by id.
 */
export class Mentorship1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(mentors);
    await runner.query(moves);
    await runner.query(lineage);
    await runner.query(lineageRules);
    await runner.query(enrolments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER enrolment_label_shows_in_the_lineage ON enrolment;
      DROP TRIGGER enrolment_of_a_founder_with_mentees ON enrolment;
      DROP TABLE lineage, check_in, goal, mentorship, invitation;
      DROP FUNCTION founder_keep, lineage_show_label, lineage_move_descendants, lineage_take_place, lineage_beyond, lineage_lock,
        mentorship_move, invitation_move, mentorship_begin, invitation_make, mentor_hold;
    `);
  }
}

const tables = `
  CREATE TABLE invitation (
    id uuid CONSTRAINT invitation_key PRIMARY KEY DEFAULT gen_random_uuid(),
    programme_id uuid NOT NULL CONSTRAINT invitation_in_a_programme REFERENCES programme,
    direction text NOT NULL CONSTRAINT invitation_direction CHECK (direction IN ('OFFER', 'REQUEST')),
    mentor_id uuid NOT NULL CONSTRAINT invitation_of_a_mentor REFERENCES person,
    mentee_id uuid NOT NULL CONSTRAINT invitation_of_a_mentee REFERENCES person,
    message text,
    status text NOT NULL CONSTRAINT invitation_status
      CHECK (status IN ('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED')),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    closed_at timestamptz,
    CONSTRAINT invitation_not_with_oneself CHECK (mentor_id <> mentee_id),
    CONSTRAINT invitation_expires_later CHECK (expires_at > created_at),
    CONSTRAINT invitation_close_is_dated CHECK ((status = 'PENDING') = (closed_at IS NULL))
  );
  -- Between two people, whoever asked whom and for which part.
  CREATE UNIQUE INDEX invitation_one_pending_per_pair
    ON invitation (programme_id, least(mentor_id, mentee_id), greatest(mentor_id, mentee_id)) WHERE status = 'PENDING';
  CREATE INDEX invitation_pending_by_mentor ON invitation (programme_id, mentor_id) INCLUDE (direction)
    WHERE status = 'PENDING';
  CREATE INDEX invitation_by_mentor ON invitation (mentor_id, created_at);
  CREATE INDEX invitation_by_mentee ON invitation (mentee_id, created_at);
  CREATE INDEX invitation_due ON invitation (expires_at) WHERE status = 'PENDING';

  CREATE TABLE mentorship (
    id uuid CONSTRAINT mentorship_key PRIMARY KEY DEFAULT gen_random_uuid(),
    programme_id uuid NOT NULL CONSTRAINT mentorship_in_a_programme REFERENCES programme,
    invitation_id uuid NOT NULL CONSTRAINT mentorship_one_per_invitation UNIQUE
      CONSTRAINT mentorship_of_an_invitation REFERENCES invitation,
    mentor_id uuid NOT NULL CONSTRAINT mentorship_of_a_mentor REFERENCES person,
    mentee_id uuid NOT NULL CONSTRAINT mentorship_of_a_mentee REFERENCES person,
    status text NOT NULL CONSTRAINT mentorship_status CHECK (status IN ('ACTIVE', 'COMPLETED', 'ENDED')),
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT mentorship_not_with_oneself CHECK (mentor_id <> mentee_id),
    CONSTRAINT mentorship_end_is_dated CHECK ((status = 'ACTIVE') = (ended_at IS NULL))
  );
  CREATE UNIQUE INDEX mentorship_one_mentor_at_a_time ON mentorship (programme_id, mentee_id) WHERE status = 'ACTIVE';
  CREATE INDEX mentorship_active_by_mentor ON mentorship (programme_id, mentor_id) WHERE status = 'ACTIVE';
  CREATE INDEX mentorship_by_mentor ON mentorship (mentor_id, programme_id, started_at);
  CREATE INDEX mentorship_by_mentee ON mentorship (mentee_id, programme_id, started_at);
  REVOKE DELETE ON mentorship FROM sillage_app;

  CREATE TABLE goal (
    id uuid CONSTRAINT goal_key PRIMARY KEY DEFAULT gen_random_uuid(),
    mentorship_id uuid NOT NULL CONSTRAINT goal_of_a_mentorship REFERENCES mentorship,
    title text NOT NULL,
    created_at timestamptz NOT NULL,
    done_at timestamptz
  );
  CREATE INDEX goal_by_mentorship ON goal (mentorship_id, created_at);

  CREATE TABLE check_in (
    id uuid CONSTRAINT check_in_key PRIMARY KEY DEFAULT gen_random_uuid(),
    mentorship_id uuid NOT NULL CONSTRAINT check_in_of_a_mentorship REFERENCES mentorship,
    recorded_by uuid NOT NULL CONSTRAINT check_in_by_a_person REFERENCES person,
    held_on date NOT NULL,
    note text,
    next_on date,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT check_in_next_is_later CHECK (next_on > held_on)
  );
  CREATE INDEX check_in_by_mentorship ON check_in (mentorship_id, held_on);
`;

// A mentor's enrolment row is the lock under which their places are counted: two who take the last one come one by one.
const mentors = `
  -- Keeps the mentor's enrolment as it is until the transaction ends, and refuses whoever may not mentor now.
  CREATE FUNCTION mentor_hold(programme uuid, mentor uuid) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE held record;
  BEGIN
    SELECT e.status, e.level_id INTO held FROM enrolment e
      WHERE e.programme_id = programme AND e.person_id = mentor FOR NO KEY UPDATE;
    IF held.level_id IS NULL THEN
      RAISE EXCEPTION 'only the holder of a label may mentor'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'mentor_holds_a_label';
    END IF;
    IF held.status <> 'ACTIVE' THEN
      RAISE EXCEPTION 'a mentor takes part in the programme'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'mentor_is_enrolled';
    END IF;
  END $$;

  CREATE FUNCTION invitation_make() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM mentor_hold(NEW.programme_id, NEW.mentor_id);
    IF NEW.direction = 'OFFER' THEN
      IF (SELECT count(*) FROM mentorship m
            WHERE m.programme_id = NEW.programme_id AND m.mentor_id = NEW.mentor_id AND m.status = 'ACTIVE')
         + (SELECT count(*) FROM invitation i WHERE i.programme_id = NEW.programme_id AND i.mentor_id = NEW.mentor_id
              AND i.status = 'PENDING' AND i.direction = 'OFFER')
         >= (SELECT p.mentor_capacity FROM programme p WHERE p.id = NEW.programme_id) THEN
        RAISE EXCEPTION 'the mentor has no place left'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_within_capacity';
      END IF;
    ELSE
      PERFORM FROM enrolment e WHERE e.programme_id = NEW.programme_id AND e.person_id = NEW.mentee_id
        AND e.status = 'ACTIVE' FOR SHARE;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'who asks for a mentor takes part in the programme'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_asked_by_who_is_enrolled';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER invitation_of_a_mentor_with_a_place BEFORE INSERT ON invitation
    FOR EACH ROW WHEN (NEW.status = 'PENDING') EXECUTE FUNCTION invitation_make();

  CREATE FUNCTION mentorship_begin() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE asked text;
  BEGIN
    PERFORM mentor_hold(NEW.programme_id, NEW.mentor_id);
    SELECT i.direction INTO asked FROM invitation i WHERE i.id = NEW.invitation_id AND i.status = 'ACCEPTED'
      AND (i.programme_id, i.mentor_id, i.mentee_id) = (NEW.programme_id, NEW.mentor_id, NEW.mentee_id);
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a mentorship begins with its accepted invitation'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'mentorship_begins_by_acceptance';
    END IF;
    PERFORM FROM enrolment e WHERE e.programme_id = NEW.programme_id AND e.person_id = NEW.mentee_id
      AND e.status = 'ACTIVE' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a mentee takes part in the programme'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'mentorship_of_who_is_enrolled';
    END IF;
    -- An offer holds its place since it was made; a request takes one of those that no offer holds.
    IF (SELECT count(*) FROM mentorship m
          WHERE m.programme_id = NEW.programme_id AND m.mentor_id = NEW.mentor_id AND m.status = 'ACTIVE')
       + (SELECT count(*) FROM invitation i WHERE i.programme_id = NEW.programme_id AND i.mentor_id = NEW.mentor_id
            AND i.status = 'PENDING' AND i.direction = 'OFFER' AND asked = 'REQUEST')
       >= (SELECT p.mentor_capacity FROM programme p WHERE p.id = NEW.programme_id) THEN
      RAISE EXCEPTION 'the mentor has no place left'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'mentorship_within_capacity';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER mentorship_with_a_mentor_with_a_place BEFORE INSERT ON mentorship
    FOR EACH ROW WHEN (NEW.status = 'ACTIVE') EXECUTE FUNCTION mentorship_begin();
`;

const moves = `
  CREATE FUNCTION invitation_move() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.status <> 'PENDING' AND NEW.status <> OLD.status)
       OR (NEW.programme_id, NEW.direction, NEW.mentor_id, NEW.mentee_id)
         <> (OLD.programme_id, OLD.direction, OLD.mentor_id, OLD.mentee_id) THEN
      RAISE EXCEPTION 'an invitation is answered once, by those between whom it was made'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_answered_once';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER invitation_answered_once BEFORE UPDATE ON invitation
    FOR EACH ROW EXECUTE FUNCTION invitation_move();

  CREATE FUNCTION mentorship_move() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.status <> 'ACTIVE' AND NEW.status <> OLD.status)
       OR (NEW.programme_id, NEW.invitation_id, NEW.mentor_id, NEW.mentee_id)
         <> (OLD.programme_id, OLD.invitation_id, OLD.mentor_id, OLD.mentee_id) THEN
      RAISE EXCEPTION 'a mentorship ends once, between those who began it'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'mentorship_ends_once';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER mentorship_ends_once BEFORE UPDATE ON mentorship
    FOR EACH ROW EXECUTE FUNCTION mentorship_move();
`;

// docs/adr/0010-lineage.md has the measurements behind the path and its two indexes.
const lineage = `
  CREATE TABLE lineage (
    id uuid CONSTRAINT lineage_key PRIMARY KEY DEFAULT gen_random_uuid(),
    number bigint GENERATED ALWAYS AS IDENTITY,
    programme_id uuid NOT NULL CONSTRAINT lineage_in_a_programme REFERENCES programme,
    -- Without a person: somebody who was erased, and whose place in the chain stays.
    person_id uuid CONSTRAINT lineage_of_a_person REFERENCES person ON DELETE SET NULL,
    parent_id uuid,
    -- The rest is worked out by the database.
    generation integer NOT NULL CONSTRAINT lineage_depth CHECK (generation BETWEEN 0 AND 250),
    path ltree NOT NULL,
    labelled boolean NOT NULL,
    since timestamptz NOT NULL,
    CONSTRAINT lineage_once_a_programme UNIQUE (programme_id, person_id),
    CONSTRAINT lineage_within_a_programme UNIQUE (id, programme_id),
    CONSTRAINT lineage_under_a_mentor FOREIGN KEY (parent_id, programme_id) REFERENCES lineage (id, programme_id)
  );
  CREATE INDEX lineage_by_parent ON lineage (parent_id);
  CREATE INDEX lineage_by_person ON lineage (person_id);
  -- Breadth first: in each generation, the descendants of one node lie side by side.
  CREATE INDEX lineage_by_generation ON lineage (generation, path) INCLUDE (id, parent_id, person_id, labelled, since);
  CREATE INDEX lineage_by_path ON lineage (path) INCLUDE (labelled);

  -- An edge is history: it is never deleted, and nobody writes what follows from it.
  REVOKE INSERT, UPDATE, DELETE ON lineage FROM sillage_app;
  GRANT INSERT (id, programme_id, person_id, parent_id, since), UPDATE (person_id, parent_id, since) ON lineage TO sillage_app;
`;

const lineageRules = `
  CREATE FUNCTION lineage_lock(programme uuid) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('lineage ' || programme::text, 0))
  $$;

  -- The first path after all those that begin with this one. No label of ours begins with another one and a zero.
  CREATE FUNCTION lineage_beyond(path ltree) RETURNS ltree LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT text2ltree(ltree2text(path) || '0')
  $$;

  -- Two edges could each look acyclic and still close a ring together: one programme's lineage changes one at a time.
  CREATE FUNCTION lineage_take_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    mentor record;
    label ltree := text2ltree(lpad(to_hex(NEW.number), 6, '0'));
  BEGIN
    PERFORM lineage_lock(NEW.programme_id);
    IF NEW.parent_id IS NULL THEN
      NEW.generation := 0;
      NEW.path := label;
    ELSE
      SELECT l.generation, l.path INTO mentor FROM lineage l WHERE l.id = NEW.parent_id;
      IF NEW.parent_id = NEW.id OR (TG_OP = 'UPDATE' AND mentor.path <@ OLD.path) THEN
        RAISE EXCEPTION 'a mentor is never among the mentee''s own descendants'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'lineage_acyclic', TABLE = 'lineage';
      END IF;
      NEW.generation := mentor.generation + 1;
      NEW.path := mentor.path || label;
    END IF;
    IF TG_OP = 'INSERT' THEN
      NEW.labelled := coalesce((SELECT e.level_id IS NOT NULL FROM enrolment e
        WHERE e.programme_id = NEW.programme_id AND e.person_id = NEW.person_id FOR SHARE), false);
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER lineage_takes_its_place BEFORE INSERT OR UPDATE OF parent_id ON lineage
    FOR EACH ROW EXECUTE FUNCTION lineage_take_place();

  CREATE FUNCTION lineage_move_descendants() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE lineage l SET generation = l.generation + NEW.generation - OLD.generation,
        path = NEW.path || subpath(l.path, nlevel(OLD.path))
      WHERE l.path > OLD.path AND l.path < lineage_beyond(OLD.path);
    RETURN NULL;
  END $$;
  CREATE TRIGGER lineage_moves_with_its_descendants AFTER UPDATE OF parent_id ON lineage
    FOR EACH ROW WHEN (NEW.path <> OLD.path) EXECUTE FUNCTION lineage_move_descendants();
`;

// What enrolments, which know nothing of chains, must not change without them.
const enrolments = `
  -- Counting the labelled among thousands of descendants reads one index, if the lineage knows who is.
  CREATE FUNCTION lineage_show_label() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE lineage SET labelled = NEW.level_id IS NOT NULL
      WHERE programme_id = NEW.programme_id AND person_id = NEW.person_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER enrolment_label_shows_in_the_lineage AFTER UPDATE OF level_id ON enrolment
    FOR EACH ROW WHEN ((OLD.level_id IS NULL) <> (NEW.level_id IS NULL)) EXECUTE FUNCTION lineage_show_label();

  -- Naming a founder is taken back only while nobody is below. Who begins a mentorship locks the same row.
  CREATE FUNCTION founder_keep() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM lineage l JOIN lineage below ON below.parent_id = l.id
        WHERE l.programme_id = NEW.programme_id AND l.person_id = NEW.person_id) THEN
      RAISE EXCEPTION 'a founder with mentees stays one'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'founder_with_mentees_stays', TABLE = 'enrolment';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER enrolment_of_a_founder_with_mentees BEFORE UPDATE OF founder ON enrolment
    FOR EACH ROW WHEN (OLD.founder AND NOT NEW.founder) EXECUTE FUNCTION founder_keep();
`;
