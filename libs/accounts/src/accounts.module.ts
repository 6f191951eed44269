import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountDirectory } from '@sillage/platform';
import { AccountsDirectory } from './accounts-directory.js';
import './accounts.constraints.js';
import { AccountsSubscribers } from './accounts.subscribers.js';
import { AccountsSweeps } from './accounts.sweeps.js';
import { ApiToken } from './api-token.entity.js';
import { ApiTokenResolver } from './api-token.resolver.js';
import { ApiTokens } from './api-tokens.js';
import { OwnPasswordController } from './own-password.controller.js';
import { OwnPasswordResolver } from './own-password.resolver.js';
import { OwnPassword } from './own-password.js';
import { ofProviders } from './providers/index.js';
import { Passwords } from './passwords.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ApiToken])],
  controllers: [OwnPasswordController, ...ofProviders.controllers],
  providers: [
    ...ofProviders.providers,
    { provide: AccountDirectory, useClass: AccountsDirectory },
    AccountsSubscribers,
    AccountsSweeps,
    ApiTokenResolver,
    ApiTokens,
    OwnPassword,
    OwnPasswordResolver,
    Passwords,
    SignInResolver,
    SignInService,
  ],
  exports: [...ofProviders.exports, AccountDirectory, ApiTokens, Passwords],
})
export class AccountsModule {}
