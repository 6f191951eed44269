import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Allow, badInput, Capability, CurrentActor, inputTexts, needs, type Actor } from '@sillage/platform';
import { AcknowledgementsExport } from './acknowledgements-export.service.js';

const asked = z.object({ guide: z.string().min(1).max(100) });

/** Who acknowledged which text, for auditors: people under pseudonyms, texts under the hashes that anybody can make again. */
@Controller('exports')
export class AcknowledgementsExportController {
  constructor(private readonly acknowledgements: AcknowledgementsExport) {}

  @Get('acknowledgements.csv')
  @Allow(needs(Capability.WRITE_GUIDES))
  async csv(@Query() query: unknown, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { data, error } = asked.safeParse(query);
    if (data === undefined) {
      throw badInput('guide', inputTexts.other, { reason: error.issues[0]?.message ?? '' });
    }
    const { guide, rows } = await this.acknowledgements.open(actor, data.guide);
    return new StreamableFile(Readable.from(rows), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="acknowledgements-${guide}.csv"`,
    });
  }
}
