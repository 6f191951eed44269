import type { PersonalData } from '@sillage/platform';

export const dashboardsPersonalData: PersonalData = {
  adoption_reading: { whose: 'person_id = $1', erased: 'person_id programme_id scope read_at' },
  adoption_report: {
    whose: 'person_id = $1',
    erased: 'id person_id programme_id org_unit_id country rhythm asked_at last_period due_at',
  },
  adoption_day: { nobodys: 'programme_id day taken_at' },
  adoption_snapshot: {
    nobodys: `
      programme_id day org_unit_id country level_id enrolled_month headcount invited enrolled acknowledged trained
      labelled mentoring retained90`,
  },
  statistical_day: { nobodys: 'day minimum_group_size' },
  statistical_group: { nobodys: 'day number org_unit_id country people' },
  statistical_cell: { nobodys: 'day org_unit_id country people number' },
  live_mark: { nobodys: 'programme_id guide_id part' },
  live_part: {
    nobodys: `
      programme_id part headcount invited enrolled acknowledged trained labelled mentoring retained90`,
  },
  live_total: {
    nobodys: 'programme_id headcount invited enrolled acknowledged trained labelled mentoring retained90',
  },
  live_state: { nobodys: 'counted_at checked_on differences' },
  published_day: { nobodys: 'programme_id day guide_key' },
  published_count: {
    nobodys: `
      programme_id day org_unit_id country directly above_id groups exact headcount invited enrolled acknowledged trained
      labelled mentoring retained90`,
  },
  counted_elsewhere: {
    nobodys: 'day org_unit_id country above_id home_unit_id home_country row_unit_id inside',
  },
  spread_day: { nobodys: 'programme_id day longest_chain' },
  adoption_spread: { nobodys: 'programme_id day org_unit_id country generations brought waits cohorts' },
  disclosure_key: { nobodys: 'key' },
  org_unit_placement: { nobodys: 'org_unit_id since ancestor_ids' },
};
