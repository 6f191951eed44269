import { Kind, parse } from 'graphql';
import { Reading, Selection, type Actor, type Shape } from '@sillage/platform';
import type { Services } from './services.js';

/** What a request asks of an object, written as GraphQL: `asking('{ id orgUnit { name } }')`. */
export function asking(fields: string): Selection {
  const sets = parse(fields).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [],
  );
  return new Selection(sets, null, { fragments: {}, variableValues: {} });
}

/** That somebody reads, now. */
export function readBy(actor: Actor, now = new Date()): Reading {
  return new Reading(actor, actor.locale, now, 'https://sillage.example.com');
}

/** An object as somebody reads it. */
export async function readOne<T>(
  services: Services,
  shape: Shape,
  id: string,
  { fields, by }: { fields: string; by: Actor },
): Promise<T> {
  const [asked, reading] = [asking(fields), readBy(by, services.clock.now())];
  const [row] = await services.given.sql<{ object: T }>(
    `SELECT ${shape.json(asked, 'o', reading)} AS object FROM ${shape.table} o WHERE o.id = ${reading.parameters.add(id)}`,
    reading.parameters.values,
  );
  if (row === undefined) throw new Error(`There is no such ${shape.type}.`);
  return shape.finish(row.object, asked, reading);
}
