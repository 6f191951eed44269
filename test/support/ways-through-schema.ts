import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;
type Step = { readonly type: GraphQLObjectType; readonly field: Field };

const schema = buildSchema(readFileSync(new URL('../../apps/api/schema.graphql', import.meta.url), 'utf8'));

/** Questions made from the schema itself: one for each type that can be reached, so that a new way in is asked, too. */
export class WaysThroughSchema {
  private readonly ways = new Map<string, Step[]>();

  /** @param args what is given for an argument, by `Type.field.argument` or by `argument`; a field without them is not gone */
  constructor(private readonly args: Readonly<Record<string, string>>) {
    const query = schema.getQueryType();
    if (!query) throw new Error('The schema has no queries.');
    this.ways.set(query.name, []);
    const next = [query];
    for (let type = next.shift(); type !== undefined; type = next.shift()) {
      for (const field of Object.values(type.getFields())) {
        const below = getNamedType(field.type);
        if (!isObjectType(below) || this.ways.has(below.name) || this.given(type, field) === null) continue;
        this.ways.set(below.name, [...(this.ways.get(type.name) ?? []), { type, field }]);
        next.push(below);
      }
    }
  }

  /** Every type that can be reached by a query. */
  get types(): string[] {
    return [...this.ways.keys()].filter((name) => name !== 'Query');
  }

  /** All plain fields of the objects of a type, on the shortest way to them. */
  toEverythingOf(name: string): string {
    const type = objectType(name);
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const given = isLeafType(getNamedType(field.type)) ? this.given(type, field) : null;
      return given === null ? [] : field.name + given;
    });
    return this.question(name, ['__typename', ...fields].join(' '));
  }

  /** What is asked of the objects that one field of a type answers with. */
  toField(name: string, fieldName: string, asked: string): string {
    const field = objectType(name).getFields()[fieldName];
    if (!field) throw new Error(`${name} has no ${fieldName}.`);
    return this.question(name, `${fieldName}${this.given(objectType(name), field) ?? ''} { ${asked} }`);
  }

  private question(name: string, asked: string): string {
    const way = this.ways.get(name) ?? [];
    return `{ ${way.reduceRight((below, { type, field }) => `${field.name}${this.given(type, field) ?? ''} { ${below} }`, asked)} }`;
  }

  /** Null where something must be given that is not known. */
  private given(type: GraphQLObjectType, field: Field): string | null {
    const known = field.args.map((argument) => {
      const value = this.args[`${type.name}.${field.name}.${argument.name}`] ?? this.args[argument.name];
      return { name: argument.name, value, isNeeded: isRequiredArgument(argument) };
    });
    if (known.some(({ value, isNeeded }) => isNeeded && value === undefined)) return null;
    const pairs = known.flatMap(({ name, value }) => (value === undefined ? [] : `${name}: ${value}`));
    return pairs.length === 0 ? '' : `(${pairs.join(', ')})`;
  }
}

/** Every field of a type that answers with objects of one of these types: the type, the field, and with which. */
export function fieldsThatAnswerWith(types: readonly string[]): [type: string, field: string, below: string][] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    const fields = Object.values(type.getFields()).map(({ name, type: below }) => [name, getNamedType(below).name]);
    return fields.flatMap(([field = '', below = '']): [string, string, string][] =>
      types.includes(below) ? [[type.name, field, below]] : [],
    );
  });
}

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of objects.`);
  return type;
}
