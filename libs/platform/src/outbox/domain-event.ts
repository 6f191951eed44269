import type { z } from 'zod';
import type { LastStatement, Parts } from '../database/last-statement.js';

/** A fact of the past, on its way to whoever subscribed to it. */
export interface DomainEvent {
  readonly name: string;
  readonly payload: object;
}

/** An event's name, its payload's schema, and the decision about its subscribers. */
export interface EventDefinition<P extends object = object> {
  (payload: P): DomainEvent;
  readonly eventName: string;
  readonly schema: z.ZodType<P>;
  /** Why nobody subscribes yet; undefined when somebody must. */
  readonly unheard: string | undefined;
  /** Platform's own: a process without the feature that hears of it is whole, too. */
  readonly optional: boolean;
  /** Told within its transaction and written nowhere: it may carry what is about to be forgotten. */
  readonly fleeting: boolean;
}

const definitions = new Map<string, EventDefinition>();

/**
 * Defines an event. The start of the product fails when it has no subscriber, unless `unheard` says why; and when it
 * has both.
 * @throws Error when the name is taken
 */
export function defineEvent<P extends object>(
  name: string,
  schema: z.ZodType<P>,
  decision: { unheard?: string; optional?: boolean; fleeting?: boolean } = {},
): EventDefinition<P> {
  if (definitions.has(name)) throw new Error(`The event ${name} is defined twice.`);
  const definition = Object.assign((payload: P): DomainEvent => ({ name, payload: schema.parse(payload) }), {
    eventName: name,
    schema,
    unheard: decision.unheard,
    optional: decision.optional ?? false,
    fleeting: decision.fleeting ?? false,
  });
  definitions.set(name, definition as unknown as EventDefinition);
  return definition;
}

export function definedEvents(): readonly EventDefinition[] {
  return [...definitions.values()];
}

/** Who subscribed to each event; filled at boot, needed wherever an event is written. */
export const subscribersOf = new Map<string, Set<string>>();

export const OutboxEvent = {
  /** Writes events and one receipt for each subscriber, in the transaction of the change that they tell of. */
  parts(events: readonly DomainEvent[], { parameters, now, requestId }: LastStatement): Parts {
    const written = events.filter(({ name }) => definitions.get(name)?.fleeting !== true);
    if (written.length === 0) return {};
    const rows = written.map((event) => ({ name: event.name, payload: event.payload }));
    const routes = [...new Set(written.map((event) => event.name))].flatMap((name) =>
      [...(subscribersOf.get(name) ?? [])].map((subscriber) => ({ name, subscriber })),
    );
    return {
      event: `INSERT INTO outbox_event (name, payload, occurred_at, request_id)
        SELECT name, payload, ${parameters.add(now)}, ${parameters.add(requestId)}
        FROM jsonb_to_recordset(${parameters.add(JSON.stringify(rows))}::jsonb) AS row(name text, payload jsonb)
        RETURNING id, name`,
      receipt: `INSERT INTO outbox_receipt (event_id, subscriber)
        SELECT event.id, route.subscriber FROM event
        JOIN jsonb_to_recordset(${parameters.add(JSON.stringify(routes))}::jsonb) AS route(name text, subscriber text)
          USING (name)`,
    };
  },
};
