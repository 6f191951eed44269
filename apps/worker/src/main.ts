import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { checkDatabase, loadConfig, NestLogger, runProcess, WorkerRuntime } from '@sillage/platform';
import { WorkerModule } from './worker.module.js';

await runProcess(async () => {
  await checkDatabase(loadConfig().databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule, { abortOnError: false, bufferLogs: true });
  app.useLogger(app.get(NestLogger));
  const runtime = app.get(WorkerRuntime);
  await runtime.start();
  return {
    async stop() {
      await runtime.stop();
      await app.close();
    },
  };
});
