import { v7 as uuid } from 'uuid';
import { time, type Ground, type Handler } from './request.js';
import { fieldNamed, selectionOf, sqlObject } from './selection.js';

/** The same row, checked against the current text in the statement that writes it. */
export function acknowledging({ pool, documents }: Ground): Handler {
  const acknowledge = fieldNamed(selectionOf(documents.acknowledge), 'acknowledgeGuide')?.fields ?? [];
  const answer = sqlObject('AcknowledgementPayload', acknowledge, {
    acknowledgement: (of) =>
      sqlObject('Acknowledgement', of, {
        id: 'id',
        versionNumber: 'version_number',
        locale: 'locale',
        acknowledgedAt: time('acknowledged_at'),
      }),
  });
  const text = `
    INSERT INTO acknowledgement (id, guide_id, version_id, version_number, locale, sha256, person_id, acknowledged_at)
    SELECT $1, g.id, v.id, v.number, t.locale, t.sha256, $2, $3
    FROM guide g JOIN guide_version v ON v.guide_id = g.id AND v.status = 'PUBLISHED'
    JOIN guide_translation t ON t.version_id = v.id AND t.locale = $5 AND t.sha256 = $6 WHERE g.key = $4
    RETURNING (${answer})::text AS answer`;
  return async ({ id }, { input }) => {
    const { guideKey, locale, sha256 } = input as Record<string, string>;
    const { rows } = await pool.query<{ answer: string }>({
      name: 'acknowledge',
      text,
      values: [uuid(), id, new Date(), guideKey, locale, sha256],
    });
    if (rows[0] === undefined) throw new Error('This is not the current text.');
    return `{"data":{"acknowledgeGuide":${rows[0].answer}}}`;
  };
}
