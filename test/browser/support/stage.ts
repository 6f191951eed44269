import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { HttpAdapterHost } from '@nestjs/core';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../../support/app.js';
import { GivenCompany } from '../../support/given-company.js';

const webFolder = fileURLToPath(new URL('../../../dist/web', import.meta.url));

export interface Stage {
  readonly app: TestApp;
  readonly given: GivenCompany;
  readonly url: string;
  close(): Promise<void>;
}

interface StageOptions {
  /** Where it is said to be, where that matters. */
  port?: number;
  environment?: Record<string, string>;
}

/** The real server with the built web app, on a port of its own, for a browser to open. */
export async function startStage({ port: wanted = 0, environment = {} }: StageOptions = {}): Promise<Stage> {
  const app = await startTestApp({ webFolder, environment });
  // The browser forgets cookies by its own clock, which nobody moves: the server's begins at the same moment.
  app.clock.set(new Date());
  const given = await GivenCompany.in(app.get(Config).databaseUrl);
  const { httpAdapter } = app.get(HttpAdapterHost);
  await httpAdapter.listen(wanted, '127.0.0.1');
  const { port } = httpAdapter.getHttpServer().address() as AddressInfo;
  return {
    app,
    given,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await given.end();
      await app.close();
    },
  };
}
