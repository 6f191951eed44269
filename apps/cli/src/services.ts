import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { checkDatabase, CoreModule, DomainError, loadConfig } from '@sillage/platform';
import { features } from '../../features.js';
import { operatorLog } from './operator-log.js';

@Module({ imports: [CoreModule, ...features] })
class ServicesModule {}

/** Does what an operator asked for by the product's own use cases. What these refuse is said, and ends with 1. */
export async function withServices(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  await checkDatabase(loadConfig().databaseUrl);
  const app = await NestFactory.createApplicationContext(ServicesModule, {
    abortOnError: false,
    logger: operatorLog,
  });
  try {
    await work(app);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(error.messageIn('en'));
    process.exitCode = 1;
  } finally {
    await app.close();
  }
}
