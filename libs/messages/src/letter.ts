import { escaped, format } from '@sillage/platform';
import { letterTexts } from './letter.texts.js';

/** What a letter says, already in the reader's language. */
export interface LetterContent {
  readonly locale: string;
  readonly name: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  readonly unsubscribeUrl: string;
  readonly preferencesUrl: string;
}

/** The two bodies of a letter: the same words, for every mail program. */
export function writtenOut(content: LetterContent): { text: string; html: string } {
  const words = {
    greeting: format(letterTexts.greeting, content.locale, { name: content.name }),
    why: format(letterTexts.why, content.locale),
    unsubscribe: format(letterTexts.unsubscribe, content.locale),
    preferences: format(letterTexts.preferences, content.locale),
  };
  return { text: textOf(content, words), html: htmlOf(content, words) };
}

type Words = { greeting: string; why: string; unsubscribe: string; preferences: string };

function textOf({ paragraphs, action, unsubscribeUrl, preferencesUrl }: LetterContent, words: Words): string {
  return [
    words.greeting,
    ...paragraphs,
    `${action.label}:\n${action.url}`,
    // The signature mark that mail programs know: what follows is not the message.
    `-- \n${words.why}\n${words.unsubscribe}: ${unsubscribeUrl}\n${words.preferences}: ${preferencesUrl}`,
  ].join('\n\n');
}

/** One column, real headings, no image, and colours left to the reader's own light or dark theme. */
function htmlOf(content: LetterContent, words: Words): string {
  const e = escaped;
  return `<!doctype html>
<html lang="${e(content.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${e(content.subject)}</title>
</head>
<body style="margin:0;padding:24px;font:16px/1.6 system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<main style="max-width:36em;margin:0 auto">
<h1 style="font-size:1.25em;line-height:1.35;margin:0 0 1em">${e(content.subject)}</h1>
<p>${e(words.greeting)}</p>
${content.paragraphs.map((paragraph) => `<p>${e(paragraph)}</p>`).join('\n')}
<p style="margin:1.75em 0"><a href="${e(content.action.url)}" style="display:inline-block;padding:.7em 1.2em;border-radius:.5em;background:#0b5563;color:#ffffff;font-weight:600;text-decoration:none">${e(content.action.label)}</a></p>
<p style="font-size:.875em;border-top:1px solid #8886;padding-top:1em">${e(words.why)}<br>
<a href="${e(content.unsubscribeUrl)}" style="color:inherit">${e(words.unsubscribe)}</a> · <a href="${e(content.preferencesUrl)}" style="color:inherit">${e(words.preferences)}</a></p>
</main>
</body>
</html>
`;
}
