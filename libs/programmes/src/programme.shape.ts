import { minimumGroupSize } from '@sillage/company';
import { roleAssignmentShape, viewerShape } from '@sillage/people';
import { column, listOf, Shape, type ShapeField } from '@sillage/platform';
import { describeCriterion } from './criterion-description.js';
import { criterionRow, type CriterionRow } from './criterion-row.js';
import { capabilitiesIn, isArchived } from './programme-archive.js';
import { teamMemberShape, teamOf } from './team.shape.js';
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
  sourceName: column('name'),
  sourceDescription: column('description'),
  translations: ({ row }) => translationsOf(row, ['name', 'description']),
  mentorCapacity: column('mentor_capacity'),
  invitationDays: column('invitation_days'),
  companionDays: column('companion_days'),
  minimumGroupSize: { sql: () => minimumGroupSize },
  awardsAutomatically: column('awards_automatically'),
  goalShare: column('goal_share'),
  goalOn: column('goal_on'),
  graceDays: column('grace_days'),
  archivedAt: column('archived_at'),
  revision: column('revision'),
  viewerCapabilities: {
    sql: ({ row }) => `json_build_object('id', ${row}.id, 'archived', ${isArchived(row)})`,
    finish: ({ id, archived }: { id: string; archived: boolean }, { reading }) =>
      capabilitiesIn(reading.actor, { id, archived }),
  },
  team: {
    of: teamMemberShape,
    sql: ({ row, asked, reading }) => teamOf(row, asked, reading),
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
  sourceName: column('name'),
  translations: ({ row }) => translationsOf(row, ['name']),
  rank: column('rank'),
  validityMonths: column('validity_months'),
  // What earns it, in its order; renewal has criteria of its own.
  criteria: criteriaWhere((criterion) => `NOT ${criterion}.renewal`),
  renewalCriteria: criteriaWhere((criterion) => `${criterion}.renewal`),
});

function criteriaWhere(condition: (criterion: string) => string): ShapeField {
  return {
    of: criterionShape,
    sql: ({ row, asked, reading }) => {
      const criterion = reading.alias('criterion');
      return listOf(
        criterionShape.json(asked, criterion, reading),
        `criterion ${criterion} WHERE ${criterion}.level_id = ${row}.id AND ${condition(criterion)}`,
        `${criterion}.position`,
      );
    },
  };
}

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
