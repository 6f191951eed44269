import { factOfNobody, pointsAtNobody, type PersonalData } from '@sillage/platform';

const theirs = 'mentorship_id IN (SELECT id FROM mentorship WHERE $1 IN (mentor_id, mentee_id))';

export const mentorshipPersonalData: PersonalData = {
  invitation: {
    whose: '$1 IN (mentor_id, mentee_id)',
    erased: 'message',
    kept: {
      [pointsAtNobody]: 'mentor_id mentee_id',
      [factOfNobody]: 'direction status created_at expires_at closed_at',
    },
    nobodys: 'id programme_id',
  },
  mentorship: {
    whose: '$1 IN (mentor_id, mentee_id)',
    kept: { [pointsAtNobody]: 'mentor_id mentee_id', [factOfNobody]: 'status started_at ended_at' },
    nobodys: 'id programme_id invitation_id',
  },
  goal: { whose: theirs, erasedWithRow: 'id mentorship_id title created_at done_at' },
  check_in: {
    // What the other one of the two noted for themselves stays theirs.
    whose: 'recorded_by = $1',
    erased: 'note',
    kept: { [pointsAtNobody]: 'recorded_by', [factOfNobody]: 'held_on next_on recorded_at' },
    nobodys: 'id mentorship_id',
  },
  lineage: {
    whose: 'person_id = $1',
    erased: 'person_id',
    kept: { 'a place in a chain, without a name': 'parent_id generation path labelled since' },
    nobodys: 'id number programme_id',
  },
  open_mentor: {
    whose: 'person_id = $1',
    erasedWithRow: 'programme_id person_id language country org_unit_id',
  },
};
