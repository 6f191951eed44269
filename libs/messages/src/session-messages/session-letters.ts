import { Injectable } from '@nestjs/common';
import { format, later, momentFor, type Transaction, type Values } from '@sillage/platform';
import type { DueDelivery } from '../mail/delivery.policy.js';
import type { OrderedWords } from '../ordered-letters.js';
import { sessionLetterKind } from './session-news-kinds.js';
import { openNews, settleNews, type OpenNews } from './session-news.queries.js';
import { paragraphOf, subjectOf } from './session-words.js';
import { sessionLetterTexts as texts } from './session-letters.texts.js';

/** What a letter has to tell, and whether it waits for no hour. */
export interface Gathered {
  readonly news: readonly OpenNews[];
  readonly isUrgent: boolean;
}

/** Writes the letters that tell people what happened to sessions, as things are when they go out. */
@Injectable()
export class SessionLetters {
  /** By delivery; none for one that has nothing left to tell, and what is no longer true is told by no other. */
  async gather(tx: Transaction, due: readonly DueDelivery[]): Promise<ReadonlyMap<DueDelivery, Gathered>> {
    const ours = due.filter(({ kind }) => kind === sessionLetterKind);
    if (ours.length === 0) return new Map();
    const open = Map.groupBy(await openNews(tx, ours), ({ deliveryId }) => deliveryId);
    const gathered = new Map<DueDelivery, Gathered>();
    const settled: string[] = [];
    for (const delivery of ours) {
      const found = open.get(delivery.id) ?? [];
      const news = saidOnce(found.filter(({ isTrue, kind }) => isTrue && !delivery.mutedKinds.includes(kind)));
      settled.push(...found.filter((one) => !news.includes(one)).map(({ id }) => id));
      const isUrgent = news.some(({ startsAt }) => startsAt <= later(tx.now, { days: 1 }));
      if (news.length > 0) gathered.set(delivery, { news, isUrgent });
    }
    await settleNews(
      tx,
      settled.map((id) => ({ id, toldBy: null })),
    );
    return gathered;
  }

  /** By the id of the delivery. What is written is told: tried again, the same letter takes it up again. */
  async write(
    tx: Transaction,
    letters: readonly { delivery: DueDelivery; gathered: Gathered }[],
  ): Promise<ReadonlyMap<string, OrderedWords>> {
    await settleNews(
      tx,
      letters.flatMap(({ delivery, gathered }) => gathered.news.map(({ id }) => ({ id, toldBy: delivery.id }))),
    );
    return new Map(letters.map(({ delivery, gathered }) => [delivery.id, wordsFor(delivery, gathered.news)]));
  }

  /** Who wants no mail, or has no address, is told by none. */
  async drop(tx: Transaction, gathered: readonly Gathered[]): Promise<void> {
    await settleNews(
      tx,
      gathered.flatMap(({ news }) => news.map(({ id }) => ({ id, toldBy: null }))),
    );
  }
}

/** Each word once for a session; whoever learns of their seat in this letter learns there when and where it is, too. */
function saidOnce(news: readonly OpenNews[]): OpenNews[] {
  const arrivals = new Set(['SESSION_SEAT', 'SESSION_SEATED', 'SESSION_WAITING', 'SESSION_HOSTING']);
  const told = new Set(news.filter(({ kind }) => arrivals.has(kind)).map(({ sessionId }) => sessionId));
  const latest = new Map(news.map((one) => [`${one.kind}/${one.sessionId}`, one]));
  return [...latest.values()].filter(
    ({ kind, sessionId }) => !(told.has(sessionId) && (kind === 'SESSION_MOVED' || kind === 'SESSION_CHANGED')),
  );
}

function wordsFor(to: DueDelivery, news: readonly OpenNews[]): OrderedWords {
  const { locale } = to;
  const sessions = new Set(news.map(({ sessionId }) => sessionId));
  const [only] = sessions;
  const [first] = news;
  return {
    subject:
      news.length === 1 && first !== undefined
        ? subjectOf(first, locale)
        : format(texts.several, locale, { count: news.length }),
    paragraphs: news.map((one) => paragraphOf(one, locale, valuesOf(one, to))),
    table: null,
    notes: [],
    action:
      sessions.size === 1
        ? { label: format(texts.open, locale), path: `/sessions/${only}` }
        : { label: format(texts.openAll, locale), path: '/sessions' },
    why: format(texts.why, locale),
    end: format(texts.end, locale),
  };
}

function valuesOf(one: OpenNews, to: DueDelivery): Values {
  return {
    title: one.title,
    programme: one.programme,
    name: one.about ?? format(texts.colleague, to.locale),
    when: momentFor(to, one.startsAt),
    hasPlace: one.place === null ? 'no' : 'yes',
    place: one.place ?? '',
    hasReason: one.reason === null ? 'no' : 'yes',
    reason: one.reason ?? '',
  };
}
