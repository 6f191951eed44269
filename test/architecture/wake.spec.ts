import { expect, it } from '@jest/globals';
import { wakeLines as ofTheWebApp } from '../../apps/web/src/kit/wake/wakeLines.js';
import { wakeLines as ofTheServer } from '../../libs/label-pages/src/wake-lines.js';

it('the wake is one picture, whoever draws it', () => {
  for (const generations of [1, 3, 5]) {
    const shape = { generations, length: 470, spread: 112 };
    expect(ofTheServer(shape)).toEqual(ofTheWebApp(shape).map(({ generation, path }) => ({ generation, path })));
  }
});
