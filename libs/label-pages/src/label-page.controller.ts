import { Controller, Get, Header, Headers, NotAcceptableException, Param, Query, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, answerIn, answerLocale, Config, DomainError, Public, readingLocale } from '@sillage/platform';
import { CompanySettings } from '@sillage/company';
import { badgePicture } from './badge.picture.js';
import { BadgeRenderer } from './badge-renderer.js';
import { labelPage, noLabelPage } from './label.page.js';
import { ShownLabels, type ShownLabel } from './shown-labels.js';

type Asked = { lang?: string | string[]; download?: unknown };

/** What anybody may see of a label whose holder made it public, and its picture, which its holder always has. */
@Controller('labels')
@Public()
export class LabelPageController {
  constructor(
    private readonly labels: ShownLabels,
    private readonly renderer: BadgeRenderer,
    private readonly config: Config,
    private readonly company: CompanySettings,
  ) {}

  /** The answer says nothing of a label that is not public: it is that of an address at which there never was one. */
  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async page(
    @Param('id') id: string,
    @Query() { lang }: Asked,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const locale = this.localeOf(lang);
    if (!isPageWanted(accept)) throw new NotAcceptableException();
    const label = await this.labels.public(id, locale);
    const face = await this.company.current();
    if (label !== null) {
      const { publicUrl } = this.config;
      return labelPage(label, await this.labels.criteria(label, locale), { locale, publicUrl, face });
    }
    void reply.status(404);
    return noLabelPage(locale, face);
  }

  @Get(':id/badge.svg')
  async svg(
    @Param('id') id: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const picture = await this.picture(id, asked, request);
    const isKnown = describe(reply, request, picture, { type: 'image/svg+xml', ending: 'svg', asked });
    return isKnown ? undefined : picture.svg;
  }

  @Get(':id/badge.png')
  async png(
    @Param('id') id: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const picture = await this.picture(id, asked, request);
    const isKnown = describe(reply, request, picture, { type: 'image/png', ending: 'png', asked });
    return isKnown ? undefined : this.renderer.png(picture.svg);
  }

  private async picture(id: string, { lang }: Asked, request: FastifyRequest): Promise<Picture> {
    const locale = this.localeOf(lang);
    const label = await this.labels.publicOrOwn(id, locale, actorOf(request));
    if (label === null) throw new DomainError('NOT_FOUND');
    return { label, svg: badgePicture(label, locale) };
  }

  /** What the address asks for goes before what the reader's browser or their own choice says. */
  private localeOf(lang: string | string[] | undefined): string {
    const locale = readingLocale(answerLocale(), lang);
    answerIn(locale);
    return locale;
  }
}

type Picture = { readonly label: ShownLabel; readonly svg: string };

/** @returns whether the reader has this very picture already; nothing is then sent */
function describe(
  reply: FastifyReply,
  request: FastifyRequest,
  { label, svg }: Picture,
  { type, ending, asked }: { type: string; ending: string; asked: Asked },
): boolean {
  const tag = `"${createHash('sha256').update(svg).digest('base64url')}-${ending}"`;
  // Asked for again each time: what is taken back is gone at once, and what has not changed is not sent again.
  void reply.header('cache-control', 'private, no-cache').header('etag', tag).type(type);
  // On pages of other sites, too, where it is public.
  if (label.isPublic) void reply.header('cross-origin-resource-policy', 'cross-origin');
  if (asked.download !== undefined) {
    const name = `${label.programmeKey}-${label.levelKey}.${ending}`;
    void reply.header('content-disposition', `attachment; filename="${name}"`);
  }
  const isKnown = request.headers['if-none-match']?.includes(tag) ?? false;
  if (isKnown) void reply.status(304);
  return isKnown;
}

/** Machines ask for forms that there are none of yet; a page would be no answer to them. */
function isPageWanted(accept = '*/*'): boolean {
  return /(?:text\/html|application\/xhtml\+xml|text\/\*|\*\/\*)(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(accept);
}
