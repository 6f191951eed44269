import { pointsAtNobody, type PersonalData } from '@sillage/platform';

const onItsWay = 'a file of HR’s on its way in, emptied at its end: whoever is in it comes back as somebody new';

export const peopleImportPersonalData: PersonalData = {
  people_import: {
    whose: 'requested_by = $1',
    kept: { [pointsAtNobody]: 'requested_by' },
    nobodys: `
      id dry_run full_company forced state columns encoding separator ignored_columns received_rows created updated updated_leavers unchanged deactivated rejected tries
      started_at alive_at ended_at`,
  },
  people_import_problem: {
    // What the file had wrong, in its own words: the number, the address or the name of the person among them.
    whose: `EXISTS (SELECT FROM person p, jsonb_each_text(details) word
      WHERE p.id = $1 AND lower(word.value) IN (lower(p.external_id), lower(p.email), lower(p.display_name)))`,
    erased: 'details',
    nobodys: 'id import_id severity line column_name reason',
  },
  people_import_row: {
    kept: {
      [onItsWay]: `
        line rejected external_id previous_external_id person_id email given_name family_name display_name country locale time_zone unit job_title
        manager_external_id active`,
    },
  },
  person_former_number: { whose: 'person_id = $1', erasedWithRow: 'person_id external_id changed_at' },
  people_import_unit: { nobodys: 'number parent path name depth given_code made_code' },
};
