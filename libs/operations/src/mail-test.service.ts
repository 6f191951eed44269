import { Injectable } from '@nestjs/common';
import { sendTestMail } from '@sillage/messages';
import { Config, format, UnitOfWork, type Actor } from '@sillage/platform';
import { reasonOf } from './check.js';
import { operationsTexts } from './operations.texts.js';
import type { TestMailResult } from './mail-test.types.js';

/** Somebody waits for the answer, and a transaction with them. */
const patienceMilliseconds = 8000;

/** One mail to whoever asks for it, at once: whether it arrives, only they can tell. */
@Injectable()
export class MailTest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  async send(actor: Actor, locale: string): Promise<TestMailResult> {
    return this.unitOfWork.run(async (tx) => {
      const [person] = await tx.query<{ email: string | null }>('SELECT email FROM person WHERE id = $1', [
        actor.personId,
      ]);
      const email = person?.email ?? null;
      const result = await this.tried(email, locale);
      const subject = { type: 'Person', id: actor.personId } as const;
      tx.audit({ actor, action: 'mail.tested', subject, details: { passed: result.passed } });
      return result;
    });
  }

  private async tried(email: string | null, locale: string): Promise<TestMailResult> {
    const { smtpUrl, mailFrom, publicUrl } = this.config;
    if (smtpUrl === undefined) return { passed: false, words: format(operationsTexts.noMailServer, locale) };
    if (email === null) return { passed: false, words: format(operationsTexts.noAddress, locale) };
    const server = new URL(smtpUrl).host;
    try {
      await sendTestMail(email, { smtpUrl, mailFrom, publicUrl, locale, patience: patienceMilliseconds });
      return { passed: true, words: format(operationsTexts.testMailTaken, locale, { server, email }) };
    } catch (error) {
      const reason = reasonOf(error);
      return { passed: false, words: format(operationsTexts.testMailRefused, locale, { server, reason }) };
    }
  }
}
