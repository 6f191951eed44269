import type { Transaction } from '@sillage/platform';
import type { Letter } from './mail-carrier.js';

/** Writes what is about to be sent; another try for the same delivery takes the place of the one before. */
export async function keepMail(
  tx: Transaction,
  mails: readonly { personId: string; letter: Letter }[],
  { withBodies }: { withBodies: boolean },
): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ personId, letter }) => ({
    id: letter.id,
    person_id: personId,
    recipient: letter.recipient.address,
    locale: letter.locale,
    subject: letter.subject,
    text: withBodies ? letter.text : null,
    html: withBodies ? letter.html : null,
  }));
  await tx.query(
    `INSERT INTO mail (id, person_id, recipient, locale, subject, text, html, written_at)
     SELECT id, person_id, recipient, locale, subject, text, html, $2
     FROM jsonb_to_recordset($1::jsonb)
       AS m(id uuid, person_id uuid, recipient text, locale text, subject text, text text, html text)
     ON CONFLICT (id) DO UPDATE SET recipient = excluded.recipient, locale = excluded.locale,
       subject = excluded.subject, text = excluded.text, html = excluded.html, written_at = excluded.written_at`,
    [JSON.stringify(rows), tx.now],
  );
}
