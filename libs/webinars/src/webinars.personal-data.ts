import { factOfNobody, pointsAtNobody, type PersonalData } from '@sillage/platform';

export const webinarsPersonalData: PersonalData = {
  registration: {
    whose: 'person_id = $1',
    kept: {
      [pointsAtNobody]: 'person_id',
      [factOfNobody]:
        'status registered_at position attendance attended_minutes attendance_provenance attended_at added_by_host withdrawn_at',
    },
    nobodys: 'id session_id',
  },
  attendance_import: {
    whose: 'imported_by = $1',
    kept: { [pointsAtNobody]: 'imported_by' },
    nobodys: `
      id session_id file_name sha256 imported_at warnings covers_from covers_to ran_from ran_to seconds on_its_day superseded`,
  },
  attendance_row: {
    whose: 'person_id = $1 OR $1 = ANY(candidate_ids)',
    erased: 'participant text',
    kept: { [pointsAtNobody]: 'person_id candidate_ids', [factOfNobody]: 'presences' },
    nobodys: 'import_id line reason settled',
  },
  session: {
    whose: 'host_id = $1',
    kept: { [pointsAtNobody]: 'host_id' },
    nobodys: `
      id programme_id kind title description language tags starts_at ends_at time_zone place join_url replay_url
      capacity registered_count waitlisted_count minimum_share replay_counts series_id
      sequence cancel_reason tag_keys status check_in_code created_at`,
  },
  calendar_address: {
    whose: 'person_id = $1',
    erasedWithRow: 'person_id nonce token_hash made_at',
  },
  calendar_key: { nobodys: 'one key' },
};
