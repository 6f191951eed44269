import { format, html, htmlPage, type Html, type PageFace, type Text } from '@sillage/platform';
import { orderedTexts, sessionsTexts, unsubscribeTexts } from './unsubscribe.texts.js';

const textsOf = { REMINDERS: unsubscribeTexts, ORDERED: orderedTexts, SESSIONS: sessionsTexts };

export interface UnsubscribePage {
  readonly locale: string;
  /** Reminders of a kind, something that the person ordered, or the mail about their sessions. */
  readonly about: keyof typeof textsOf;
  readonly preferencesUrl: string;
  readonly face: PageFace;
}

/** Asks; only the button does it. Mail scanners follow links, and must not unsubscribe anybody. */
export function askingPage(page: UnsubscribePage): string {
  const texts = textsOf[page.about];
  const button = format(texts.confirm, page.locale);
  const form = html`<form method="post">
    <input type="hidden" name="List-Unsubscribe" value="One-Click" />
    <button>${button}</button>
  </form>`;
  return written(page, texts.askTitle, texts.ask, form);
}

export function donePage(page: UnsubscribePage): string {
  const texts = textsOf[page.about];
  return written(page, texts.doneTitle, texts.done);
}

export function unknownPage(page: UnsubscribePage): string {
  return written(page, unsubscribeTexts.unknownTitle, unsubscribeTexts.unknown);
}

function written({ locale, preferencesUrl, face }: UnsubscribePage, title: Text, words: Text, form?: Html): string {
  const say = (text: Text) => format(text, locale);
  return htmlPage({
    locale,
    face,
    title: say(title),
    content: html`<p>${say(words)}</p>
      ${form}
      <p><a href="${preferencesUrl}">${say(unsubscribeTexts.preferences)}</a></p>`,
  });
}
