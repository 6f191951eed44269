import { displayLocale, format, type Text } from '@sillage/platform';
import { escaped } from './letter.js';
import { unsubscribeTexts } from './unsubscribe.texts.js';

type Page = { locale: string; preferencesUrl: string };

/** Asks; only the button does it. Mail scanners follow links, and must not unsubscribe anybody. */
export function askingPage(page: Page): string {
  const button = format(unsubscribeTexts.confirm, page.locale);
  return written(
    page,
    unsubscribeTexts.askTitle,
    unsubscribeTexts.ask,
    `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${escaped(button)}</button></form>`,
  );
}

export function donePage(page: Page): string {
  return written(page, unsubscribeTexts.doneTitle, unsubscribeTexts.done);
}

export function unknownPage(page: Page): string {
  return written(page, unsubscribeTexts.unknownTitle, unsubscribeTexts.unknown);
}

function written({ locale, preferencesUrl }: Page, title: Text, words: Text, form = ''): string {
  const say = (text: Text) => escaped(format(text, locale));
  return `<!doctype html>
<html lang="${displayLocale(locale).language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${say(title)} · Sillage</title>
<style>
body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0; padding: 2rem 1rem }
main { max-width: 34rem; margin: 10vh auto }
button { font: inherit; font-weight: 600; padding: .7em 1.2em; border: 0; border-radius: .5em; background: #0b5563; color: #fff; cursor: pointer }
a { color: inherit }
</style>
</head>
<body>
<main>
<h1>${say(title)}</h1>
<p>${say(words)}</p>
${form}
<p><a href="${escaped(preferencesUrl)}">${say(unsubscribeTexts.preferences)}</a></p>
</main>
</body>
</html>
`;
}
