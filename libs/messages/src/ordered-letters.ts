import type { Transaction } from '@sillage/platform';
import type { DueDelivery } from './mail/delivery.policy.js';
import type { LetterTable } from './mail/letter.js';
import type { LetterCalendar } from './mail/mail-carrier.js';

/** Letters that a person ordered, of figures for instance: mail alone, written as they are sent. */
export const orderedLetterKinds = ['ADOPTION_REPORT'] as const;
export type OrderedLetterKind = (typeof orderedLetterKinds)[number];

export function isOrderedLetterKind(kind: string): kind is OrderedLetterKind {
  return (orderedLetterKinds as readonly string[]).includes(kind);
}

/** What such a letter says, in the reader's language. */
export interface OrderedWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly table: LetterTable | null;
  /** Below the table. */
  readonly notes: readonly string[];
  /** `path` within the web app, from its root. */
  readonly action: { readonly label: string; readonly path: string };
  readonly why: string;
  /** What the link that ends the order is called. */
  readonly end: string;
  /** For the reader's calendar. */
  readonly calendar?: LetterCalendar;
}

export type OrderedDelivery = Pick<DueDelivery, 'id' | 'personId' | 'subjectId' | 'kind' | 'locale' | 'timeZone'>;

/** What sending must know of ordered letters, whose words stand above: libs/dashboards implements it and provides it globally. */
export abstract class OrderedLetters {
  /** By the id of the delivery; none for whoever may no longer have it, whose order ends with that. */
  abstract write(tx: Transaction, due: readonly OrderedDelivery[]): Promise<ReadonlyMap<string, OrderedWords>>;

  /** For whoever follows the link in a letter, without signing in; harmless when it has ended already. */
  abstract end(tx: Transaction, order: { personId: string; orderId: string }): Promise<void>;
}
