import type { Command } from 'commander';
import { z } from 'zod';
import { sendTestMail } from '@sillage/messages';
import { loadConfig } from '@sillage/platform';

export function registerMailCommand(program: Command): void {
  program
    .command('mail')
    .description('the way of mail out of here')
    .command('test')
    .description('send one mail now, and say what the mail server answered')
    .requiredOption('--to <address>', 'who gets it')
    .action(async ({ to }: { to: string }) => {
      const { smtpUrl, ...config } = loadConfig();
      const refusal = await refusalOf(to, smtpUrl, config);
      if (refusal === null) return;
      console.error(refusal);
      process.exitCode = 1;
    });
}

async function refusalOf(
  to: string,
  smtpUrl: string | undefined,
  config: { mailFrom: string; publicUrl: string; defaultLocale: string },
): Promise<string | null> {
  if (!z.email().safeParse(to).success) return `"${to}" is no address of mail, such as name@example.com.`;
  if (smtpUrl === undefined)
    return 'There is no mail server: set SMTP_URL, such as smtp://user:password@host:587. Until then mail is kept in the app, and not sent.';
  const server = new URL(smtpUrl).host;
  try {
    const answer = await sendTestMail(to, { smtpUrl, ...config, locale: config.defaultLocale });
    console.log(`${server} took a test mail from ${config.mailFrom} to ${to}, and answered: ${answer}`);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `${server} did not take the mail: ${reason}\nCorrect SMTP_URL or MAIL_FROM, or ask whoever runs the mail server.`;
  }
}
