import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { storyIn, withStory, type StoryChoice } from './storyChoice.js';

/** In the address, so that it can be sent; the page stays where it is. */
export function useStoryChoice() {
  const [search, setSearch] = useSearchParams();
  const choice = useMemo(() => storyIn(search), [search]);
  const choose = useCallback(
    (next: Partial<StoryChoice>) =>
      setSearch((before) => withStory(before, next), { replace: true, preventScrollReset: true }),
    [setSearch],
  );
  return { choice, choose };
}
