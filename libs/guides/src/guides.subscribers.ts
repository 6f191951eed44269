import { Injectable } from '@nestjs/common';
import { SubscribeWithin, type Transaction } from '@sillage/platform';
import { programmeBegun, type ProgrammeBegun } from '@sillage/programmes';
import { GuideBeginning } from './guide-beginning.service.js';

@Injectable()
export class GuidesSubscribers {
  constructor(private readonly beginning: GuideBeginning) {}

  @SubscribeWithin(programmeBegun, 'guides.write-first')
  async onBegun(begun: ProgrammeBegun, tx: Transaction): Promise<void> {
    await this.beginning.write(begun, tx);
  }
}
