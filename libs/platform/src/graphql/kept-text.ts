import { randomUUID } from 'node:crypto';
import { Extensions } from '@nestjs/graphql';
import {
  type FieldNode,
  type FormattedExecutionResult,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { hasVariable } from '../reading/index.js';

const extension = 'keptAsText';
/** In characters, of all together. */
const keptAtMost = 16_000_000;

/**
 * `@KeptAsText()` says of a list of objects that it never changes once it is made, whoever is given it: what a query asks of
 * it is put into text once, and then answered as it is. Everything below is carried.
 */
export const KeptAsText = (): PropertyDecorator & MethodDecorator => Extensions({ [extension]: true });

/** @throws Error where something below such a list has a resolver of its own, which might answer each reader otherwise */
export function resolveKeptTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (field.extensions[extension] !== true) continue;
      assertCarried(getNamedType(field.type), new Set());
      const { name } = field;
      field.resolve = (object: Record<string, readonly object[]>, _, context: { texts?: TextsOfAnswer }, info) => {
        const list = object[name];
        return list === undefined ? undefined : (context.texts?.give(list, info) ?? list);
      };
    }
  }
}

function assertCarried(type: GraphQLNamedType, seen: Set<GraphQLNamedType>): void {
  if (!isObjectType(type) || seen.has(type)) return;
  seen.add(type);
  for (const field of Object.values(type.getFields())) {
    if (field.resolve) throw new Error(`${type.name}.${field.name} has a resolver, and stands in a list kept as text.`);
    assertCarried(getNamedType(field.type), seen);
  }
}

/** The texts that lists were put into, by the list and by the field of the document that asks for it. */
export class KeptTexts {
  private readonly texts = new LRUCache<string, string>({
    maxSize: keptAtMost,
    sizeCalculation: (text) => text.length,
  });
  private readonly numbers = new WeakMap<object, number>();
  private readonly variable = new WeakMap<FieldNode, boolean>();
  private count = 0;

  get(name: string): string | undefined {
    return this.texts.get(name);
  }

  keep(name: string, text: string): void {
    this.texts.set(name, text);
  }

  /** Null where what is asked depends on more than one field of the document: on the request's variables, say. */
  nameOf(list: object, { fieldNodes, fragments }: GraphQLResolveInfo): string | null {
    const [node] = fieldNodes;
    if (node === undefined || fieldNodes.length > 1) return null;
    const varies = this.variable.get(node) ?? hasVariable(node, fragments);
    this.variable.set(node, varies);
    return varies ? null : `${this.numberOf(list)} ${this.numberOf(node)}`;
  }

  private numberOf(thing: object): number {
    const number = this.numbers.get(thing) ?? (this.count += 1);
    this.numbers.set(thing, number);
    return number;
  }
}

interface Place {
  readonly path: readonly (string | number)[];
  readonly name: string;
  /** Where there is one already. */
  readonly text: string | undefined;
}

// Stands where a text goes; nobody outside of this process knows it.
const mark = `kept ${randomUUID()} `;
const marks = new RegExp(`"${mark}(\\d+)"`, 'g');
const answers = new WeakMap<object, string>();

/** The kept texts of one answer. */
export class TextsOfAnswer {
  private readonly places: Place[] = [];

  constructor(private readonly kept: KeptTexts) {}

  /** The list, or nothing in its place where its text is known. */
  give(list: readonly object[], info: GraphQLResolveInfo): readonly object[] {
    const name = this.kept.nameOf(list, info);
    if (name === null) return list;
    const text = this.kept.get(name);
    this.places.push({ path: pathOf(info.path), name, text });
    return text === undefined ? list : [];
  }

  /** Puts the answer together: after this, `textOfAnswer` knows it by its data. */
  finish(data: object): void {
    if (this.places.length === 0) return;
    const texts = this.places.map(({ path, name, text }, place) => {
      const parent = path.slice(0, -1).reduce<object>((object, key) => Reflect.get(object, key) as object, data);
      const key = path.at(-1) ?? '';
      const whole = text ?? JSON.stringify(Reflect.get(parent, key));
      if (text === undefined) this.kept.keep(name, whole);
      Reflect.set(parent, key, `${mark}${place}`);
      return whole;
    });
    answers.set(
      data,
      JSON.stringify({ data }).replace(marks, (_, place) => texts[Number(place)] ?? ''),
    );
  }
}

/** For Apollo's options. */
export function textOfAnswer(result: FormattedExecutionResult): string {
  return `${(result.data && answers.get(result.data)) ?? JSON.stringify(result)}\n`;
}

function pathOf(path: GraphQLResolveInfo['path'] | undefined): (string | number)[] {
  return path === undefined ? [] : [...pathOf(path.prev), path.key];
}
