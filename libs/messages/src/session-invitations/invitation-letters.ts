import { Injectable } from '@nestjs/common';
import { Config, format, momentFor, type Transaction } from '@sillage/platform';
import { calendarOf } from '@sillage/webinars';
import type { DueDelivery } from '../mail/delivery.policy.js';
import type { OrderedWords } from '../ordered-letters.js';
import { openInvitations, type OpenInvitation } from './session-invitations.queries.js';
import { sessionInvitationTexts as texts } from './session-invitations.texts.js';

/** Writes the letters that keep calendars up with people's seats, as things are when they go out. */
@Injectable()
export class InvitationLetters {
  constructor(private readonly config: Config) {}

  /** By the id of the delivery; none for one that has nothing to say any more. */
  async write(tx: Transaction, due: readonly DueDelivery[]): Promise<ReadonlyMap<string, OrderedWords>> {
    const open = new Map((await openInvitations(tx, due)).map((one) => [one.deliveryId, one]));
    return new Map(
      due.flatMap((delivery) => {
        const invitation = open.get(delivery.id);
        if (invitation === undefined || delivery.email === null) return [];
        return [[delivery.id, this.words({ ...delivery, email: delivery.email }, invitation, tx.now)] as const];
      }),
    );
  }

  private words(to: DueDelivery & { email: string }, invitation: OpenInvitation, now: Date): OrderedWords {
    const { locale, timeZone, displayName: name, email } = to;
    const { publicUrl, mailFrom } = this.config;
    const { id, title, place, method } = invitation;
    const values = { title, when: momentFor(to, invitation.startsAt), hasPlace: place === null ? 'no' : 'yes', place };
    const [subject, lead] = wordsOf(invitation);
    return {
      subject: format(subject, locale, values),
      paragraphs: [format(lead, locale, values)],
      table: null,
      notes: method === 'REQUEST' ? [format(texts.answers, locale)] : [],
      action: { label: format(texts.open, locale), path: `/sessions/${id}` },
      why: format(texts.why, locale),
      end: format(texts.end, locale),
      calendar: {
        method,
        content: calendarOf([invitation], {
          method,
          reader: { locale, timeZone },
          now,
          publicUrl,
          mailFrom,
          attendee: { name, email },
        }),
      },
    };
  }
}

function wordsOf({ method, wentBefore, isCancelled }: OpenInvitation) {
  if (method === 'CANCEL') return [texts.cancelledSubject, isCancelled ? texts.calledOff : texts.noSeat] as const;
  return wentBefore
    ? ([texts.updatedSubject, texts.updated] as const)
    : ([texts.invitedSubject, texts.invited] as const);
}
