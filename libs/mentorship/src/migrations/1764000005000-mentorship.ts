import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, mentorships and the lineage; what must hold of them besides is in `mentorship.rules.sql`. */
export class Mentorship1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(lineage);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lineage, check_in, goal, mentorship, invitation');
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
