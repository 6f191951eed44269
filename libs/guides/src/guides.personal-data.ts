import { factOfNobody, pointsAtNobody, type PersonalData } from '@sillage/platform';

export const guidesPersonalData: PersonalData = {
  acknowledgement: {
    whose: 'person_id = $1',
    kept: { [pointsAtNobody]: 'person_id', [factOfNobody]: 'locale acknowledged_at' },
    nobodys: 'id guide_id version_id version_number sha256',
  },
  guide: { nobodys: 'id key title draft_revision licence created_at' },
  guide_version: {
    nobodys:
      'id guide_id number revision status change change_note source_locale material_number created_at published_at',
  },
  guide_translation: {
    nobodys: 'id version_id locale title markdown sha256 source_sha256 change_note is_public_in_part published_at',
  },
};
