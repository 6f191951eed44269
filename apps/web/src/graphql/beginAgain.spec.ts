import { describe, expect, it } from '@jest/globals';
import { beginAgain } from './beginAgain.js';
import { SessionGate } from './sessionGate.js';

const zoe = { id: 'zoe', displayName: 'Zoé Müller', email: null };
const moment = async () => new Promise(setImmediate);

function followed() {
  const gate = new SessionGate();
  gate.knows(zoe);
  const state = { begun: 0, isOver: false, failed: [] as unknown[], end: (_: unknown): void => undefined };
  beginAgain(
    (over) => {
      state.begun += 1;
      state.end = over;
    },
    {
      signedInLater: () => gate.signedInLater(),
      isOver: () => state.isOver,
      fail: (error) => state.failed.push(error),
    },
  );
  return { gate, state };
}

describe('what is followed', () => {
  it('begins again, as often as it must, once the person has signed in again', async () => {
    const { gate, state } = followed();
    for (const times of [2, 3]) {
      state.end({ code: 4401, reason: 'Unauthorized' });
      await moment();
      expect(state.begun).toBe(times - 1);
      void gate.signInAgain();
      gate.settle(true);
      await moment();
      expect(state.begun).toBe(times);
    }
    expect(state.failed).toEqual([]);
  });

  it('does not where the page was left meanwhile, or the person signed out', async () => {
    for (const leave of [
      ({ state, gate }: ReturnType<typeof followed>) => {
        state.isOver = true;
        gate.settle(true);
      },
      ({ gate }: ReturnType<typeof followed>) => gate.leave(),
    ]) {
      const one = followed();
      one.state.end({ code: 4401 });
      leave(one);
      await moment();
      expect(one.state.begun).toBe(1);
    }
  });

  it('ends for good by anything else', () => {
    const { state } = followed();
    state.end({ code: 4400 });
    expect(state).toMatchObject({ begun: 1, failed: [{ code: 4400 }] });
  });
});
