import { isQuery, questionIn } from './merging.js';

/**
 * A fetch whose answers are as new as the acts that were answered before them: what was asked before an act was answered
 * may tell of the time before it, and is asked again. The cache forgets what it has at an act, not what is on its way.
 */
export function askedAfterActs(send: typeof fetch): typeof fetch {
  let acts = 0;
  return async (url, init = {}) => {
    if (!isQuery(questionIn(init))) {
      try {
        return await send(url, init);
      } finally {
        acts += 1;
      }
    }
    for (;;) {
      const before = acts;
      const response = await send(url, init);
      if (before === acts) return response;
    }
  };
}
