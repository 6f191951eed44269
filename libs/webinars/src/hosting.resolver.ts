import { Int, Resolver } from '@nestjs/graphql';
import { DepartureType, PersonType } from '@sillage/people';
import { ShapedField } from '@sillage/platform';
import { SessionType } from './session.types.js';

@Resolver(() => PersonType)
export class PersonHostingResolver {
  @ShapedField(() => Int, { description: 'How many sessions to come this person hosts.' })
  readonly sessionsToHost!: number;
}

@Resolver(() => DepartureType)
export class DepartureHostingResolver {
  @ShapedField(() => [SessionType], {
    description:
      'Sessions to come that somebody else hosts since; unless another host was named, they come back with the person.',
  })
  readonly hostedSessions!: SessionType[];
}
