import { GuideVersionStatus } from './guide-version.entity.js';

/** An SQL condition, by the name of a row of `guide_version`: it is the one that people read now, the last published. */
export function isInUse(version: string): string {
  return `${version}.status = '${GuideVersionStatus.PUBLISHED}'`;
}
