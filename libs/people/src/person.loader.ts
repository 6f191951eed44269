import { Injectable } from '@nestjs/common';
import { BatchLoader, format, type RequestContext } from '@sillage/platform';
import { peopleTexts } from './people.texts.js';
import { PersonQueries, type PersonRow } from './person.queries.js';

/** People by id, whether they are still with the company or not; whoever was erased has only that for a name. */
@Injectable()
export class PersonLoader extends BatchLoader<string, PersonRow> {
  constructor(private readonly people: PersonQueries) {
    super();
  }

  override async batch(ids: readonly string[], ctx: RequestContext): Promise<ReadonlyMap<string, PersonRow>> {
    const people = await this.people.byIds(ctx.actor, ids);
    const nobody = format(peopleTexts.erasedPerson, ctx.locale);
    return new Map(people.map((person) => [person.id, person.isErased ? { ...person, displayName: nobody } : person]));
  }
}
