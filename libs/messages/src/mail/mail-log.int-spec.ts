import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReminderOffice } from '../../../../test/support/reminder-office.js';
import { MessagesSweeps } from '../messages.sweeps.js';

describe('the log of mails', () => {
  let office: ReminderOffice;

  beforeAll(async () => {
    office = await ReminderOffice.open(null);
  });
  beforeEach(() => office.beginAgain());
  afterAll(() => office.close());

  it('keeps a mail for ninety days, whether it was sent or not', async () => {
    for (let person = 0; person < 4; person += 1) await office.enrolled();
    await office.remind();
    const mails = await office.given.sql<{ id: string }>('SELECT id FROM mail ORDER BY id');
    const [young, old, youngUnsent, oldUnsent] = mails.map(({ id }) => id);
    const ninetyDaysAgo = '2025-12-04T10:00:00Z';
    await office.given.sql(
      `UPDATE mail SET written_at = $1::timestamptz - CASE WHEN id = ANY($2) THEN interval '1 ms' ELSE '0' END,
         sent_at = CASE WHEN id = ANY($3) THEN NULL ELSE $1 END`,
      [ninetyDaysAgo, [old, oldUnsent], [youngUnsent, oldUnsent]],
    );
    await office.get(MessagesSweeps).forgetOldMail();
    const left = await office.given.sql<{ id: string }>('SELECT id FROM mail ORDER BY id');
    expect(left.map(({ id }) => id)).toEqual([young, youngUnsent]);
  });
});
