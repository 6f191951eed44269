import { minimumGroupSize } from '@sillage/company';
import { roleAssignmentShape, viewerShape } from '@sillage/people';
import { capabilitiesOf, column, listOf, Shape } from '@sillage/platform';
import { describeCriterion } from './criterion-description.js';
import { criterionRow, type CriterionRow } from './criterion-row.js';
import { textIn, translationsOf } from './translations.js';

export const programmeShape = new Shape('Programme', {
  table: 'programme',
  always: { id: 'id', guideKey: 'guide_key' },
});
export const levelShape = new Shape('Level', { table: 'level', always: { id: 'id', programmeId: 'programme_id' } });
export const criterionShape = new Shape('Criterion', { table: 'criterion', always: { id: 'id', levelId: 'level_id' } });

programmeShape.add({
  key: column('key'),
  name: ({ row, reading }) => textIn(row, 'name', reading.language),
  description: ({ row, reading }) => textIn(row, 'description', reading.language),
  sourceLocale: column('source_locale'),
  translations: ({ row }) => translationsOf(row, ['name', 'description']),
  mentorCapacity: column('mentor_capacity'),
  invitationDays: column('invitation_days'),
  companionDays: column('companion_days'),
  minimumGroupSize: { sql: () => minimumGroupSize },
  awardsAutomatically: column('awards_automatically'),
  goalShare: column('goal_share'),
  goalOn: column('goal_on'),
  viewerCapabilities: {
    sql: column('id'),
    finish: (programmeId: string, { reading }) => capabilitiesOf(reading.actor, programmeId),
  },
  // Those that can be reached now, the lowest first.
  levels: {
    of: levelShape,
    sql: ({ row, asked, reading }) => {
      const level = reading.alias('level');
      return listOf(
        levelShape.json(asked, level, reading),
        `level ${level} WHERE ${level}.programme_id = ${row}.id AND ${level}.retired_at IS NULL`,
        `${level}.rank`,
      );
    },
  },
});

levelShape.add({
  key: column('key'),
  name: ({ row, reading }) => textIn(row, 'name', reading.language),
  translations: ({ row }) => translationsOf(row, ['name']),
  rank: column('rank'),
  validityMonths: column('validity_months'),
  // What earns it, in its order; renewal has criteria of its own.
  criteria: {
    of: criterionShape,
    sql: ({ row, asked, reading }) => {
      const criterion = reading.alias('criterion');
      return listOf(
        criterionShape.json(asked, criterion, reading),
        `criterion ${criterion} WHERE ${criterion}.level_id = ${row}.id AND NOT ${criterion}.renewal`,
        `${criterion}.position`,
      );
    },
  },
});

criterionShape.add({
  kind: column('kind'),
  required: column('required'),
  argument: column('argument'),
  translations: ({ row }) => translationsOf(row, ['argument']),
  description: {
    sql: ({ row, reading }) => criterionRow(row, reading.language),
    finish: (criterion: CriterionRow, { reading }) => describeCriterion(criterion, reading.locale),
  },
});

viewerShape.add({ hasProgrammes: () => 'EXISTS (SELECT FROM programme)' });

roleAssignmentShape.add({
  programme: { of: programmeShape, sql: ({ row, ...at }) => programmeShape.one(at, `${row}.programme_id`) },
});
