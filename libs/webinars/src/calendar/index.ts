import { CalendarAddresses } from './calendar-address.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarQueries } from './calendar.queries.js';
import { CalendarAddressResolver, SessionCalendarResolver, ViewerCalendarResolver } from './calendar.resolver.js';
import { CalendarSubscribers } from './calendar.subscribers.js';

/** What the module of sessions is given for calendars. */
export const ofCalendars = {
  controllers: [CalendarController],
  providers: [
    CalendarAddresses,
    CalendarQueries,
    CalendarSubscribers,
    CalendarAddressResolver,
    SessionCalendarResolver,
    ViewerCalendarResolver,
  ],
};
