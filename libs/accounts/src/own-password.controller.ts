import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Allow, badInput, CurrentActor, Entrance, inPerson, type Actor, type StartedSignIn } from '@sillage/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountsTexts } from './accounts.texts.js';
import { OwnPassword, type NewPassword } from './own-password.js';

const expected = '{ "current": "…", "password": "…" }';

@Controller('auth')
export class OwnPasswordController {
  constructor(
    private readonly ownPassword: OwnPassword,
    private readonly entrance: Entrance,
  ) {}

  /** Answers like a sign-in: whoever sets a password goes on with another token, and every other sign-in has ended. */
  @Allow(inPerson)
  @Post('password')
  @HttpCode(200)
  async setPassword(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
  ): Promise<StartedSignIn> {
    return this.entrance.tell(reply, await this.ownPassword.set(actor, passwordsIn(request.body)));
  }
}

function passwordsIn(body: unknown): NewPassword {
  const { current, password } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (typeof password !== 'string') throw badInput('password', accountsTexts.passwordOnlyAsJson, { expected });
  if (current !== undefined && current !== null && typeof current !== 'string') {
    throw badInput('current', accountsTexts.passwordOnlyAsJson, { expected });
  }
  return { current: current ?? null, password };
}
