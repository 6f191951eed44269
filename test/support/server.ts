import { fileURLToPath } from 'node:url';
import type { LoggerService, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  Clock,
  Config,
  Database,
  type Deadlines,
  defaultDeadlines,
  httpAdapter,
  JobDrain,
  loadConfig,
  ServerModule,
  setUpHttp,
  TestClock,
} from '@sillage/platform';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { createTestDatabase } from './database.js';
import { testDataFolder } from './data-folder.js';
import { SignInDesk, type Somebody } from './sign-in.js';

export type TestAppOptions = {
  environment?: Record<string, string>;
  webFolder?: string;
  /** Shorter than the real ones, for tests of what comes too slowly. */
  deadlines?: Partial<Deadlines>;
};

export type GraphqlAnswer<T> = {
  /** Null, or with nulls in it, where there are errors. */
  data: T;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown> & { code: string };
    /** What the log says of it, where no feature put it into words: a rule of the database, or a fault of ours. */
    because?: string;
  }[];
};

/** Keeps what is only told to the log, for whoever reads a failing test. */
class ToldToTheLog implements LoggerService {
  private causes: string[] = [];

  readonly log = (message: unknown): void => this.keep(message);
  readonly error = (message: unknown): void => this.keep(message);
  readonly warn = (): void => undefined;

  take(): string | undefined {
    return this.causes.splice(0).at(-1);
  }

  private keep(message: unknown): void {
    const { error } = (typeof message === 'object' && message !== null ? message : {}) as { error?: unknown };
    if (error instanceof Error) this.causes.push(error.message);
  }
}

/** The real server on a database of its own, with a clock that stands still until it is moved. */
export class TestApp {
  private readonly desk: SignInDesk;

  constructor(
    private readonly app: NestFastifyApplication,
    readonly clock: TestClock,
    private readonly dropDatabase: () => Promise<void>,
    private readonly told: ToldToTheLog,
  ) {
    this.desk = new SignInDesk(app, clock);
  }

  /** Reads and writes with the application's rights. */
  get database(): Database {
    return this.get(Database);
  }

  get<T>(service: abstract new (...dependencies: never[]) => T): T {
    return this.app.get<T>(service);
  }

  /** A request as it is, by `as` if somebody is to be signed in. */
  async inject(request: InjectOptions, as?: Somebody): Promise<LightMyRequestResponse> {
    const headers = { ...(as && { authorization: `Bearer ${await this.desk.tokenFor(as)}` }), ...request.headers };
    return this.app
      .getHttpAdapter()
      .getInstance()
      .inject({ ...request, headers });
  }

  async graphql<T = Record<string, unknown>>(
    query: string,
    variables: object = {},
    as?: Somebody,
  ): Promise<GraphqlAnswer<T>> {
    this.told.take();
    const response = await this.inject({ method: 'POST', url: '/graphql', payload: { query, variables } }, as);
    const answer = response.json<GraphqlAnswer<T>>();
    const because = this.told.take();
    for (const error of answer.errors ?? []) if (because !== undefined) Object.assign(error, { because });
    return answer;
  }

  /** Opens a port for clients of every kind, and says its address. */
  async listen(): Promise<string> {
    return this.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  }

  async tokenFor(somebody: Somebody): Promise<string> {
    return this.desk.tokenFor(somebody);
  }

  /** Does all the background work that waits: events, jobs and sweeps, until nothing is left. */
  async runJobs(): Promise<void> {
    await this.get(JobDrain).drain();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }
}

/**
 * The server of some features. A test of the platform names its own, and imports nothing of Sillage's: events, jobs and
 * GraphQL types are known to a process as soon as they are imported.
 */
export async function startServerOf(features: Type[], options: TestAppOptions = {}): Promise<TestApp> {
  const { environment = {}, webFolder = noWebApp } = options;
  const deadlines = { ...defaultDeadlines, ...options.deadlines };
  const testDatabase = await createTestDatabase();
  const clock = new TestClock();
  const config = loadConfig({
    SILLAGE_DATA: testDataFolder,
    DATABASE_URL: testDatabase.url,
    DATABASE_POOL_SIZE: '5',
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const module = await Test.createTestingModule({ imports: [ServerModule.with(features)] })
    .overrideProvider(Config)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const told = new ToldToTheLog();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(config, deadlines), {
    bodyParser: false,
    logger: told,
  });
  await setUpHttp(app, webFolder, deadlines);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return new TestApp(app, clock, () => testDatabase.drop(), told);
}

const noWebApp = fileURLToPath(new URL('./no-web-app', import.meta.url));
