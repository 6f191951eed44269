import { factOfNobody, pointsAtNobody, type PersonalData } from '@sillage/platform';

export const programmesPersonalData: PersonalData = {
  enrolment: {
    whose: 'person_id = $1',
    erased: 'search_key',
    kept: {
      [pointsAtNobody]: 'person_id mentor_id',
      [factOfNobody]: `
        status enrolled_at paused_at left_at founder founder_since level_id labelled_since first_labelled_at
        alumnus_since`,
    },
    nobodys: 'id programme_id',
  },
  programme: {
    nobodys: `
      id key name description source_locale translations translations_for_readers guide_key mentor_capacity invitation_days awards_automatically
      grace_days companion_days goal_share goal_on archived_at revision created_at`,
  },
  guide_given: { nobodys: 'guide_key programme_id' },
  level: { nobodys: 'id programme_id key name translations translations_for_readers rank validity_months retired_at' },
  criterion: {
    nobodys: 'id level_id kind argument translations translations_for_readers formerly required position renewal',
  },
};
