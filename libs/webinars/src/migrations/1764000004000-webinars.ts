import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Webinars1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id uuid CONSTRAINT session_key PRIMARY KEY DEFAULT gen_random_uuid(),
        programme_id uuid NOT NULL CONSTRAINT session_of_a_programme REFERENCES programme,
        kind text NOT NULL CONSTRAINT session_kind CHECK (kind IN ('WEBINAR', 'WORKSHOP')),
        title text NOT NULL,
        description text NOT NULL,
        language text NOT NULL,
        tags text[] NOT NULL DEFAULT '{}',
        -- In milliseconds, as the API gives them: a cursor names its row by them.
        starts_at timestamptz(3) NOT NULL,
        ends_at timestamptz(3) NOT NULL,
        time_zone text NOT NULL,
        place text,
        join_url text CONSTRAINT session_join_url_is_of_the_web CHECK (join_url ~* '^https?://'),
        replay_url text CONSTRAINT session_replay_url_is_of_the_web CHECK (replay_url ~* '^https?://'),
        capacity integer CONSTRAINT session_capacity_from_one CHECK (capacity > 0),
        -- Both are kept by the trigger on registration, so that a count never needs the rows.
        registered_count integer NOT NULL DEFAULT 0,
        waitlisted_count integer NOT NULL DEFAULT 0,
        status text NOT NULL
          CONSTRAINT session_status CHECK (status IN ('DRAFT', 'SCHEDULED', 'COMPLETED', 'CANCELLED')),
        host_id uuid NOT NULL CONSTRAINT session_hosted_by_a_person REFERENCES person,
        check_in_code text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT session_ends_after_it_starts CHECK (ends_at > starts_at),
        CONSTRAINT session_lasts_a_week_at_most CHECK (ends_at <= starts_at + interval '168 hours'),
        CONSTRAINT session_capacity_not_exceeded CHECK (registered_count <= capacity),
        CONSTRAINT session_counts_from_zero CHECK (registered_count >= 0 AND waitlisted_count >= 0)
      ) WITH (fillfactor = 80);
      CREATE INDEX session_by_start ON session (starts_at, id);
      CREATE INDEX session_by_programme ON session (programme_id, starts_at, id);
      CREATE INDEX session_by_host ON session (host_id);
      CREATE INDEX session_to_complete ON session (ends_at) WHERE status = 'SCHEDULED';

      CREATE TABLE registration (
        id uuid CONSTRAINT registration_key PRIMARY KEY DEFAULT gen_random_uuid(),
        session_id uuid NOT NULL CONSTRAINT registration_for_a_session REFERENCES session,
        person_id uuid NOT NULL CONSTRAINT registration_of_a_person REFERENCES person,
        status text NOT NULL
          CONSTRAINT registration_status CHECK (status IN ('REGISTERED', 'WAITLISTED', 'CANCELLED')),
        registered_at timestamptz NOT NULL,
        -- The order of arrival in the session; who comes back after cancelling arrives anew.
        position integer NOT NULL,
        attendance text NOT NULL DEFAULT 'UNKNOWN' CONSTRAINT registration_attendance
          CHECK (attendance IN ('UNKNOWN', 'ATTENDED', 'PARTIAL', 'ABSENT', 'EXCUSED', 'REPLAYED')),
        attended_minutes integer CONSTRAINT registration_minutes_from_zero CHECK (attended_minutes >= 0),
        attendance_provenance text CONSTRAINT registration_provenance
          CHECK (attendance_provenance IN ('CHECK_IN_CODE', 'HOST_LIST', 'ATTENDANCE_REPORT', 'REPLAY')),
        attended_at timestamptz,
        CONSTRAINT registration_once_a_session UNIQUE (session_id, person_id),
        CONSTRAINT registration_in_order_of_arrival UNIQUE (session_id, position),
        CONSTRAINT registration_attendance_says_how_it_is_known
          CHECK ((attendance = 'UNKNOWN') = (attendance_provenance IS NULL)),
        CONSTRAINT registration_presence_is_dated
          CHECK ((attendance IN ('ATTENDED', 'PARTIAL', 'REPLAYED')) = (attended_at IS NOT NULL))
      );
      CREATE INDEX registration_by_person ON registration (person_id, session_id);
      CREATE INDEX registration_attended ON registration (person_id, attended_at)
        WHERE attendance IN ('ATTENDED', 'REPLAYED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registration, session');
  }
}
