import { describe, expect, it } from '@jest/globals';
import { pointAfter } from '../../../kit/charts/pointAfter.js';
import { storyIn, withStory } from './storyChoice.js';

describe('what is chosen of the story', () => {
  it('is in the address, and leaves alone what else stands there', () => {
    const search = withStory(new URLSearchParams('unit=paris'), { months: 24, measure: 'share', spread: 'table' });
    expect(search.toString()).toBe('unit=paris&months=24&measure=share&spread=table');
    expect(storyIn(search)).toEqual({ months: 24, measure: 'share', trend: 'picture', spread: 'table' });
    expect(withStory(search, { months: 12, measure: 'people', spread: 'picture' }).toString()).toBe('unit=paris');
  });

  it('is the usual where an address says what there is not', () => {
    expect(storyIn(new URLSearchParams('months=13&measure=x&trend=x'))).toEqual(storyIn(new URLSearchParams()));
  });
});

describe('the keyboard on a chart', () => {
  it('goes from point to point, and stops at the ends', () => {
    expect(pointAfter('ArrowRight', 1, 3)).toBe(2);
    expect(pointAfter('ArrowRight', 2, 3)).toBe(2);
    expect(pointAfter('ArrowLeft', 0, 3)).toBe(0);
    expect(pointAfter('Home', 2, 3)).toBe(0);
    expect(pointAfter('End', 0, 3)).toBe(2);
    expect(pointAfter('Tab', 0, 3)).toBeNull();
    expect(pointAfter('End', 0, 0)).toBeNull();
  });
});
