import { pointsAtNobody, type PersonalData } from '@sillage/platform';

const reminded = 'reminder_id IN (SELECT id FROM reminder WHERE person_id = $1)';

export const messagesPersonalData: PersonalData = {
  notification: {
    whose: 'person_id = $1',
    erasedWithRow: 'id person_id kind subject_id occurrence programme_id created_at read_at',
    kept: {
      [pointsAtNobody]: 'about_person_id',
      'days, titles and levels; names are read when a notification is shown': 'values',
    },
  },
  session_news: {
    whose: 'person_id = $1',
    erasedWithRow: 'id person_id session_id kind occurrence happened_at told_by settled_at',
    kept: { [pointsAtNobody]: 'about_person_id' },
  },
  session_invitation: {
    whose: 'person_id = $1',
    erasedWithRow: 'session_id person_id method sequence says',
  },
  reminder: {
    whose: 'person_id = $1',
    erasedWithRow: 'id kind person_id subject_id occurrence since counted planned_at sent_at dropped_at',
  },
  delivery: {
    whose: reminded,
    erasedWithRow: `
      id reminder_id channel fallback status reason due_at attempts batch_id batched_until claimed_at handed_over_at
      settled_at unsubscribe_hash`,
  },
  mail: {
    // To them, or to others and naming them.
    whose: `person_id = $1 OR id IN (SELECT d.id FROM delivery d JOIN reminder r ON r.id = d.reminder_id
      JOIN invitation i ON i.id = r.subject_id WHERE $1 IN (i.mentor_id, i.mentee_id))`,
    erasedWithRow: 'id person_id recipient locale subject text html written_at sent_at',
  },
};
