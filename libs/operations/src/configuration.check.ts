import { type Finding, ok, warning, type Check } from './check.js';
import { checksTexts } from './checks.texts.js';

const here = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/;

/** What is wrong for certain keeps Sillage from starting; this is what is right and yet not meant. */
export const checkConfiguration: Check = async ({ publicUrl, smtpUrl, mailFrom, demo }) => {
  const found: Finding[] = [];
  if (publicUrl.startsWith('http:') && !here.test(publicUrl))
    found.push(warning(checksTexts.withoutHttps, { url: publicUrl }));
  if (smtpUrl !== undefined && /@localhost\b/.test(mailFrom)) found.push(warning(checksTexts.mailFrom, { mailFrom }));
  if (demo && !here.test(publicUrl)) found.push(warning(checksTexts.demo));
  return found.length > 0 ? found : [ok(checksTexts.configured)];
};
