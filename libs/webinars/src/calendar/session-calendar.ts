import {
  default as ical,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';
import { displayLocale, format } from '@sillage/platform';
import { DateTime } from 'luxon';
import { calendarZone, timeZoneBlock } from './calendar-zone.js';
import { calendarTexts } from './calendar.texts.js';

/** REQUEST and CANCEL are letters to one person; PUBLISH is for whoever fetches it. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** A session as a calendar shows it. */
export interface CalendarSession {
  readonly id: string;
  readonly programme: string;
  readonly title: string;
  readonly description: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  /** Null for whom it is not meant. */
  readonly joinUrl: string | null;
  readonly host: string;
  readonly isCancelled: boolean;
  /** Rises with each change (RFC 5545). */
  readonly sequence: number;
}

export interface CalendarReader {
  readonly locale: string;
  readonly timeZone: string;
}

export interface CalendarFrame {
  readonly method: CalendarMethod;
  readonly reader: CalendarReader;
  readonly now: Date;
  readonly publicUrl: string;
  /** As configured: `Sillage <sillage@example.com>`. */
  readonly mailFrom: string;
  /** Whom a letter invites. */
  readonly attendee?: { readonly name: string; readonly email: string };
}

/** How often a calendar that follows the feed may ask again, in seconds. */
const askAgainAfter = 3600;

/** Sessions as iCalendar (RFC 5545, RFC 5546), told by the reader's clock. */
export function calendarOf(sessions: readonly CalendarSession[], frame: CalendarFrame): string {
  const { language } = displayLocale(frame.reader.locale);
  const calendar = ical({
    method: ICalCalendarMethod[frame.method],
    prodId: { company: 'Sillage', product: 'Sillage', language: language.toUpperCase() },
    timezone: { name: null, generator: timeZoneBlock },
    ...(frame.method === 'PUBLISH' && {
      name: format(calendarTexts.feedName, frame.reader.locale),
      ttl: askAgainAfter,
    }),
  });
  for (const session of sessions) calendar.createEvent(eventOf(session, frame));
  return calendar.toString();
}

function eventOf(session: CalendarSession, frame: CalendarFrame): ICalEventData {
  const { startsAt, endsAt, place, joinUrl } = session;
  const { method, reader, attendee } = frame;
  const zone = calendarZone(reader.timeZone, [startsAt, endsAt]);
  const isCancelled = session.isCancelled || method === 'CANCEL';
  return {
    id: `${session.id}@${new URL(frame.publicUrl).hostname}`,
    sequence: session.sequence,
    stamp: frame.now,
    start: DateTime.fromJSDate(startsAt, { zone }),
    end: DateTime.fromJSDate(endsAt, { zone }),
    timezone: zone,
    summary: oneLine(session.title),
    description: descriptionOf(session, frame),
    location: oneLine(place ?? joinUrl ?? '') || null,
    url: pageOf(session, frame),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: inQuotes(session.programme), email: addressIn(frame.mailFrom) },
    attendees:
      attendee === undefined
        ? []
        : [
            {
              name: inQuotes(attendee.name),
              email: oneLine(attendee.email),
              role: ICalAttendeeRole.REQ,
              // Registering was the answer: none is waited for.
              status: isCancelled ? null : ICalAttendeeStatus.ACCEPTED,
              rsvp: false,
            },
          ],
  };
}

function descriptionOf(session: CalendarSession, frame: CalendarFrame): string {
  const { locale } = frame.reader;
  return [
    storable(session.description.replaceAll(/\r\n?/g, '\n')).trim(),
    session.joinUrl !== null && format(calendarTexts.join, locale, { url: oneLine(session.joinUrl) }),
    format(calendarTexts.host, locale, { name: oneLine(session.host) }),
    format(calendarTexts.page, locale, { url: pageOf(session, frame) }),
  ]
    .filter((part) => part !== false && part !== '')
    .join('\n\n');
}

function pageOf({ id }: CalendarSession, { publicUrl }: CalendarFrame): string {
  return `${publicUrl}/sessions/${id}`;
}

/** What somebody typed, on one line: a break in it begins no property of its own. */
function oneLine(text: string): string {
  return storable(text.replaceAll(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ')).trim();
}

/** A parameter's value stands in double quotes and knows no escape (RFC 5545, 3.2); some readers think that it does. */
function inQuotes(text: string): string {
  return oneLine(text).replaceAll('"', '’').replaceAll('\\', '/');
}

/** Without the control characters that iCalendar does not allow in a text, but for tabs and line breaks. */
function storable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
}

function addressIn(mailFrom: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom).trim();
}
