import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, schemaOf, subjectTypes } from '@sillage/platform';
import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { features } from '../../apps/features.js';
import { AuditedFigures1764000010420 } from '../../libs/dashboards/src/migrations/1764000010420-audited-figures.js';
import { AuditedGuides1764000010410 } from '../../libs/guides/src/migrations/1764000010410-audited-guides.js';
import { AuditSubjects1764000010400 } from '../../libs/platform/src/migrations/1764000010400-audit-subjects.js';
import { subjectsOfFields } from '../../libs/platform/src/auth/named-object.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { GivenCompany } from '../support/given-company.js';

/** The fields of all mutations' inputs that hold one id. */
function idFields(schema: GraphQLSchema): string[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const inputs = mutations.flatMap(({ args }) => args.map(({ type }) => getNamedType(type))).filter(isInputObjectType);
  const fields = inputs.flatMap((input) => Object.values(input.getFields()));
  return fields
    .filter(({ type }) => getNamedType(type).name === 'ID' && !isListType(getNullableType(type)))
    .map(({ name }) => name);
}

describe('what the audit trail is about', () => {
  it('is known for every id that a mutation can name', async () => {
    const fields = idFields(await schemaOf(features));
    expect(fields).toContain('labelId');
    expect(fields.filter((field) => !Object.hasOwn(subjectsOfFields, field))).toEqual([]);
    expect(Object.keys(subjectsOfFields).filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('is spelt as in the schema, where that has it', async () => {
    const names = Object.keys((await schemaOf(features)).getTypeMap());
    const hidden = ['PeopleImport', 'Restoration'];
    expect(subjectTypes.filter((type) => !names.includes(type) && !hidden.includes(type))).toEqual([]);
  });

  describe('as older versions wrote it', () => {
    let database: TestDatabase;
    let company: GivenCompany;
    let client: pg.Client;

    beforeAll(async () => {
      database = await createTestDatabase();
      company = await GivenCompany.in(database.url);
      client = new pg.Client({ connectionString: database.url });
      await client.connect();
    });

    afterAll(async () => {
      await client.end();
      await company.end();
      await database.drop();
    });

    it('is brought to the one spelling, and to ids', async () => {
      const programmeId = await company.programme('security', { guideKey: 'rules' });
      const guide = await company.guide('rules', '2026-03-02T09:00:00Z');
      const unitId = await company.unit('paris');
      const runner = { query: (sql: string) => client.query(sql) } as unknown as QueryRunner;
      await new AuditSubjects1764000010400().down(runner);
      const id = newId();
      const before = [
        ['session', id, 'Session', id],
        ['registration', id, 'Registration', id],
        ['guide-version', id, 'GuideVersion', id],
        ['Version', id.toUpperCase(), 'GuideVersion', id],
        ['guide', 'rules', 'Guide', guide.id],
        ['programme', id, 'Programme', id],
        ['Programme', 'security', 'Programme', programmeId],
        ['OrgUnit', 'paris', 'OrgUnit', unitId],
        ['OrgUnit', 'nowhere', 'OrgUnit', 'nowhere'],
        ['Label', id, 'Label', id],
      ];
      for (const [type, subject] of before) await write(type, subject);
      await new AuditSubjects1764000010400().up(runner);
      await new AuditedGuides1764000010410().up(runner);
      await new AuditedFigures1764000010420().up(runner);
      const { rows } = await client.query<{ type: string; id: string }>(
        `SELECT subject_type AS type, subject_id AS id FROM audit_entry WHERE action = 'test.done' ORDER BY audit_entry.id`,
      );
      expect(rows.map((row) => [row.type, row.id])).toEqual(before.map(([, , type, subject]) => [type, subject]));
      await expect(write('OrgUnit', 'nowhere')).rejects.toThrow('audit_entry_is_about_an_id');
    });

    const write = async (type?: string, id?: string) =>
      client.query(
        `INSERT INTO audit_entry (at, action, subject_type, subject_id) VALUES (now(), 'test.done', $1, $2)`,
        [type, id],
      );
  });
});
