import { daysAfter } from '../../../kit/time/dayCount.js';
import type { AuditFilter } from './audit.query.js';

/** What the trail can be narrowed to, in the order in which it is offered. */
export const auditSubjects = [
  'Person',
  'OrgUnit',
  'Programme',
  'Guide',
  'GuideVersion',
  'Session',
  'Label',
  'PeopleImport',
  'SignIn',
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

export interface AuditAsked {
  about: AuditSubject | null;
  /** As the server calls it. */
  action: string | null;
  /** Days, as in `2026-03-02`. */
  from: string | null;
  to: string | null;
  /** The id of whoever did it, or of what it was done to. */
  actor: string | null;
  subject: string | null;
}

const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d\d-\d\d$/.test(value);

export function askedIn(params: URLSearchParams): AuditAsked {
  const day = (name: string) => {
    const value = params.get(name);
    return isDay(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  return {
    about: auditSubjects.find((one) => one === params.get('about')) ?? null,
    action: params.get('action'),
    from: day('from'),
    to: day('to'),
    actor: params.get('actor'),
    subject: params.get('subject'),
  };
}

export function addressOf(asked: AuditAsked): URLSearchParams {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(given);
}

/** What the server is asked for: both days are whole, of UTC as the trail’s days are. */
export function filterOf({ about, action, from, to, actor, subject }: AuditAsked): AuditFilter {
  return {
    ...(about !== null && { subjectType: about }),
    ...(action !== null && { action }),
    ...(from !== null && { from: new Date(from).toISOString() }),
    ...(to !== null && { to: daysAfter(new Date(to), 1).toISOString() }),
    ...(actor !== null && { actorId: actor }),
    ...(subject !== null && { subjectId: subject }),
  };
}
