import { badInput, inputTexts, isTimeZone, later } from '@sillage/platform';
import type { SessionPlan, SessionTimes } from './session.entity.js';
import { webinarsTexts } from './webinars.texts.js';

/** @throws DomainError BAD_USER_INPUT, about the first thing that is wrong */
export function assertPlannable(plan: SessionPlan, now: Date): void {
  assertTimes(plan, now);
  if (!isTimeZone(plan.timeZone)) throw badInput('input.timeZone', inputTexts.timeZone);
  if (plan.joinUrl !== null && !isWebAddress(plan.joinUrl)) throw badInput('input.joinUrl', inputTexts.webAddress);
  if (plan.title === '') throw badInput('input.title', inputTexts.notEmpty);
}

/** A session that has begun already may still be written down; one that is over is a slip of the pen. */
export function assertTimes({ startsAt, endsAt }: SessionTimes, now: Date): void {
  if (endsAt <= startsAt) throw badInput('input.endsAt', webinarsTexts.endsBeforeItStarts);
  if (endsAt > later(startsAt, { days: 7 })) throw badInput('input.endsAt', webinarsTexts.tooLong);
  if (endsAt <= now) throw badInput('input.endsAt', webinarsTexts.overAlready);
}

/** Only http and https: the page makes a link of it, and a `javascript:` link would act as whoever clicks. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) && !/\s/.test(address);
}
