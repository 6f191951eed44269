import { describe, expect, it } from '@jest/globals';
import { inDays } from '../../../test/given-people.js';
import { givenReview } from '../../../test/given-reviews.js';
import { queueOf } from './reviewQueue.js';

const [zoe, noor, ines] = [
  givenReview('Zoé Lefèvre', { submittedAt: inDays(-6) }),
  givenReview('Noor de Wit', { submittedAt: inDays(-4) }),
  givenReview('Inês Duarte', { submittedAt: inDays(-2) }),
];
const told = (...queue: Parameters<typeof queueOf>) =>
  queueOf(...queue).map(({ review, outcome }) => [review.person.givenName, outcome]);

describe('what waits for a reviewer', () => {
  it('stands with who waits longest first', () => {
    expect(told([ines, zoe, noor], [])).toEqual([
      ['Zoé', null],
      ['Noor', null],
      ['Inês', null],
    ]);
  });

  it('keeps what was answered in its place, with what became of it', () => {
    const answered = [
      { review: noor, outcome: 'sent-back' as const },
      { review: zoe, outcome: 'awarded' as const },
    ];
    expect(told([ines], answered)).toEqual([
      ['Zoé', 'awarded'],
      ['Noor', 'sent-back'],
      ['Inês', null],
    ]);
  });

  it('shows once what was answered while the next answer still has it', () => {
    expect(told([zoe, noor], [{ review: zoe, outcome: 'awarded' }])).toEqual([
      ['Zoé', 'awarded'],
      ['Noor', null],
    ]);
  });

  it('has a label anew that came back and was handed in again', () => {
    const again = { ...zoe, submittedAt: inDays(-1) };
    expect(told([noor, again], [{ review: zoe, outcome: 'sent-back' }])).toEqual([
      ['Zoé', 'sent-back'],
      ['Noor', null],
      ['Zoé', null],
    ]);
  });

  it('tells two labels of one person apart', () => {
    const second = { ...zoe, label: { id: 'second', level: { key: 'mentor', name: 'Mentor' } } };
    expect(told([second], [{ review: zoe, outcome: 'awarded' }])).toEqual([
      ['Zoé', 'awarded'],
      ['Zoé', null],
    ]);
    expect(new Set(queueOf([zoe, second], []).map(({ key }) => key)).size).toBe(2);
  });
});
