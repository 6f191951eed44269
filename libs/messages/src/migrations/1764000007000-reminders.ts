import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders on their way to people, the mails and notifications that carry them, and every other notification. */
export class Reminders1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reminder (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        person_id uuid NOT NULL CONSTRAINT reminder_for_a_person REFERENCES person ON DELETE CASCADE,
        subject_id uuid NOT NULL,
        occurrence integer NOT NULL CONSTRAINT reminder_occurrence_counts_from_one CHECK (occurrence > 0),
        -- Whether it counts among the reminders of the person's week.
        counted boolean NOT NULL,
        planned_at timestamptz NOT NULL,
        sent_at timestamptz,
        dropped_at timestamptz,
        CONSTRAINT reminder_once_an_occurrence UNIQUE (kind, person_id, subject_id, occurrence)
      );
      CREATE INDEX reminder_of_a_person ON reminder (person_id, planned_at);

      CREATE TABLE delivery (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        reminder_id uuid NOT NULL CONSTRAINT delivery_of_a_reminder REFERENCES reminder ON DELETE CASCADE,
        channel text NOT NULL CONSTRAINT delivery_channel CHECK (channel IN ('EMAIL', 'IN_APP')),
        -- Stands in for another channel that failed: the person's choice of channels does not apply to it.
        fallback boolean NOT NULL DEFAULT false,
        status text NOT NULL DEFAULT 'PENDING'
          CONSTRAINT delivery_status CHECK (status IN ('PENDING', 'CLAIMED', 'SENT', 'DROPPED', 'FAILED')),
        reason text,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        batch_id uuid,
        batched_until timestamptz,
        claimed_at timestamptz,
        -- Written just before the mail is completed: from here on it may have been accepted.
        handed_over_at timestamptz,
        settled_at timestamptz,
        unsubscribe_hash bytea CONSTRAINT delivery_one_unsubscribe_token UNIQUE,
        CONSTRAINT delivery_once_a_channel UNIQUE (reminder_id, channel),
        CONSTRAINT delivery_says_why_not CHECK ((status IN ('DROPPED', 'FAILED')) = (reason IS NOT NULL)),
        CONSTRAINT delivery_is_settled_at_its_end
          CHECK ((status IN ('SENT', 'DROPPED', 'FAILED')) = (settled_at IS NOT NULL))
      );
      CREATE INDEX delivery_due ON delivery (due_at) WHERE status = 'PENDING';
      CREATE INDEX delivery_of_a_batch ON delivery (batch_id) WHERE status = 'PENDING';
      CREATE INDEX delivery_under_way ON delivery (claimed_at) WHERE status = 'CLAIMED';

      CREATE TABLE mail (
        -- The delivery's own id: one mail each, and the same Message-ID whenever it is tried.
        id uuid PRIMARY KEY CONSTRAINT mail_of_a_delivery REFERENCES delivery ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT mail_to_a_person REFERENCES person ON DELETE CASCADE,
        recipient text NOT NULL,
        locale text NOT NULL,
        subject text NOT NULL,
        -- Kept only while no mail server is configured: what was really sent is in the reader's mailbox.
        text text,
        html text,
        written_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX mail_newest_first ON mail (written_at DESC, id DESC);
      CREATE INDEX mail_of_a_person ON mail (person_id);

      CREATE TABLE notification (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT notification_for_a_person REFERENCES person ON DELETE CASCADE,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        occurrence integer NOT NULL DEFAULT 1,
        -- Whom it tells of; the name is read when it is shown, so that an erased person's name is nowhere left.
        about_person_id uuid CONSTRAINT notification_about_a_person REFERENCES person ON DELETE SET NULL,
        programme_id uuid CONSTRAINT notification_of_a_programme REFERENCES programme ON DELETE CASCADE,
        values jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT notification_once_an_occurrence UNIQUE (kind, person_id, subject_id, occurrence)
      );
      CREATE INDEX notification_newest_first ON notification (person_id, created_at DESC, id DESC);
      CREATE INDEX notification_unread ON notification (person_id, created_at DESC, id DESC) WHERE read_at IS NULL;
      CREATE INDEX notification_by_whom_it_tells_of ON notification (about_person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification, mail, delivery, reminder');
  }
}
