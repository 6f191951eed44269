import { Injectable } from '@nestjs/common';
import { BatchLoader, type RequestContext } from '@sillage/platform';
import { PersonQueries } from './person.queries.js';
import type { PersonType } from './person.types.js';

/** People by id, whether they are still with the company or not. */
@Injectable()
export class PersonLoader extends BatchLoader<string, PersonType> {
  constructor(private readonly people: PersonQueries) {
    super();
  }

  override async batch(ids: readonly string[], ctx: RequestContext): Promise<ReadonlyMap<string, PersonType>> {
    const people = await this.people.byIds(ctx.actor, ids);
    return new Map(people.map((person) => [person.id, person]));
  }
}
