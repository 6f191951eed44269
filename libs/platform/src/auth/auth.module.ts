import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthController } from './auth.controller.js';
import { Authentication } from './authentication.js';
import { SessionCookie } from './session-cookie.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignIn } from './sign-in.entity.js';
import { SignIns } from './sign-ins.js';

@Module({})
export class AuthModule {
  /** @param features among them the one that exports a PersonDirectory */
  static among(features: ModuleMetadata['imports'] = []): DynamicModule {
    return {
      module: AuthModule,
      imports: [TypeOrmModule.forFeature([SignIn]), ...features],
      controllers: [AuthController],
      providers: [Authentication, SessionCookie, SignIns, SignInLimits],
      exports: [Authentication, SignIns],
    };
  }
}
