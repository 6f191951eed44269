import { later } from '@sillage/platform';
import { nextSendingMoment, type Availability } from './sending-hours.policy.js';

export type Channel = 'EMAIL' | 'IN_APP';

/** Why a reminder did not go out on a channel. */
export type DropReason = 'HAPPENED' | 'LEFT_COMPANY' | 'MUTED' | 'CHANNEL_OFF' | 'NO_ADDRESS';

/** A delivery that is due, with what must be known to decide about it. */
export interface DueDelivery extends Availability {
  readonly id: string;
  readonly reminderId: string;
  readonly channel: Channel;
  readonly fallback: boolean;
  readonly attempts: number;
  readonly kind: string;
  readonly occurrence: number;
  readonly subjectId: string;
  readonly since: Date;
  readonly personId: string;
  readonly active: boolean;
  readonly email: string | null;
  readonly givenName: string;
  readonly displayName: string;
  readonly locale: string;
  readonly wantsEmail: boolean;
  readonly wantsInApp: boolean;
  readonly mutedKinds: readonly string[];
}

export type Decision =
  | { readonly action: 'SEND' }
  | { readonly action: 'DROP'; readonly reason: DropReason }
  | { readonly action: 'POSTPONE'; readonly until: Date };

export interface AtSending {
  readonly now: Date;
  readonly stillWaits: boolean;
  /** True for what is about the person's own account: it waits for no hour, and nobody can be without it. */
  readonly insists?: boolean;
  /** False while mail is only kept in the mail log: then it reaches nobody at a bad hour. */
  readonly mailDisturbs: boolean;
}

/** Checked again at the moment of sending: since the reminder was planned, anything may have changed. */
export function decide(delivery: DueDelivery, { now, stillWaits, insists = false, mailDisturbs }: AtSending): Decision {
  if (!delivery.active) return drop('LEFT_COMPANY');
  if (!stillWaits) return drop('HAPPENED');
  if (insists) return delivery.email === null ? drop('NO_ADDRESS') : { action: 'SEND' };
  if (delivery.mutedKinds.includes(delivery.kind)) return drop('MUTED');
  switch (delivery.channel) {
    case 'IN_APP':
      // It waits in the app until the person looks: no hour is the wrong one.
      return delivery.wantsInApp || delivery.fallback ? { action: 'SEND' } : drop('CHANNEL_OFF');
    case 'EMAIL': {
      if (!delivery.wantsEmail) return drop('CHANNEL_OFF');
      if (delivery.email === null) return drop('NO_ADDRESS');
      const moment = mailDisturbs ? nextSendingMoment(now, delivery) : now;
      return moment > now ? { action: 'POSTPONE', until: moment } : { action: 'SEND' };
    }
    default:
      return delivery.channel satisfies never;
  }
}

/** When a mail that could not be carried is tried again: after one minute, two, four, … up to an hour. */
export function nextTry(now: Date, attempts: number): Date {
  return later(now, { minutes: Math.min(2 ** (attempts - 1), 60) });
}

function drop(reason: DropReason): Decision {
  return { action: 'DROP', reason };
}
