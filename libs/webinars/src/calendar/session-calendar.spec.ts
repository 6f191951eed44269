import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { calendarOf, type CalendarFrame, type CalendarSession } from './session-calendar.js';

const planned: CalendarSession = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  programme: 'Social media',
  title: 'Write for the web',
  description: 'What a good post needs.',
  startsAt: new Date('2026-07-01T10:00:00Z'),
  endsAt: new Date('2026-07-01T11:00:00Z'),
  place: null,
  joinUrl: 'https://meet.example.com/abc',
  host: 'Zoë Martin',
  isCancelled: false,
  sequence: 3,
};
const published: CalendarFrame = {
  method: 'PUBLISH',
  reader: { locale: 'en', timeZone: 'Europe/Paris' },
  now: new Date('2026-06-01T08:00:00Z'),
  publicUrl: 'https://sillage.example.com',
  mailFrom: 'Sillage <sillage@example.com>',
};
const attendee = { name: 'Amina Diallo', email: 'amina@example.com' };

/** Read by another library than the one that wrote it. */
function readBack(facts: Partial<CalendarSession> = {}, frame: Partial<CalendarFrame> = {}) {
  const written = calendarOf([{ ...planned, ...facts }], { ...published, ...frame });
  const calendar = new ICAL.Component(ICAL.parse(written) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('There is no event in it.');
  const event = new ICAL.Event(component);
  const [start, end] = ['dtstart', 'dtend'].map((name) => {
    const property = component.getFirstProperty(name);
    const time = property?.getFirstValue() as ICAL.Time;
    // By the zone in the file itself, and by none that the reader might know.
    if (property?.getParameter('tzid') !== undefined) time.zone = new ICAL.Timezone(zone);
    return time.toJSDate();
  });
  return {
    written,
    calendar,
    component,
    event,
    start,
    end,
    zone: component.getFirstProperty('dtstart')?.getParameter('tzid'),
  };
}

const told = (zone: string, local: string) => DateTime.fromISO(local, { zone });

describe('a session in a calendar', () => {
  it.each([
    ['Europe/Paris', '2026-03-29T01:30', '2026-03-29T03:30'],
    ['Europe/Paris', '2026-10-25T01:30', '2026-10-25T03:30'],
    ['America/New_York', '2026-03-08T01:30', '2026-03-08T03:30'],
    ['America/New_York', '2026-11-01T00:30', '2026-11-01T02:30'],
    ['Australia/Sydney', '2026-04-05T01:30', '2026-04-05T03:30'],
    ['Australia/Sydney', '2026-10-04T01:30', '2026-10-04T03:30'],
    // No summer time any more: its old days are like others.
    ['America/Sao_Paulo', '2026-02-15T00:30', '2026-02-15T02:30'],
    ['America/Sao_Paulo', '2026-11-01T00:30', '2026-11-01T02:30'],
    ['Asia/Kolkata', '2026-07-01T10:15', '2026-07-01T11:45'],
  ])('is at the same instant on the day when the clock changes, in %s from %s to %s', (timeZone, from, to) => {
    const [startsAt, endsAt] = [told(timeZone, from).toJSDate(), told(timeZone, to).toJSDate()];
    const read = readBack({ startsAt, endsAt }, { reader: { locale: 'en', timeZone } });
    expect(read).toMatchObject({ zone: timeZone, start: startsAt, end: endsAt });
    expect(read.event.startDate.toString()).toBe(`${from}:00`);
  });

  it('is at the same instant in each zone that people may have, whatever its rules', () => {
    const wrong: string[] = [];
    for (const timeZone of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Europe/Kyiv', 'Asia/Kolkata', 'Etc/GMT+5']) {
      for (const day of ['2026-03-15', '2027-07-15', '2030-10-29', '2035-03-29']) {
        const startsAt = new Date(`${day}T10:00:00Z`);
        const read = readBack(
          { startsAt, endsAt: new Date(`${day}T11:00:00Z`) },
          { reader: { locale: 'en', timeZone } },
        );
        if (read.start?.getTime() !== startsAt.getTime()) wrong.push(`${timeZone} ${day}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is told in UTC in the hour that a clock has twice, and where no yearly rule tells the zone', () => {
    const twice = new Date('2026-10-25T01:30:00Z');
    const later = new Date('2026-10-25T03:00:00Z');
    expect(readBack({ startsAt: twice, endsAt: later })).toMatchObject({ zone: undefined, start: twice, end: later });
    expect(readBack({}, { reader: { locale: 'en', timeZone: 'Africa/Casablanca' } }).start).toEqual(planned.startsAt);
  });

  it('keeps its name whoever fetches it and however, and counts its changes', () => {
    const ways = [
      readBack(),
      readBack({}, { method: 'REQUEST', attendee }),
      readBack({}, { method: 'CANCEL', attendee }),
    ];
    expect(ways.map(({ event }) => event.uid)).toEqual(ways.map(() => `${planned.id}@sillage.example.com`));
    expect(ways.map(({ event }) => event.sequence)).toEqual([3, 3, 3]);
    expect(ways.map(({ calendar }) => calendar.getFirstPropertyValue('method'))).toEqual([
      'PUBLISH',
      'REQUEST',
      'CANCEL',
    ]);
    expect(ways.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(readBack({ isCancelled: true }).component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('is organised by the programme, and invites one person who has answered already', () => {
    const { component } = readBack({}, { method: 'REQUEST', attendee });
    const organizer = component.getFirstProperty('organizer');
    expect(organizer?.getFirstValue()).toBe('mailto:sillage@example.com');
    expect(organizer?.getParameter('cn')).toBe('Social media');
    const invited = component.getAllProperties('attendee');
    expect(invited.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual(['mailto:amina@example.com']);
    expect(invited[0]?.getParameter('partstat')).toBe('ACCEPTED');
    expect(readBack().component.getAllProperties('attendee')).toEqual([]);
  });

  it('says where it is and how one comes in, to whom it is meant', () => {
    const { event, component } = readBack();
    expect(event.location).toBe('https://meet.example.com/abc');
    expect(event.description).toContain('To join: https://meet.example.com/abc');
    expect(event.description).toContain('Host: Zoë Martin');
    expect(component.getFirstPropertyValue('url')).toBe(`https://sillage.example.com/sessions/${planned.id}`);
    expect(readBack({ place: 'Room 4, Lyon' }).event.location).toBe('Room 4, Lyon');
    expect(readBack({ joinUrl: null }).written).not.toContain('meet.example.com');
    expect(readBack({}, { reader: { locale: 'fr-CA', timeZone: 'UTC' } }).event.description).toContain(
      'Pour participer',
    );
  });

  const hostile = 'Lunch, talk; "free" \\n C:\\dir\r\nATTENDEE:mailto:eve@example.com\r\nEND:VEVENT\u0000\u2028X-BAD:1';

  it.each(['title', 'place', 'programme', 'host', 'description'] as const)(
    'takes a hostile %s for words, and begins no property with it',
    (field) => {
      const { component, written } = readBack({ [field]: hostile }, { method: 'REQUEST', attendee });
      expect(component.getAllProperties('attendee')).toHaveLength(1);
      expect(component.getFirstProperty('x-bad')).toBeNull();
      expect(written.match(/^(BEGIN|END):VEVENT/gm)).toHaveLength(2);
      // oxlint-disable-next-line no-control-regex
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\n]/);
    },
  );

  it('gives a title back as it was typed, but for its line breaks', () => {
    const title = 'Déjeuner, échange; « libre » \\n C:\\dir 👩🏽‍💻';
    expect(readBack({ title: `${title}\r\n` }).event.summary).toBe(title);
    expect(readBack({ description: `Un\r\nDeux\n\nTrois; quatre, \\ cinq` }).event.description).toMatch(
      /^Un\nDeux\n\nTrois; quatre, \\ cinq\n/,
    );
  });

  it.each(['é', '😀', '👩🏽‍💻', '漢', 'a'])('folds lines at 75 octets, and within no character: %s', (sign) => {
    for (let before = 0; before < 8; before += 1) {
      const title = 'x'.repeat(before) + sign.repeat(60);
      const { written, event } = readBack({ title });
      expect(event.summary).toBe(title);
      for (const line of written.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\uD800-\uDBFF]$|^ ?[\uDC00-\uDFFF]/);
      }
    }
  });
});
