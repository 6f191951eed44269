import { Injectable } from '@nestjs/common';
import { Config, displayLocale, format, longDay, type Values } from '@sillage/platform';
import { CompanyLetterhead, type Letterhead } from './company-letterhead.js';
import type { DueDelivery } from './delivery.policy.js';
import { writtenOut } from './letter.js';
import type { Letter } from './mail-carrier.js';
import { OrderedLetters, type OrderedWords } from '../ordered-letters.js';
import type { ReminderTexts } from '../reminder-kinds.js';
import { InvitationLetters } from '../session-invitations/invitation-letters.js';
import { SessionLetters } from '../session-messages/session-letters.js';
import type { SubjectDescription } from '../what-waits.js';

type Said = Omit<OrderedWords, 'why' | 'end'> & { readonly why: string | null; readonly end: string | null };

/** Puts a reminder into words: the person's language, and dates by their clock. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly config: Config,
    readonly letterheads: CompanyLetterhead,
    readonly orders: OrderedLetters,
    readonly sessions: SessionLetters,
    readonly invitations: InvitationLetters,
  ) {}

  letter(
    to: DueDelivery & { email: string },
    about: SubjectDescription,
    texts: ReminderTexts,
    from: { token: string; letterhead: Letterhead },
  ): Letter {
    const values = this.values(to, about);
    return this.written(to, from, {
      subject: format(texts.subject, to.locale, values),
      paragraphs: [format(texts.lead, to.locale, values)],
      table: null,
      notes: [],
      action: { label: format(texts.action, to.locale), path: about.path },
      why: null,
      end: null,
    });
  }

  ordered(
    to: DueDelivery & { email: string },
    words: OrderedWords,
    from: { token: string; letterhead: Letterhead },
  ): Letter {
    return this.written(to, from, words);
  }

  private written(
    to: DueDelivery & { email: string },
    { token, letterhead: { face, logo } }: { token: string; letterhead: Letterhead },
    { subject, paragraphs, table, notes, action, why, end, calendar }: Said,
  ): Letter {
    const unsubscribeUrl = `${this.config.publicUrl}/unsubscribe/${token}`;
    return {
      id: to.id,
      recipient: { name: to.displayName, address: to.email },
      // The language of the words, which is not the reader's own where we do not speak it.
      locale: displayLocale(to.locale).language,
      subject,
      unsubscribeUrl,
      calendar: calendar ?? null,
      logo,
      ...writtenOut({
        face,
        locale: displayLocale(to.locale).language,
        name: to.givenName || to.displayName,
        subject,
        paragraphs,
        table,
        notes,
        action: { label: action.label, url: `${this.config.publicUrl}${action.path}` },
        why,
        unsubscribeUrl,
        unsubscribe: end,
        preferencesUrl: `${this.config.publicUrl}/preferences`,
      }),
    };
  }

  private values(to: DueDelivery, about: SubjectDescription): Values {
    return {
      name: about.about?.name ?? '',
      programme: about.programme?.name ?? '',
      ...about.valuesFor(to),
      occurrence: String(to.occurrence),
      since: longDay(to.since, to),
    };
  }
}
