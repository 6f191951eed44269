import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { KeptTexts, resolveKeptTexts, TextsOfAnswer, textOfAnswer } from './kept-text.js';

type Row = { name: string; size: number };

function schemaWith(fieldsOfRow = 'name: String size: Int'): GraphQLSchema {
  const schema = buildSchema(
    `type Query { report: Report } type Report { total: Int rows: [Row!]! } type Row { ${fieldsOfRow} }`,
  );
  const field = (schema.getType('Report') as GraphQLObjectType).getFields()['rows'];
  if (field !== undefined) field.extensions = { keptAsText: true };
  return schema;
}

describe('a list that is kept as text', () => {
  const kept = new KeptTexts();
  const schema = schemaWith();
  resolveKeptTexts(schema);

  function queryOf(source: string) {
    const compiled = compileQuery(schema, parse(source));
    if (!isCompiledQuery(compiled)) throw new Error('It does not compile.');
    return async (report: { total: number; rows: readonly Row[] }, variables = {}) => {
      const context = { texts: new TextsOfAnswer(kept) };
      const { data } = await compiled.query({ report }, context, variables);
      if (data) context.texts.finish(data);
      return textOfAnswer({ data });
    };
  }

  const rows = [{ name: '“kept 0”', size: 1 }];

  it('is answered as if it were not, with what is not kept beside it', async () => {
    const ask = queryOf('{ report { total rows { name size } } }');
    for (const total of [7, 8]) {
      expect(await ask({ total, rows })).toBe(
        `{"data":{"report":{"total":${total},"rows":[{"name":"“kept 0”","size":1}]}}}\n`,
      );
    }
  });

  it('is put into text once for each list and each query', async () => {
    let reads = 0;
    const counted = [
      {
        size: 1,
        get name() {
          reads += 1;
          return `read ${reads}`;
        },
      },
    ];
    const [one, other] = [
      queryOf('{ report { rows { name } } }'),
      queryOf('{ report { mine: rows { called: name } } }'),
    ];
    const answers = [
      await one({ total: 0, rows: counted }),
      await one({ total: 0, rows: counted }),
      await other({ total: 0, rows: counted }),
    ];
    expect(answers.map((text) => JSON.parse(text) as unknown)).toEqual([
      { data: { report: { rows: [{ name: 'read 1' }] } } },
      { data: { report: { rows: [{ name: 'read 1' }] } } },
      { data: { report: { mine: [{ called: 'read 2' }] } } },
    ]);
    expect(await one({ total: 0, rows: [{ name: 'another list', size: 0 }] })).toContain('another list');
  });

  it('is read each time where a variable says what of it is wanted', async () => {
    const ask = queryOf(
      'query ($all: Boolean!) { report { rows { ...R } } } fragment R on Row { name size @include(if: $all) }',
    );
    expect(await ask({ total: 0, rows }, { all: false })).not.toContain('size');
    expect(await ask({ total: 0, rows }, { all: true })).toContain('size');
  });

  it('has nothing in it that is resolved for each reader', () => {
    const personal = schemaWith('name: String mine: Boolean');
    const field = (personal.getType('Row') as GraphQLObjectType).getFields()['mine'];
    if (field !== undefined) field.resolve = () => true;
    expect(() => resolveKeptTexts(personal)).toThrow('Row.mine');
  });
});
