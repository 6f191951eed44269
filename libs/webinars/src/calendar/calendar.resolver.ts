import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import { Allow, CurrentActor, inPerson, ShapedField, type Actor } from '@sillage/platform';
import { SessionType } from '../session.types.js';
import { CalendarAddresses } from './calendar-address.js';
import './calendar.shape.js';
import { CalendarUrlPayload, RenewCalendarUrlInput } from './calendar.types.js';

@Resolver(() => ViewerType)
export class ViewerCalendarResolver {
  @ShapedField(() => String, {
    nullable: true,
    description:
      'Where a calendar fetches the sessions of this person: those in which they have a seat, and those that they host. Whoever knows it can read them. Null until it is asked for by `renewCalendarUrl`, and for API tokens.',
  })
  readonly calendarUrl!: string | null;
}

@Resolver(() => SessionType)
export class SessionCalendarResolver {
  @ShapedField(() => String, {
    nullable: true,
    description:
      'Where the session is fetched as one iCalendar file: for whoever has a seat and for the host, until it is over.',
  })
  readonly calendarPath!: string | null;
}

@Resolver(() => CalendarUrlPayload)
export class CalendarAddressResolver {
  constructor(private readonly addresses: CalendarAddresses) {}

  @Mutation(() => CalendarUrlPayload, {
    description: 'Makes the address of the calendar feed, or makes it anew; the old one stops at once.',
  })
  @Allow(inPerson)
  async renewCalendarUrl(
    @Args('input', { type: () => RenewCalendarUrlInput }) { stop }: RenewCalendarUrlInput,
    @CurrentActor() actor: Actor,
  ): Promise<CalendarUrlPayload> {
    if (stop === true) await this.addresses.stop(actor);
    else await this.addresses.renew(actor);
    return {};
  }

  @ResolveField(() => String, { nullable: true })
  async calendarUrl(@CurrentActor() actor: Actor): Promise<string | null> {
    return this.addresses.of(actor);
  }
}
