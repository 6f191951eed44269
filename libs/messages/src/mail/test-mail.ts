import { createTransport } from 'nodemailer';
import { format } from '@sillage/platform';
import { testMailTexts } from './test-mail.texts.js';

/**
 * Sends one mail at once, past everything that waits: for whoever wants to see one arrive.
 * @param settings.patience in milliseconds, for each word of the mail server's
 * @returns what the mail server said as it took it
 * @throws Error with what it said when it did not
 */
export async function sendTestMail(
  to: string,
  settings: { smtpUrl: string; mailFrom: string; publicUrl: string; locale: string; patience?: number },
): Promise<string> {
  const { smtpUrl, mailFrom, publicUrl, locale, patience = 20_000 } = settings;
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const transport = createTransport({ url: smtpUrl, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  try {
    const { response } = await transport.sendMail({
      from: mailFrom,
      to,
      subject: format(testMailTexts.subject, locale),
      text: format(testMailTexts.text, locale, { url: publicUrl }),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return response;
  } finally {
    transport.close();
  }
}
