import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { AuthController } from './auth.controller.js';
import { Authentication } from './authentication.js';
import { PasswordSignIn } from './password-sign-in.js';

@Module({})
export class AuthModule {
  /** @param features among them those that export a PersonDirectory and an AccountDirectory */
  static among(features: ModuleMetadata['imports'] = []): DynamicModule {
    return {
      module: AuthModule,
      imports: [...features],
      controllers: [AuthController],
      providers: [Authentication, PasswordSignIn],
      exports: [Authentication],
    };
  }
}
