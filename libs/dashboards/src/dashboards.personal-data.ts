import type { PersonalData } from '@sillage/platform';

export const dashboardsPersonalData: PersonalData = {
  adoption_day: { nobodys: 'programme_id day taken_at' },
  adoption_snapshot: {
    nobodys: `
      programme_id day org_unit_id country level_id enrolled_month headcount invited enrolled acknowledged trained
      labelled mentoring retained90`,
  },
  org_unit_placement: { nobodys: 'org_unit_id since ancestor_ids' },
};
