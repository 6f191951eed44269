import type { PersonalData } from '@sillage/platform';

export const remindersPersonalData: PersonalData = {
  reminder_due: {
    whose: 'person_id = $1',
    erasedWithRow: 'kind person_id subject_id since occurrence due_at',
  },
};
