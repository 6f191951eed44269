import type { PagePath } from '../../app/pages.js';
import type { SetUpState, Step } from './setUp.query.js';

/** Each at an address of its own, so that it can be left and found again. */
export const pathOfStep: Record<Step, PagePath> = {
  COMPANY: '/setup/company',
  PEOPLE: '/setup/people',
  SIGN_IN: '/setup/sign-in',
  PROGRAMME: '/setup/programme',
};

type Remark = SetUpState['remarks'][number];

/** Where one sees to what is said of a step, where that is not the step itself. */
const places: Partial<Record<Remark, PagePath>> = {
  MAIL_FAILS: '/operations/mail',
  IMPORT_UNDER_WAY: '/directory/imports',
  IMPORT_REFUSED: '/directory/imports',
};

export function placeOfRemark(remark: Remark): PagePath | null {
  return places[remark] ?? null;
}

/** The first that is still missing; null where nothing is. */
export function nextStepOf(steps: readonly SetUpState[]): Step | null {
  return steps.find(({ done }) => !done)?.step ?? null;
}

/** Where one goes on from a step: to the next, whether it is done or not, and from the last one home. */
export function afterStep(steps: readonly Pick<SetUpState, 'step'>[], step: Step): PagePath {
  const next = steps[steps.findIndex((one) => one.step === step) + 1];
  return next === undefined ? '/' : pathOfStep[next.step];
}
