import { EnrolmentStatus } from './enrolment.entity.js';

/** An SQL condition, by the name of a row of `enrolment`: they did not leave; whoever takes a pause still belongs. */
export function takesPart(enrolment: string): string {
  return `${enrolment}.status <> '${EnrolmentStatus.LEFT}'`;
}
