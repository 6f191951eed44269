import { describe, expect, it } from '@jest/globals';
import { told } from '../../../test/told.js';
import { Gradually } from './Gradually.js';

describe('a long list', () => {
  const list = (count: number, of?: string) =>
    told(
      <Gradually items={Array.from({ length: count }, (_, index) => index)} step={3} of={of}>
        {(shown) => shown.map((one) => <i key={one}>{one}</i>)}
      </Gradually>,
    );

  it('shows a part, and how many come with the next', () => {
    expect(list(3).text).toBe('0 1 2');
    expect(list(4).text).toBe('0 1 2 Show one more');
    expect(list(5).text).toBe('0 1 2 Show 2 more');
    expect(list(50, 'Noor').text).toBe('0 1 2 Show 3 more, with Noor');
  });
});
