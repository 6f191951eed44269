import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly recipients: string[];
  readonly mail: ParsedMail;
  readonly raw: string;
}

/** What the server says of a recipient, or of a message that it has read to the end; throwing refuses it. */
export interface MailServerRules {
  onRecipient?: (address: string) => void | Promise<void>;
  onMessage?: (received: ReceivedMail) => void | Promise<void>;
}

/** A refusal with its SMTP code, such as 550 or 451. */
export function smtpRefusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A real SMTP server on a free port, which keeps what it accepted. */
export class MailServer {
  readonly accepted: ReceivedMail[] = [];
  rules: MailServerRules = {};
  private readonly server: SMTPServer;

  private constructor(options: SMTPServerOptions) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      ...options,
      onRcptTo: ({ address }, _session, answer) => {
        void settle(async () => this.rules.onRecipient?.(address), answer);
      },
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void settle(async () => {
            const raw = Buffer.concat(chunks);
            const recipients = session.envelope.rcptTo.map(({ address }) => address);
            const received = { recipients, mail: await simpleParser(raw), raw: raw.toString('utf8') };
            await this.rules.onMessage?.(received);
            this.accepted.push(received);
          }, answer);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(options: SMTPServerOptions = {}): Promise<MailServer> {
    const mailServer = new MailServer(options);
    await new Promise<void>((resolve) => mailServer.server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to(address: string): ReceivedMail[] {
    return this.accepted.filter(({ recipients }) => recipients.includes(address));
  }

  /** Drops every connection under way, as a crash would. */
  hangUp(): void {
    for (const connection of this.server.connections) connection.close();
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

async function settle(work: () => Promise<void>, answer: (error?: Error | null) => void): Promise<void> {
  try {
    await work();
    answer();
  } catch (error) {
    answer(error as Error);
  }
}
