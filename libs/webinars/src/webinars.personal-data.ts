import { factOfNobody, pointsAtNobody, type PersonalData } from '@sillage/platform';

export const webinarsPersonalData: PersonalData = {
  registration: {
    whose: 'person_id = $1',
    kept: {
      [pointsAtNobody]: 'person_id',
      [factOfNobody]: 'status registered_at position attendance attended_minutes attendance_provenance attended_at',
    },
    nobodys: 'id session_id',
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
