/** The columns of HR's file, in the order of its description; `org_unit_code` and `display_name` are optional extras. */
export const hrColumns = [
  'external_id',
  'email',
  'given_name',
  'family_name',
  'country',
  'locale',
  'time_zone',
  'org_unit_path',
  'job_title',
  'manager_external_id',
  'active',
] as const;
