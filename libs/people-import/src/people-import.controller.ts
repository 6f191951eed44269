import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Allow,
  badInput,
  Capability,
  answerLocale,
  CurrentActor,
  DomainError,
  IdPipe,
  Jobs,
  needs,
  OpenToTokens,
  pageSizeAtMost,
  type Actor,
} from '@sillage/platform';
import { z } from 'zod';
import { mergePeopleImport } from './people-import.jobs.js';
import { importRequestTexts } from './people-import.texts.js';
import { problemsFile } from './people-import.problems-file.js';
import type { ImportResult, ImportSummary } from './people-import.result.js';
import { PeopleImportService } from './people-import.service.js';

const page = z.object({
  first: z.coerce.number().int().min(1).max(pageSizeAtMost).default(25),
  after: z.string().max(1000).optional(),
});

@Controller('imports')
@Allow(needs(Capability.ADMINISTER))
export class PeopleImportController {
  constructor(
    private readonly imports: PeopleImportService,
    private readonly jobs: Jobs,
  ) {}

  /** The body is HR's file. Answers when all of it is safe; what becomes of it, the other route tells. */
  @OpenToTokens('PEOPLE_IMPORT')
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

  /** The newest first; where there are more, a `Link` with `rel="next"` says where. */
  @Get()
  async list(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Record<string, unknown>,
  ): Promise<ImportSummary[]> {
    const asked = page.safeParse(query);
    if (!asked.success) throw badInput(asked.error.issues[0]?.path.join('.') ?? '', importRequestTexts.page);
    const { first, after } = asked.data;
    const { imports, next } = await this.imports.list(first, after ?? null);
    if (next !== null) {
      void reply.header(
        'link',
        `</imports?${new URLSearchParams({ first: String(first), after: next }).toString()}>; rel="next"`,
      );
    }
    return imports;
  }

  /** Everything that was wrong with the file or is worth knowing of it. */
  @Get(':id/errors.csv')
  async problems(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const problems = await this.imports.everyProblem(id);
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(problemsFile(problems, answerLocale()), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="import-${id}-errors.csv"`,
    });
  }

  /** A token for HR's nightly file follows what its maker handed in, and reads of no other import. */
  @OpenToTokens('PEOPLE_IMPORT')
  @Get(':id')
  async importResult(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor): Promise<ImportResult> {
    const result = await this.imports.result(id, answerLocale());
    if (actor.apiToken !== null && result.requestedBy?.id !== actor.personId) throw new DomainError('NOT_FOUND');
    return result;
  }
}

function flag(query: Record<string, unknown>, name: string): boolean {
  const value = query[name];
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw badInput(name, importRequestTexts.flag);
}
