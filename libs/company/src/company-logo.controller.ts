import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, Public } from '@sillage/platform';
import { CompanyService } from './company.service.js';

/** The logo, for pages that are open to everybody and for programs that show letters. */
@Controller('company/logo')
@Public()
export class CompanyLogoController {
  constructor(private readonly company: CompanyService) {}

  @Get(':file')
  async logo(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const sha256 = /^([0-9a-f]{64})\.png$/.exec(file)?.[1];
    const png = sha256 === undefined ? null : await this.company.logo(sha256);
    if (png === null) throw new DomainError('NOT_FOUND');
    void reply
      .type('image/png')
      // Its address is its content's: what was there once is right for ever.
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cross-origin-resource-policy', 'cross-origin');
    return png;
  }
}
