import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccountDirectory } from './account-directory.js';
import { KnownDevices } from './known-devices.js';
import { isPassword } from './passwords.js';
import { SignInLimits } from './sign-in-limits.js';
import { typedEmail } from './typed-email.js';

export type GivenCredentials = { email: string; password: string };

/** Lets in whoever knows an address and its password. */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly devices: KnownDevices,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * @returns whose email and password these are; null for anything wrong, after the same time
   * @throws DomainError RATE_LIMITED
   */
  async personBy(given: GivenCredentials, request: FastifyRequest): Promise<string | null> {
    const email = typedEmail(given.email);
    const credentials = await this.accounts.findCredentialsByEmail(email);
    const personId = credentials?.personId ?? null;
    const tried = {
      // By the person, where there is one: two spellings of an address that the database takes for one are no more tries.
      account: personId ?? email.toLowerCase(),
      address: request.ip,
      knownDevice: await this.devices.deviceOf(request, personId),
    };
    const turn = await this.limits.count(tried);
    const right = await isPassword(given.password, credentials?.passwordHash ?? null, turn);
    await (right ? this.limits.forgive(tried) : this.limits.blame(tried));
    return right ? personId : null;
  }
}
