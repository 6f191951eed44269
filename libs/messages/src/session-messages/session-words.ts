import { format, type Text, type Values } from '@sillage/platform';
import { isSessionNewsKind, type SessionNewsKind } from './session-news-kinds.js';
import type { OpenNews } from './session-news.queries.js';
import { sessionLetterTexts as l } from './session-letters.texts.js';
import { sessionMessageTexts as s } from './session-messages.texts.js';

/** In a letter: its subject where it stands alone, and its paragraph. */
const words: Record<SessionNewsKind, { readonly subject: Text; readonly paragraph: Text }> = {
  SESSION_SEAT: { subject: s.seatTitle, paragraph: l.seat },
  SESSION_WAITING: { subject: s.waitingTitle, paragraph: l.waiting },
  SESSION_SEATED: { subject: s.seatedTitle, paragraph: l.seated },
  SESSION_MOVED: { subject: s.movedTitle, paragraph: l.moved },
  SESSION_CHANGED: { subject: s.changedTitle, paragraph: l.changed },
  SESSION_CANCELLED: { subject: s.cancelledTitle, paragraph: l.cancelled },
  SESSION_HOSTING: { subject: s.hostingTitle, paragraph: l.hosting },
  SESSION_HANDED_ON: { subject: s.handedOnTitle, paragraph: l.handedOn },
  SESSION_HOST_LEFT: { subject: s.hostLeftTitle, paragraph: l.hostLeft },
  SESSION_BACK_IN_LINE: { subject: s.backInLineTitle, paragraph: l.backInLine },
};

export function subjectOf({ kind, title }: Pick<OpenNews, 'kind' | 'title'>, locale: string): string {
  return isSessionNewsKind(kind) ? format(words[kind].subject, locale, { title }) : title;
}

export function paragraphOf({ kind, title }: OpenNews, locale: string, values: Values): string {
  return isSessionNewsKind(kind) ? format(words[kind].paragraph, locale, values) : title;
}
