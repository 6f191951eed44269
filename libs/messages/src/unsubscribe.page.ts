import { escaped, format, htmlPage, type Text } from '@sillage/platform';
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
  const say = (text: Text) => format(text, locale);
  return htmlPage({
    locale,
    title: say(title),
    content: `<p>${escaped(say(words))}</p>
${form}
<p><a href="${escaped(preferencesUrl)}">${escaped(say(unsubscribeTexts.preferences))}</a></p>`,
  });
}
