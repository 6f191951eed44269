import { describe, expect, it } from '@jest/globals';
import { Resolver } from '@nestjs/graphql';
import { buildSchema, graphql, GraphQLObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { column, Shape } from '../reading/index.js';
import { answerWhatIsCarried } from './carried.js';
import type { RequestContext } from './request-context.js';
import { ShapedField } from './shaped-field.js';

const boats = new Shape('CarriedBoat', { table: 'boat', always: { number: 'id' } });
boats.add({ name: column('name'), age: ({ row }) => `age(${row}.built_on)`, sails: ({ row }) => `sails_of(${row})` });

@Resolver('CarriedBoat')
class BoatResolver {
  @ShapedField(() => Number)
  readonly age!: number;

  @ShapedField(() => Number)
  sails(kind: string): void {
    if (kind === '') throw new Error('Say which sails.');
  }
}

const fields = { name: 'name: String', age: 'age: Int', sails: 'sails(kind: String): Int', owner: 'owner: String' };

/** As Nest's factory gives it: with the resolvers of its classes. */
function schemaWith({ age, sails, owner }: Partial<typeof fields> = fields): GraphQLSchema {
  const written = [fields.name, age, sails, owner].filter((field) => field !== undefined);
  const schema = buildSchema(`type Query { boat: CarriedBoat } type CarriedBoat { ${written.join(' ')} }`);
  const resolver = new BoatResolver();
  const own: Record<string, GraphQLFieldResolver<unknown, unknown>> = {
    age: () => resolver.age,
    sails: (_, { kind }: { kind?: string }) => resolver.sails(kind ?? 'all'),
    owner: () => 'somebody',
  };
  const { transformResolvers, transformSchema } = answerWhatIsCarried();
  transformResolvers({ CarriedBoat: own });
  const type = schema.getType('CarriedBoat') as GraphQLObjectType;
  for (const [name, resolve] of Object.entries(own)) {
    const field = type.getFields()[name];
    if (field !== undefined) field.resolve = resolve;
  }
  return transformSchema(schema);
}

describe('a field', () => {
  const asked: string[] = [];
  const context: Pick<RequestContext, 'readField'> = {
    readField: async <T>(shape: Shape, id: string, { fieldName }: { fieldName: string }) => {
      asked.push(`${shape.type} ${id} ${fieldName}`);
      return 7 as T;
    },
  };
  const answer = async (boat: object, query: string) => {
    asked.length = 0;
    const { data, errors } = await graphql({
      schema: schemaWith(),
      source: `{ boat { ${query} } }`,
      rootValue: { boat: () => boat },
      contextValue: context,
    });
    return errors?.[0]?.message ?? (data?.['boat'] as object);
  };

  it('answers what its object carries, and asks nobody', async () => {
    const boat = { number: 'b', name: 'Aurore', age: 3, 'sails(kind: "jib")': 2, owner: 'Ada' };
    expect(await answer(boat, 'name age sails(kind: "jib") owner')).toEqual({
      name: 'Aurore',
      age: 3,
      sails: 2,
      owner: 'Ada',
    });
    expect(asked).toEqual([]);
  });

  it('is read by its shape where the object came without it, unless it is a plain value', async () => {
    expect(await answer({ number: 'b' }, 'name age sails owner')).toEqual({
      name: null,
      age: 7,
      sails: 7,
      owner: 'somebody',
    });
    expect(asked).toEqual(['CarriedBoat b age', 'CarriedBoat b sails']);
  });

  it('has its arguments refused by its resolver', async () => {
    expect(await answer({ number: 'b' }, 'sails(kind: "")')).toBe('Say which sails.');
    expect(asked).toEqual([]);
  });
});

describe('the start fails', () => {
  it('for what a shape reads and the schema does not have', () => {
    expect(() => schemaWith({ age: fields.age })).toThrow('The shape of CarriedBoat reads sails, which is no field.');
  });

  it('for what is declared as read by a shape that does not read it', () => {
    @Resolver('CarriedBoat')
    class FleetResolver {
      @ShapedField(() => Number)
      readonly crew!: number;
    }
    expect(new FleetResolver()).toBeDefined();
    expect(() => schemaWith()).toThrow('CarriedBoat.crew is a ShapedField, and its shape does not read it.');
  });
});
