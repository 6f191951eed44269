import { Injectable } from '@nestjs/common';
import { CompanyService, CompanySettings } from '@sillage/company';
import type { LetterFace } from './letter.js';
import type { Letter } from './mail-carrier.js';

export interface Letterhead {
  readonly face: LetterFace;
  readonly logo: Letter['logo'];
}

/** What the company's letters look like. */
@Injectable()
export class CompanyLetterhead {
  private kept: { readonly sha256: string; readonly png: Buffer } | null = null;

  constructor(
    private readonly settings: CompanySettings,
    private readonly company: CompanyService,
  ) {}

  async current(): Promise<Letterhead> {
    const { name, accent, logoSha256 } = await this.settings.current();
    const png = logoSha256 === null ? null : await this.picture(logoSha256);
    // Named by its content, so that a mail program that keeps pictures keeps the right one.
    const logo = png === null || logoSha256 === null ? null : { id: `logo-${logoSha256.slice(0, 16)}@sillage`, png };
    const { plain, on } = accent.light;
    return { face: { name, accent: plain, onAccent: on, logoId: logo?.id ?? null }, logo };
  }

  private async picture(sha256: string): Promise<Buffer | null> {
    if (this.kept?.sha256 === sha256) return this.kept.png;
    const png = await this.company.logo(sha256);
    this.kept = png === null ? null : { sha256, png };
    return png;
  }
}
