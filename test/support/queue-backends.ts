export interface TestedBackend {
  readonly backend: 'PostgreSQL' | 'Redis';
  readonly redisUrl: string | undefined;
}

/**
 * Both places where jobs can travel, for `describe.each`.
 * @param redisDatabase the number of a Redis database of the test's own, which it may empty
 */
export function queueBackends(redisDatabase: number): TestedBackend[] {
  const redis = process.env['SILLAGE_TEST_REDIS_URL'];
  if (redis === undefined) throw new Error('SILLAGE_TEST_REDIS_URL is not set: run the tests by npm test.');
  return [
    { backend: 'PostgreSQL', redisUrl: undefined },
    { backend: 'Redis', redisUrl: `${redis}/${redisDatabase}` },
  ];
}
