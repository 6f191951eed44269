import { Injectable } from '@nestjs/common';
import { Database, earlier, keyset, UnitOfWork } from '@sillage/platform';
import type { LoggedMailType } from './mail-log.types.js';

export const newestMailFirst = keyset('outbox-mails', 'time', 'id');

const daysKept = 90;

@Injectable()
export class MailLogQueries {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async page({ first, after }: { first: number; after: readonly [string, string] | null }) {
    return this.database.query<LoggedMailType & { place: string }>(
      `SELECT m.id, m.recipient AS "to", m.locale, m.subject, m.text, m.html, m.written_at AS "writtenAt",
         CASE WHEN m.text IS NULL THEN m.sent_at END AS "sentAt", m.written_at::text AS place,
         CASE WHEN m.text IS NOT NULL THEN 'KEPT' ELSE
           CASE d.status WHEN 'PENDING' THEN 'POSTPONED' WHEN 'CLAIMED' THEN 'SENDING' ELSE d.status END END AS status,
         CASE WHEN d.status = 'FAILED' THEN d.reason END AS reason
       FROM (
         SELECT * FROM mail ${after === null ? '' : 'WHERE (written_at, id) < ($2::timestamptz, $3::uuid)'}
         ORDER BY written_at DESC, id DESC LIMIT $1
       ) m JOIN delivery d ON d.id = m.id
       ORDER BY m.written_at DESC, m.id DESC`,
      [first + 1, ...(after ?? [])],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM mail`);
    return row?.count ?? 0;
  }

  /** A mail tells who was reminded of what: no longer than it is useful for looking into a complaint. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`DELETE FROM mail WHERE written_at < $1`, [earlier(tx.now, { days: daysKept })]);
    });
  }

  /** Where no mail server is configured, a link can be read here as long as it works, and no longer. */
  async forgetEndedLinks(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `UPDATE mail m SET text = regexp_replace(m.text, $2, $3, 'g'), html = regexp_replace(m.html, $2, $3, 'g')
         FROM delivery d JOIN reminder r ON r.id = d.reminder_id
         WHERE d.id = m.id AND r.kind = 'SIGN_IN_LINK' AND m.text ~ $2
           AND NOT EXISTS (SELECT FROM sign_in_link l WHERE l.id = r.subject_id AND l.expires_at > $1)`,
        [tx.now, '(/sign-in/link#)[A-Za-z0-9_-]+', String.raw`\1…`],
      );
    });
  }
}
