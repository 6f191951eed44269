import { format, html, htmlPage, type PageFace } from '@sillage/platform';
import { providerSignInTexts, whyNotIn, type WhyNotIn } from './provider-sign-in.texts.js';

export interface WhyNotInPage {
  readonly locale: string;
  readonly why: WhyNotIn;
  /** What its button says. */
  readonly provider: string;
  readonly publicUrl: string;
  readonly face: PageFace;
  readonly minutes?: number;
}

/** Told to whoever came by a provider and is not signed in: what happened, and whom to ask. */
export function whyNotInPage({ locale, why, provider, publicUrl, minutes = 1, face }: WhyNotInPage): string {
  const { title, words } = whyNotIn[why];
  return htmlPage({
    locale,
    face,
    title: format(title, locale, { provider }),
    content: html`<p>${format(words, locale, { provider, minutes })}</p>
      <p><a href="${publicUrl}/sign-in">${format(providerSignInTexts.back, locale)}</a></p>`,
  });
}

/** For machines, and for whoever looks into the log. */
export const statusOf: Readonly<Record<WhyNotIn, number>> = {
  unknown: 403,
  'no-address': 403,
  'address-not-verified': 403,
  'no-claim': 403,
  'bound-otherwise': 403,
  'needs-word': 403,
  declined: 403,
  lost: 400,
  'too-many': 429,
  'not-believed': 400,
  'no-such-provider': 404,
  away: 503,
  'not-its-client': 502,
};
