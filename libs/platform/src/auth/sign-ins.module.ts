import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Entrance } from './entrance.js';
import { KnownDevices } from './known-devices.js';
import { SessionCookie } from './session-cookie.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignIn } from './sign-in.entity.js';
import { SignIns } from './sign-ins.js';

const services = [Entrance, KnownDevices, SessionCookie, SignIns, SignInLimits];

/** Signing in and out, for every process: a worker ends the sign-ins of whoever leaves, a command those of an account. */
@Global()
@Module({ imports: [TypeOrmModule.forFeature([SignIn])], providers: services, exports: services })
export class SignInsModule {}
