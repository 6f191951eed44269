import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CompanySettings } from '@sillage/company';
import { Entrance, Public, type StartedSignIn } from '@sillage/platform';
import { assertJson, fieldsOf, textIn } from './json-body.js';
import { refuseWeakPassword } from './password-strength.js';
import { firstAdministratorIn } from './set-up.input.js';
import { SetUp } from './set-up.js';

const expected = '{ "token": "…", "email": "…", "givenName": "…", "familyName": "…", "password": "…" }';

@Controller('setup')
export class SetUpController {
  constructor(
    private readonly setUp: SetUp,
    private readonly entrance: Entrance,
    private readonly company: CompanySettings,
  ) {}

  @Public()
  @Post()
  @HttpCode(201)
  async finish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<StartedSignIn> {
    await this.setUp.assertOpen();
    assertJson(request, expected);
    const token = textIn(body, 'token') ?? '';
    await this.setUp.assertLink(token);
    const company = await this.company.current();
    const given = firstAdministratorIn(fieldsOf(body), company);
    await refuseWeakPassword(given.password, { ...given, companyName: company.name });
    const personId = await this.setUp.finish(token, given);
    // They have just chosen it: the link only showed that it is theirs to choose.
    return this.entrance.admit({ request, reply }, personId, 'password');
  }
}
