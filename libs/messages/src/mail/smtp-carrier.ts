import { Readable } from 'node:stream';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { NodemailerError, SMTPPoolOptions, SMTPPoolSentMessageInfo, Transporter } from 'nodemailer';
import { MailCarrier, type Carried, type Letter } from './mail-carrier.js';

type HandOver = { begin: () => Promise<void>; begun: boolean; error?: Error };

/** Speaks SMTP over a few connections that stay open. */
export class SmtpCarrier extends MailCarrier implements OnApplicationShutdown {
  override readonly keepsLetters = false;
  private readonly transporter: Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;
  private readonly handOvers = new Map<string, HandOver>();

  constructor(private readonly settings: { smtpUrl: string; mailFrom: string; publicUrl: string }) {
    super();
    this.transporter = createTransport({
      pool: true,
      url: settings.smtpUrl,
      maxConnections: 5,
      maxMessages: 1000,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transporter.use('stream', (mail, done) => {
      const original = mail.message.createReadStream.bind(mail.message);
      const handOver = this.handOvers.get(mail.message.messageId());
      if (handOver !== undefined) {
        mail.message.createReadStream = (options) => Readable.from(heldBack(original(options), handOver));
      }
      done();
    });
  }

  override async carry(letter: Letter, handOver: () => Promise<void>): Promise<Carried> {
    const messageId = `<${letter.id}@${new URL(this.settings.publicUrl).hostname}>`;
    const held: HandOver = { begin: handOver, begun: false };
    this.handOvers.set(messageId, held);
    try {
      await this.transporter.sendMail({
        messageId,
        from: this.settings.mailFrom,
        to: letter.recipient,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        ...(letter.calendar !== null && { icalEvent: { ...letter.calendar, filename: 'invite.ics' } }),
        attachments: letter.logo === null ? [] : [logoOf(letter.logo)],
        headers: {
          ...(letter.unsubscribeUrl === null ? {} : oneClick(letter.unsubscribeUrl)),
          'Content-Language': letter.locale,
          // RFC 3834, and what Exchange heeds: no holiday replies to a machine.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
      });
      return { outcome: 'ACCEPTED' };
    } catch (error) {
      if (held.error !== undefined) throw held.error;
      return outcomeOf(error as NodemailerError, held.begun);
    } finally {
      this.handOvers.delete(messageId);
    }
  }

  onApplicationShutdown(): void {
    this.transporter.close();
  }
}

/** RFC 8058. The relay that signs for the company (DKIM) must cover these two. */
function oneClick(unsubscribeUrl: string) {
  return {
    'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/**
 * The message, whose end waits for the hand-over. A server must not deliver what it has not read to the end (RFC 5321,
 * 4.1.1.4), so until the hand-over is on record a crash has sent nothing.
 */
async function* heldBack(message: Readable, handOver: HandOver): AsyncGenerator<Buffer> {
  for await (const chunk of message) yield chunk as Buffer;
  // nodemailer may put a message on another connection when the first one breaks; completed, it is so once.
  if (handOver.begun) throw new Error('This message has already been handed over.');
  handOver.begun = true;
  try {
    await handOver.begin();
  } catch (error) {
    handOver.error = error instanceof Error ? error : new Error(String(error));
    throw error;
  }
}

function outcomeOf(error: NodemailerError, handedOver: boolean): Carried {
  const answer = error.responseCode;
  const reason = (error.response ?? error.message).slice(0, 500);
  if (error.code === 'EENVELOPE' && error.command === 'API') return { outcome: 'REFUSED', reason };
  if (answer === undefined) return { outcome: handedOver ? 'UNCONFIRMED' : 'POSTPONED', reason };
  // Only what the server says of this recipient or this text is final: anything else may be our own configuration.
  const ofThisLetter = error.command === 'RCPT TO' || error.command === 'DATA';
  return { outcome: ofThisLetter && answer >= 500 ? 'REFUSED' : 'POSTPONED', reason };
}

/** Shown in the letter, and no attachment to its reader. */
function logoOf({ id, png }: NonNullable<Letter['logo']>) {
  const contentDisposition = 'inline' as const;
  return { cid: id, filename: 'logo.png', content: png, contentType: 'image/png', contentDisposition };
}
