import { createTransport } from 'nodemailer';
import { format } from '@sillage/platform';
import { testMailTexts } from './test-mail.texts.js';

const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * Sends one mail at once, past everything that waits: for an operator who wants to see one arrive.
 * @returns what the mail server said as it took it
 * @throws Error with what it said when it did not
 */
export async function sendTestMail(
  to: string,
  settings: { smtpUrl: string; mailFrom: string; publicUrl: string; defaultLocale: string },
): Promise<string> {
  const { smtpUrl, mailFrom, publicUrl, defaultLocale } = settings;
  const transport = createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true });
  try {
    const { response } = await transport.sendMail({
      from: mailFrom,
      to,
      subject: format(testMailTexts.subject, defaultLocale),
      text: format(testMailTexts.text, defaultLocale, { url: publicUrl }),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return response;
  } finally {
    transport.close();
  }
}
