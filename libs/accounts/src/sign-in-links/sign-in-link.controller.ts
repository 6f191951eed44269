import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Entrance, Public, Restorations, type StartedSignIn } from '@sillage/platform';
import { ForgottenPasswords } from '../forgotten-passwords.js';
import { assertJson, textIn } from '../json-body.js';
import { SignInLinks, type LinkHolder } from './sign-in-links.js';

/** One-time links, and how somebody who forgot their password comes by one. The links' page is the web app's. */
@Controller('auth')
export class SignInLinkController {
  constructor(
    private readonly links: SignInLinks,
    private readonly forgotten: ForgottenPasswords,
    private readonly entrance: Entrance,
    private readonly restorations: Restorations,
  ) {}

  @Public()
  @Post('link')
  @HttpCode(200)
  async use(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<StartedSignIn> {
    assertJson(request, '{ "token": "…", "password": "…" }');
    const [token, password] = [textIn(body, 'token') ?? '', textIn(body, 'password')];
    if (password !== null) await this.links.refuseWeak(token, password);
    const personId = await this.links.use(token, password);
    return this.entrance.admit({ request, reply }, personId, 'link');
  }

  /** For the page to say whose link it is before it is used: whatever opens the page uses nothing up. */
  @Public()
  @Post('link/holder')
  @HttpCode(200)
  async whose(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ holder: LinkHolder | null }> {
    assertJson(request, '{ "token": "…" }');
    return { holder: await this.links.findHolder(textIn(body, 'token') ?? '') };
  }

  /**
   * The same answer, in the same time, whether anybody has the address.
   * @returns whether letters wait, until sending is let go after a restore
   */
  @Public()
  @Post('password/forgotten')
  @HttpCode(202)
  async forgot(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ held: boolean }> {
    assertJson(request, '{ "email": "…" }');
    await this.forgotten.ask(textIn(body, 'email') ?? '', request.ip);
    return { held: await this.restorations.isSendingHeld() };
  }
}
