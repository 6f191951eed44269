import type { Presence, Span } from './presence.js';
import type { DateOrder } from './report-dates.js';

/** Why a row speaks of nobody who was there. */
export type RowRefusal = 'MACHINE' | 'TELEPHONE' | 'WAITING_ROOM' | 'DID_NOT_COME' | 'NO_NAME' | 'NO_TIMES';

export interface ReportRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly text: string;
  /** The same for all rows of one participant: by address, by account, or by a name without either. */
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly upn: string | null;
  /** Hosts and organisers, as the meeting tool calls them. */
  readonly isHost: boolean;
  readonly refusal: RowRefusal | null;
  readonly presences: readonly Presence[];
}

export type ReportWarning =
  | { readonly kind: 'OTHER_DAY'; readonly day: string }
  | { readonly kind: 'DATES_OPEN'; readonly order: DateOrder }
  | { readonly kind: 'MEETING_NOT_TOLD' };

export interface AttendanceReport {
  readonly rows: readonly ReportRow[];
  /** When the meeting ran by the report's own clock; null where it does not say. */
  readonly ran: Span | null;
  /** How long it ran; null where the report does not say. */
  readonly seconds: number | null;
  /** What the report speaks of, from its first time to its last. */
  readonly covers: Span | null;
  readonly warnings: readonly ReportWarning[];
}
