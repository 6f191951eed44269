import { badInput, inputTexts, isTimeZone, later } from '@sillage/platform';
import type { SessionPlan, SessionTimes } from './session.entity.js';
import { webinarsTexts } from './webinars.texts.js';

/** @throws DomainError BAD_USER_INPUT, about the first thing that is wrong */
export function assertPlannable(plan: SessionPlan, now: Date, at = 'input'): void {
  assertTimes(plan, now, at);
  assertTimeZone(plan.timeZone, at);
  assertLink('joinUrl', plan.joinUrl, at);
  if (plan.title === '') throw badInput(`${at}.title`, inputTexts.notEmpty);
}

/** A session that has begun already may still be written down; one that is over is a slip of the pen. */
export function assertTimes({ startsAt, endsAt }: SessionTimes, now: Date, at = 'input'): void {
  if (endsAt <= startsAt) throw badInput(`${at}.endsAt`, webinarsTexts.endsBeforeItStarts);
  if (endsAt > later(startsAt, { days: 7 })) throw badInput(`${at}.endsAt`, webinarsTexts.tooLong);
  if (endsAt <= now) throw badInput(`${at}.endsAt`, webinarsTexts.overAlready);
}

export function assertTimeZone(timeZone: string, at = 'input'): void {
  if (!isTimeZone(timeZone)) throw badInput(`${at}.timeZone`, inputTexts.timeZone);
}

/** @throws DomainError BAD_USER_INPUT at the field's name */
export function assertLink(field: 'joinUrl' | 'replayUrl', address: string | null, at = 'input'): void {
  if (address === null) return;
  if (!isWebAddress(address)) throw badInput(`${at}.${field}`, inputTexts.webAddress);
  const { username, password } = new URL(address);
  // Whoever has the address would have the password too, and mails and calendars keep it.
  if (username !== '' || password !== '') throw badInput(`${at}.${field}`, webinarsTexts.linkWithPassword);
}

/** Only http and https: the page makes a link of it, and a `javascript:` link would act as whoever clicks. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) && !/\s/.test(address);
}
