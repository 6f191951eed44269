/** A mail, ready to go. Its id makes its Message-ID: the same delivery never gets another one. */
export interface Letter {
  readonly id: string;
  readonly recipient: { readonly name: string; readonly address: string };
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Null for a letter that comes whatever one chose. */
  readonly unsubscribeUrl: string | null;
  /** An invitation that the reader's calendar takes up (RFC 6047). */
  readonly calendar: LetterCalendar | null;
  /** A PNG picture that its HTML shows. */
  readonly logo: { readonly id: string; readonly png: Buffer } | null;
}

export interface LetterCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/**
 * What became of a letter. POSTPONED: certainly not accepted, worth another try. REFUSED: certainly not accepted, and
 * no try will change it. UNCONFIRMED: it was handed over, and no answer came.
 */
export type Carried =
  | { readonly outcome: 'ACCEPTED' }
  | { readonly outcome: 'POSTPONED' | 'REFUSED' | 'UNCONFIRMED'; readonly reason: string };

/** Takes letters to where they are read. */
export abstract class MailCarrier {
  /** True when letters go nowhere but the mail log. */
  abstract readonly keepsLetters: boolean;

  /**
   * @param handOver is awaited just before the step after which the letter may have been accepted; when it throws, the
   *   letter is not completed, and the error comes back to the caller.
   */
  abstract carry(letter: Letter, handOver: () => Promise<void>): Promise<Carried>;
}

/** Without a mail server: the mail's row is all there is, to be read in the app. */
export class KeepingCarrier extends MailCarrier {
  override readonly keepsLetters = true;

  override async carry(): Promise<Carried> {
    return { outcome: 'ACCEPTED' };
  }
}
