import { features } from '../../apps/features.js';
import { startServerOf, type TestApp, type TestAppOptions } from './server.js';

export { TestApp, type GraphqlAnswer, type TestAppOptions } from './server.js';

/** All of Sillage. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  return startServerOf(features, options);
}
