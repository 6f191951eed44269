import { useMemo } from 'react';
import { useAnswer, type Answer } from '../../../graphql/useAnswer.js';
import type { Goal } from '../headline/goal.js';
import { isOfScope, type Scope } from '../scope/scope.js';
import { projectionQuery, storyQuery, type Projection, type Story } from './story.query.js';

export interface ToldStory {
  answer: Answer<Story, unknown>;
  /** Undefined while it is awaited; null where it could not be had. */
  projection: Projection | null | undefined;
}

/** What became of these people, and where it goes; asked once the page is there. */
export function useStory(
  programme: string,
  { unit, country, day }: Scope,
  goal: Goal | null,
  isThere: boolean,
): ToldStory {
  const input = useMemo(
    () => ({ programme, orgUnitCode: unit, country, ...(day !== null && { asOf: day }) }),
    [programme, unit, country, day],
  );
  const asked = useMemo(() => ({ input }), [input]);
  const answer = useAnswer(storyQuery, asked, { pause: !isThere });
  // Where no goal is set, the way ahead is drawn all the same.
  const share = goal?.share ?? 1;
  const wanted = useMemo(() => ({ input, share }), [input, share]);
  const projection = useAnswer(projectionQuery, wanted, { pause: !isThere });
  const isOfThese = (one: typeof input | undefined) => isOfScope(one, input) && one?.asOf === input.asOf;
  const isAwaited = !isOfThese(answer.askedWith?.input);
  return {
    // Pictures of other people would stand below the sentence about these.
    answer: isAwaited && answer.data !== undefined ? { ...answer, data: undefined, loading: true } : answer,
    projection: projection.fault
      ? null
      : isOfThese(projection.askedWith?.input)
        ? projection.data?.projection
        : undefined,
  };
}
