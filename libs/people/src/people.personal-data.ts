import type { PersonalData } from '@sillage/platform';

export const peoplePersonalData: PersonalData = {
  person: {
    whose: 'id = $1',
    erased: `
      external_id email given_name family_name display_name search_key locale time_zone country org_unit_id job_title
      manager_id`,
    kept: {
      'what must stay points at it': 'id',
      'when the row became nobody’s': 'active deactivated_at updated_at erased_at',
    },
  },
  person_preference: {
    whose: 'person_id = $1',
    erasedWithRow: `
      person_id email in_app quiet_hours_start quiet_hours_end muted_kinds visible_as_champion open_to_mentor`,
  },
  departure: {
    whose: 'person_id = $1',
    erasedWithRow: 'id person_id at import_id ended_by undone_at undone_by',
  },
  departure_end: {
    whose: 'departure_id IN (SELECT id FROM departure WHERE person_id = $1)',
    erasedWithRow: 'departure_id kind subject_id before',
  },
  role_assignment: {
    whose: 'person_id = $1',
    erasedWithRow: 'id person_id role org_unit_id programme_id',
  },
  org_unit: { nobodys: 'id code name parent_id path depth' },
  org_unit_ancestry: { nobodys: 'ancestor_id descendant_id distance' },
};
