import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Allow,
  badInput,
  Capability,
  CurrentActor,
  IdPipe,
  Jobs,
  needs,
  OpenToTokens,
  type Actor,
} from '@sillage/platform';
import { mergePeopleImport } from './people-import.jobs.js';
import { importRequestTexts } from './people-import.texts.js';
import { PeopleImportService, type ImportResult } from './people-import.service.js';

@Controller('imports')
@Allow(needs(Capability.ADMINISTER))
@OpenToTokens('PEOPLE_IMPORT')
export class PeopleImportController {
  constructor(
    private readonly imports: PeopleImportService,
    private readonly jobs: Jobs,
  ) {}

  /** The body is HR's file. Answers when all of it is safe; what becomes of it, the other route tells. */
  @Post('people')
  @HttpCode(202)
  async importPeople(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, unknown>,
  ): Promise<{ id: string }> {
    if (!/^text\/csv\b/i.test(request.headers['content-type'] ?? '')) throw new UnsupportedMediaTypeException();
    const options = { dryRun: flag(query, 'dryRun'), full: flag(query, 'full'), force: flag(query, 'force') };
    const id = await this.imports.open(actor.personId, options);
    // Also for a file that is refused: its import is there and says why.
    void reply.header('location', `/imports/${id}`);
    await this.imports.receive(id, request.raw);
    await this.jobs.enqueue(mergePeopleImport, { importId: id }, { key: id });
    return { id };
  }

  @Get(':id')
  async importResult(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor): Promise<ImportResult> {
    return this.imports.result(id, actor.locale);
  }
}

function flag(query: Record<string, unknown>, name: string): boolean {
  const value = query[name];
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw badInput(name, importRequestTexts.flag);
}
