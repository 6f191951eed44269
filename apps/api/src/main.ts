import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { runProcess, startServer } from '@sillage/platform';
import { AppModule } from './app.module.js';

await runProcess(() => startServer(AppModule, fileURLToPath(new URL('../../../web', import.meta.url))));
