import type { GuideAnswer, GuideVersion } from './guide.query.js';

type Read = Pick<GuideAnswer, 'viewerMustAcknowledge' | 'viewerAcknowledgement'>;

/** Whoever never did may, and whoever must is asked to. */
export function asksToAcknowledge({ viewerMustAcknowledge, viewerAcknowledgement }: Read): boolean {
  return viewerMustAcknowledge || viewerAcknowledgement === null;
}

/** The version since which somebody reads what changed; null for who reads for the first time, and for who read this one. */
export function changesSince({ viewerAcknowledgement: read }: Read, version: Pick<GuideVersion, 'number'>) {
  return read !== null && read.versionNumber < version.number ? read.versionNumber : null;
}
