import { createTransport } from 'nodemailer';
import { ok, problem, reasonOf, warning, type Check } from './check.js';
import { checksTexts } from './checks.texts.js';

const patience = { connectionTimeout: 4000, greetingTimeout: 4000, socketTimeout: 4000, dnsTimeout: 4000 };

/** Greets the mail server and signs in there, as for a mail; whether mails arrive, only one of them can tell. */
export const checkMail: Check = async ({ smtpUrl }) => {
  if (smtpUrl === undefined) return [warning(checksTexts.noMailServer)];
  const server = new URL(smtpUrl).host;
  const transport = createTransport({ url: smtpUrl, ...patience });
  try {
    await transport.verify();
    return [ok(checksTexts.mailServer, { server })];
  } catch (error) {
    return [problem(checksTexts.mailServerAway, { server, reason: reasonOf(error) })];
  } finally {
    transport.close();
  }
};
