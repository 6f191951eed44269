import type { GuideAnswer, GuideVersion } from './guide.query.js';

type Read = Pick<GuideAnswer, 'viewerMustAcknowledge' | 'viewerAcknowledgement'>;

/** Whether the reader acknowledged what the guide means now: this text, or one that says the same in other words. */
export function hasAcknowledged({ viewerMustAcknowledge, viewerAcknowledgement }: Read): boolean {
  return viewerAcknowledgement !== null && !viewerMustAcknowledge;
}

/** The version since which somebody reads what changed; null for who reads for the first time, and for who read this one. */
export function changesSince({ viewerAcknowledgement: read }: Read, version: Pick<GuideVersion, 'number'>) {
  return read !== null && read.versionNumber < version.number ? read.versionNumber : null;
}
