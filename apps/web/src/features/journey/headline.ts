import { isSentBack, isUnderReview } from './label/journeyLabel.js';
import type { Journey, Stage } from './journey.js';

/** What the page's first line is about: what became of a label comes before how far the next one is. */
export type Headline = Stage | 'under-review' | 'sent-back' | 'ended';

export function headlineOf({ stage, handing, ended, enrolment }: Journey): Headline {
  if (stage === 'outside' || stage === 'paused') return stage;
  if (isUnderReview(handing)) return 'under-review';
  if (isSentBack(handing)) return 'sent-back';
  return ended && !enrolment?.label ? 'ended' : stage;
}
