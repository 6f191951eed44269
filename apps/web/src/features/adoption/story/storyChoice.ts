import { spans, type Span } from '../trend/trend.js';

/** What is chosen of the pictures of the story, all of it in the address. */
export interface StoryChoice {
  months: Span;
  measure: 'people' | 'share';
  /** Which pictures are shown as tables. */
  trend: 'picture' | 'table';
  spread: 'picture' | 'table';
}

const usual: StoryChoice = { months: 12, measure: 'people', trend: 'picture', spread: 'picture' };

export function storyIn(search: URLSearchParams): StoryChoice {
  return {
    months: spans.find((span) => String(span) === search.get('months')) ?? usual.months,
    measure: search.get('measure') === 'share' ? 'share' : 'people',
    trend: search.get('trend') === 'table' ? 'table' : 'picture',
    spread: search.get('spread') === 'table' ? 'table' : 'picture',
  };
}

/** Writes the choice into an address and leaves the rest of it; what is usual is not written. */
export function withStory(search: URLSearchParams, next: Partial<StoryChoice>): URLSearchParams {
  const kept = new URLSearchParams(search);
  const choice = { ...storyIn(search), ...next };
  for (const key of Object.keys(usual) as (keyof StoryChoice)[]) {
    if (choice[key] === usual[key]) kept.delete(key);
    else kept.set(key, String(choice[key]));
  }
  return kept;
}
