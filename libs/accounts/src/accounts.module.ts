import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '@sillage/people';
import { AccountDirectory, Doors } from '@sillage/platform';
import { Accounts } from './accounts.js';
import { AccountsDirectory } from './accounts-directory.js';
import { AccountsDoors } from './accounts-doors.js';
import './accounts.constraints.js';
import { AccountsSubscribers } from './accounts.subscribers.js';
import { AccountsSweeps } from './accounts.sweeps.js';
import { ApiToken } from './api-tokens/api-token.entity.js';
import { ApiTokenResolver } from './api-tokens/api-token.resolver.js';
import { ApiTokens } from './api-tokens/api-tokens.js';
import { ForgottenPasswords } from './forgotten-passwords.js';
import { OwnPasswordController } from './own-password.controller.js';
import { OwnPasswordResolver } from './own-password.resolver.js';
import { OwnPassword } from './own-password.js';
import { ofProviders } from './providers/index.js';
import { Passwords } from './passwords.js';
import { SetUp } from './set-up.js';
import { SetUpController } from './set-up.controller.js';
import { SignInLinkController } from './sign-in-links/sign-in-link.controller.js';
import { AccountResolver, SignInLinkResolver } from './sign-in-links/sign-in-link.resolver.js';
import { SignInLinks } from './sign-in-links/sign-in-links.js';
import { SignInLinksForMany } from './sign-in-links/sign-in-links-for-many.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';

// Global, since the platform's pages ask it for the doors that they show.
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ApiToken]), PeopleModule],
  controllers: [OwnPasswordController, SetUpController, SignInLinkController, ...ofProviders.controllers],
  providers: [
    ...ofProviders.providers,
    { provide: AccountDirectory, useClass: AccountsDirectory },
    { provide: Doors, useClass: AccountsDoors },
    AccountResolver,
    Accounts,
    AccountsSubscribers,
    AccountsSweeps,
    ApiTokenResolver,
    ApiTokens,
    ForgottenPasswords,
    OwnPassword,
    OwnPasswordResolver,
    Passwords,
    SetUp,
    SignInLinkResolver,
    SignInLinks,
    SignInLinksForMany,
    SignInResolver,
    SignInService,
  ],
  exports: [...ofProviders.exports, AccountDirectory, Accounts, ApiTokens, Doors, Passwords, SetUp, SignInLinks],
})
export class AccountsModule {}
