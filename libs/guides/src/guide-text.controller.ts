import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, canonicalLocale, Database, DomainError, signedIn } from '@sillage/platform';

/** The Markdown of a published text, byte for byte: what `sha256sum` makes of it is what people acknowledged. */
@Controller('guides')
export class GuideTextController {
  constructor(private readonly database: Database) {}

  @Get(':key/:number/:file')
  @Allow(signedIn)
  async markdown(
    @Param('key') key: string,
    @Param('number') number: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const text = await this.find(key, number, file);
    if (text === undefined) throw new DomainError('NOT_FOUND');
    const tag = `"${text.sha256}"`;
    void reply
      .type('text/markdown; charset=utf-8')
      .header('content-disposition', `attachment; filename="${key}-${number}-${text.locale}.md"`)
      .header('cache-control', 'private, no-cache')
      .header('etag', tag);
    if (request.headers['if-none-match']?.includes(tag) !== true) return Buffer.from(text.markdown, 'utf8');
    void reply.status(304);
    return undefined;
  }

  private async find(key: string, number: string, file: string): Promise<PublishedText | undefined> {
    const locale = canonicalLocale(/^([A-Za-z0-9-]{2,40})\.md$/.exec(file)?.[1] ?? '');
    if (locale === null || !/^[1-9][0-9]{0,8}$/.test(number)) return undefined;
    const [text] = await this.database.query<PublishedText>(
      `SELECT t.locale, t.markdown, t.sha256 FROM guide g
       JOIN guide_version v ON v.guide_id = g.id AND v.number = $2
       JOIN guide_translation t ON t.version_id = v.id AND t.locale = $3 AND t.published_at IS NOT NULL
       WHERE g.key = $1`,
      [key, Number(number), locale],
    );
    return text;
  }
}

type PublishedText = { locale: string; markdown: string; sha256: string };
