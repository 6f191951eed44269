import { Injectable } from '@nestjs/common';
import { SignInLinks, type MintedLink } from '@sillage/accounts';
import { Config, displayLocale, format, momentFor, type Transaction, type Values } from '@sillage/platform';
import type { Letterhead } from '../mail/company-letterhead.js';
import type { DueDelivery } from '../mail/delivery.policy.js';
import { writtenOut } from '../mail/letter.js';
import type { Letter } from '../mail/mail-carrier.js';
import { isAccountLetterKind, type AccountLetterKind } from './account-letter-kinds.js';
import { accountLettersTexts as texts } from './account-letters.texts.js';

type Words = { subject: string; paragraphs: string[]; action: { label: string; url: string } };

/** Writes the letters about people's accounts. The secret of a link is made here, and stands in the letter alone. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly links: SignInLinks,
    private readonly config: Config,
  ) {}

  /** Of these deliveries, those whose link is still worth something. */
  async stillWanted(tx: Transaction, due: readonly DueDelivery[]): Promise<ReadonlySet<DueDelivery>> {
    const ours = due.filter(({ kind }) => isAccountLetterKind(kind));
    if (ours.length === 0) return new Set();
    const inForce = await this.links.inForce(
      tx,
      ours.map(({ subjectId }) => subjectId),
    );
    return new Set(ours.filter(({ subjectId }) => inForce.has(subjectId)));
  }

  /** Where a letter is written again, the secret that it had before is worth nothing from then on. */
  async write(
    tx: Transaction,
    due: readonly DueDelivery[],
    letterhead: Letterhead,
  ): Promise<{ delivery: DueDelivery; letter: Letter }[]> {
    const withSecret = due.filter(({ kind }) => kind === 'SIGN_IN_LINK');
    if (due.length === 0) return [];
    const minted = await this.links.mint(
      tx,
      withSecret.map(({ subjectId }) => subjectId),
    );
    const ends = await this.links.inForce(
      tx,
      due.map(({ subjectId }) => subjectId),
    );
    return due.flatMap((delivery) => {
      const until = ends.get(delivery.subjectId);
      if (!isAccountLetterKind(delivery.kind) || delivery.email === null || until === undefined) return [];
      const { name } = letterhead.face;
      const values = { until: momentFor(delivery, until), named: name === null ? 'no' : 'yes', company: name };
      const words = this.words(delivery.kind, values, delivery.locale, minted.get(delivery.subjectId));
      return { delivery, letter: this.letter({ ...delivery, email: delivery.email }, words, letterhead) };
    });
  }

  private words(kind: AccountLetterKind, values: Values, locale: string, minted: MintedLink | undefined): Words {
    switch (kind) {
      case 'SIGN_IN_LINK': {
        if (minted === undefined) throw new Error('The letter of a link was to be written without its secret.');
        const isForgotten = minted.reason === 'FORGOTTEN';
        return {
          subject: format(isForgotten ? texts.forgottenSubject : texts.invitedSubject, locale),
          paragraphs: [
            format(isForgotten ? texts.forgottenLead : texts.invitedLead, locale, values),
            format(texts.worksOnce, locale, values),
          ],
          action: { label: format(texts.use, locale), url: this.links.urlOf(minted.token) },
        };
      }
      case 'SIGN_IN_LINK_MADE':
        return {
          subject: format(texts.madeSubject, locale),
          paragraphs: [format(texts.madeLead, locale, values)],
          action: { label: format(texts.open, locale), url: this.config.publicUrl },
        };
      default:
        return kind satisfies never;
    }
  }

  private letter(to: DueDelivery & { email: string }, words: Words, { face, logo }: Letterhead): Letter {
    const locale = displayLocale(to.locale).language;
    return {
      id: to.id,
      recipient: { name: to.displayName, address: to.email },
      locale,
      subject: words.subject,
      unsubscribeUrl: null,
      calendar: null,
      logo,
      ...writtenOut({
        face,
        locale,
        name: to.givenName || to.displayName,
        ...words,
        table: null,
        notes: [],
        why: format(texts.why, locale),
        unsubscribeUrl: null,
        unsubscribe: null,
        preferencesUrl: null,
      }),
    };
  }
}
