import { Module } from '@nestjs/common';
import { AuthSweeps } from './auth/index.js';
import { ClientMutationSweeps } from './graphql/index.js';

/** Forgets what the servers wrote and nobody needs any more; the workers do that. */
@Module({ providers: [AuthSweeps, ClientMutationSweeps] })
export class HousekeepingModule {}
