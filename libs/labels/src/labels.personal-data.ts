import { factOfNobody, pointsAtNobody, type PersonalData } from '@sillage/platform';

export const labelsPersonalData: PersonalData = {
  label: {
    whose: 'person_id = $1',
    erased: 'reason published_at',
    kept: {
      [pointsAtNobody]: 'person_id',
      [factOfNobody]: 'level_id status opened_at submitted_at awarded_at held_since expires_at closed_at renews_id',
    },
    nobodys: 'id programme_id',
  },
  self_declaration: {
    whose: 'person_id = $1',
    kept: {
      [pointsAtNobody]: 'person_id',
      [factOfNobody]: 'declared_at',
      'a sentence of the programme, the same for everybody who declares it': 'text',
    },
    nobodys: 'programme_id',
  },
  label_evaluation: { nobodys: 'programme_id due_at after_id expected asked' },
};
